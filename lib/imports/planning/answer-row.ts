import type { GivenAnswer } from "@/lib/responses/types";
import { parseDay } from "../reading/dates";
import { foldText } from "../reading/names";
import { isUnanswered, type Ladder, onScale } from "../reading/scale-words";
import type { FileRow } from "../reading/table";
import type { AnswersMapping } from "../schema";
import type { Problem, ProblemCode } from "../types";
import { findEdition, type KnownEdition } from "./known-editions";

/** Ways of writing "does not apply" or "no answer", folded. */
const NOT_APPLICABLE = new Set(["na", "n a", "not applicable", "does not apply", "keine angabe", "k a", "不适用", "无", "null", "none", "no answer"]);

export interface AnswersReader {
  readonly headers: readonly string[];
  readonly mapping: AnswersMapping;
  readonly ids: ReadonlyMap<string, string>;
  readonly ladder: Ladder;
  readonly editions: readonly KnownEdition[];
  readonly today: Date;
}

export interface AnswersRow {
  readonly row: number;
  /** Whom the row speaks for: a name, a key, or null where each row is an exhibitor of its own. */
  readonly respondent: string | null;
  readonly answeredOn: Date;
  readonly edition: KnownEdition | null;
  readonly answers: readonly GivenAnswer[];
}

/** One row as one filled form, or everything that is wrong with it. */
export function readAnswersRow({ headers, mapping, ids, ladder, editions, today }: AnswersReader, row: FileRow): { record: AnswersRow } | { problems: Problem[] } {
  if (row.cells.length !== headers.length) return { problems: [{ file: 0, row: row.number, column: null, code: "ragged", value: String(row.cells.length), other: headers.length }] };
  const cell = (column: string): string => (row.cells[headers.indexOf(column)] ?? "").trim();
  const problems: Problem[] = [];
  const wrong = (column: string | null, code: ProblemCode) => {
    problems.push({ file: 0, row: row.number, column, code, value: column === null ? "" : cell(column).slice(0, 80), other: null });
    return null;
  };

  const { respondent, answeredOn, edition } = mapping;
  const who = respondent === null || respondent.by === "row" ? null : cell(respondent.column).replace(/\s+/g, " ");
  if (respondent !== null && respondent.by !== "row" && who === "") wrong(respondent.column, "required");
  if (respondent !== null && respondent.by !== "row" && (who ?? "").length > (respondent.by === "name" ? 200 : 100)) wrong(respondent.column, "too_long");
  const day = answeredOn === null ? null : "day" in answeredOn ? new Date(`${answeredOn.day}T00:00:00Z`) : cell(answeredOn.column) === "" ? wrong(answeredOn.column, "required") : (dayOf(cell(answeredOn.column), mapping) ?? wrong(answeredOn.column, "not_a_date"));
  if (day !== null && day > today) wrong(answeredOn !== null && "column" in answeredOn ? answeredOn.column : null, "date_in_future");
  const about = editionOf(mapping, editions, edition !== null && "column" in edition ? cell(edition.column) : "");
  if (about === undefined) wrong(edition !== null && "column" in edition ? edition.column : null, "unknown_edition");

  const answers: GivenAnswer[] = [];
  for (const { column, scale, reverse } of mapping.questions) {
    const text = cell(column);
    if (text === "" || isUnanswered(text) || isSkipped(text, mapping)) continue;
    const item = ids.get(column) ?? column;
    if (scale === null) {
      if (text.length > 5000) wrong(column, "too_long");
      else answers.push({ item, value: null, text });
      continue;
    }
    const value = onScale(text, { ...scale, reverse }, { decimal: mapping.decimal, ladder });
    if (value === null && NOT_APPLICABLE.has(foldText(text))) answers.push({ item, value: null, text: null });
    else if (value === null) wrong(column, "not_a_number");
    else if (value === "unclear") wrong(column, "unclear_word");
    else if (value < scale.min || value > scale.max) wrong(column, "off_scale");
    else answers.push({ item, value, text: null });
  }
  if (problems.length > 0 || day === null) return { problems };
  return { record: { row: row.number, respondent: who, answeredOn: day, edition: about ?? null, answers } };
}

/** A survey that keeps no times is exported by LimeSurvey with the first day of 1980. */
function dayOf(text: string, { system, dates }: AnswersMapping): Date | null {
  return system === "limesurvey" && text.startsWith("1980-01-01") ? null : parseDay(text, dates);
}

/** An export of Wenjuanxing by numbers writes −3 where a question was not reached and −2 where it was left empty. */
function isSkipped(text: string, { system }: AnswersMapping): boolean {
  return system === "wenjuanxing" && (text === "-3" || text === "-2");
}

/** Null: the row is about no edition. Undefined: it names one that is not recorded. */
function editionOf({ edition }: AnswersMapping, editions: readonly KnownEdition[], text: string): KnownEdition | null | undefined {
  if (edition === null) return null;
  if (!("column" in edition)) return findEdition(editions, edition.show, edition.edition) ?? undefined;
  return text === "" ? null : (findEdition(editions, "", text) ?? undefined);
}

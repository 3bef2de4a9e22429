import { numericRange } from "@/lib/relationship-quality";
import type { Locale } from "@/lib/i18n/locales";
import { chinesePunctuation } from "@/lib/surveys/core-form";
import { guessDateOrder, parseDay } from "../reading/dates";
import { guessDecimal, parseNumber } from "../reading/numbers";
import { isScaleWord, isUnanswered, ladderOf, numberIn } from "../reading/scale-words";
import type { Table } from "../reading/table";
import { type AnswersMapping, type MappedConstruct, type MappedQuestion, STANDS_FOR, type StandsFor } from "../schema";
import { sampleCells } from "./column-cells";
import { findQuestion, partsOf } from "./find-question";
import { headerFit } from "./header-words";
import { recogniseSystem } from "./survey-systems";

interface Context {
  readonly title: string;
  readonly locale: Locale;
}

/** The usual scales; a column's answers lie on the shortest that holds them all. */
const SCALES = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
] as const;

/** Which columns are answers, on which scale, who answered and when, as far as headers and cells tell. */
export function guessAnswersMapping(table: Table, { title, locale }: Context): AnswersMapping {
  const { headers, rows } = table;
  const cells = new Map(headers.map((header, i) => [header, sampleCells(rows, i)] as const));
  const decimal = guessDecimal([...cells.values()].flat()).decimal;
  const tool = recogniseSystem(headers);
  const beside = (header: string) => tool?.beside.has(header) ?? false;
  // a survey tool's header is a whole question, perhaps with a number before it
  const fit = (header: string, field: Parameters<typeof headerFit>[1]) => Math.max(...(tool ? partsOf(header) : [header]).map((part) => headerFit(part, field)));
  const best = (field: Parameters<typeof headerFit>[1], fits: (cells: readonly string[]) => boolean) =>
    headers
      .filter((header) => !beside(header) && fit(header, field) > 0 && fits(cells.get(header) ?? []))
      .sort((a, b) => fit(b, field) - fit(a, field))[0];
  const dayColumn = tool?.day ?? headers.find((header) => isDays(cells.get(header) ?? []));
  const keyColumn = best("externalKey", (found) => new Set(found).size > 1 && found.length === rows.length);
  const nameColumn = best("name", (found) => found.some((cell) => parseNumber(cell, decimal) === null));
  const editionColumn = best("edition", () => true);
  const taken = new Set([dayColumn, nameColumn, nameColumn === undefined ? keyColumn : undefined, editionColumn]);
  const questions = headers.flatMap((header): MappedQuestion[] => {
    if (beside(header)) return [];
    const item = taken.has(header) ? undefined : findQuestion(header);
    const scale = item ? numericRange(item.scale) : taken.has(header) ? null : guessScale(cells.get(header) ?? [], decimal);
    if (scale === null && !taken.has(header) && (item?.scale.kind === "text" || isProse(cells.get(header) ?? []))) return [{ column: header, wording: null, scale: null, reverse: false, guessed: false }];
    return scale === null ? [] : [{ column: header, wording: item ? { en: item.wording.en, zh: chinesePunctuation(item.wording.zh) } : null, scale: { min: scale.min, max: scale.max }, reverse: item?.reverse ?? false, guessed: !item }];
  });
  return {
    kind: "answers",
    title,
    system: tool?.system ?? null,
    language: tool?.system === "wenjuanxing" ? "zh" : locale,
    respondent: nameColumn !== undefined ? { by: "name", column: nameColumn } : keyColumn !== undefined ? { by: "key", column: keyColumn } : null,
    answeredOn: dayColumn === undefined ? null : { column: dayColumn },
    edition: editionColumn === undefined ? null : { column: editionColumn },
    knownBy: tool === null ? [] : knownBy(tool.knownBy, tool.system === "google_forms" ? (nameColumn ?? keyColumn) : undefined),
    questions,
    constructs: guessConstructs(questions.filter(({ scale }) => scale !== null).map(({ column }) => column)),
    decimal,
    dates: datesOf(dayColumn === undefined ? [] : (cells.get(dayColumn) ?? []), tool?.dates),
  };
}

/** Google Forms numbers nothing: a time and who answered then know an answer again. */
function knownBy(columns: readonly string[], respondent: string | undefined): string[] {
  return respondent === undefined ? [...columns] : [...columns, respondent];
}

/** What the tool writes decides where the days of the file do not. */
function datesOf(cells: readonly string[], usual: AnswersMapping["dates"] | undefined): AnswersMapping["dates"] {
  const { order, ambiguous } = guessDateOrder(cells);
  return usual !== undefined && (ambiguous || cells.every((cell) => parseDay(cell, usual) !== null)) ? usual : order;
}

/** Columns with one name and running numbers (QUAL1, QUAL2 …) ask for one thing; items of the bank ask for their own construct. */
function guessConstructs(columns: readonly string[]): MappedConstruct[] {
  const byName = new Map<string, { columns: string[]; standsFor: StandsFor | null }>();
  for (const column of columns) {
    const construct = findQuestion(column)?.construct;
    const name = construct ?? /^(.*?\p{L})[\s_.-]*\d+$/u.exec(column)?.[1] ?? column;
    const known = byName.get(name) ?? { columns: [], standsFor: STANDS_FOR.find((known) => known === construct) ?? null };
    known.columns.push(column);
    byName.set(name, known);
  }
  return [...byName].map(([name, construct]) => ({ name: name.slice(0, 120), ...construct }));
}

function guessScale(cells: readonly string[], decimal: AnswersMapping["decimal"]): { min: number; max: number } | null {
  const values = new Set<number>();
  const words: string[] = [];
  let others = 0;
  for (const cell of cells) {
    const value = numberIn(cell, decimal)?.value;
    if (value !== undefined) values.add(value);
    else if (isScaleWord(cell)) words.push(cell);
    else if (!isUnanswered(cell)) others++;
  }
  if (others > cells.length / 5) return null;
  if (values.size === 0) {
    const { plain, somewhat } = ladderOf(words);
    return words.length === 0 ? null : { min: 1, max: plain && somewhat ? 7 : 5 };
  }
  const least = Math.min(...values);
  const most = Math.max(...values);
  // more different numbers than the scale has steps are ids, years or amounts, not answers
  return SCALES.find(({ min, max }) => least >= min && most <= max && values.size <= max - min + 1) ?? null;
}

/** Sentences, not names or codes. */
function isProse(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.some((cell) => /\s|[\u4e00-\u9fff]{6}/.test(cell)) && cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length >= 12;
}

function isDays(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /[-/.年\s]/.test(cell) && parseDay(cell, guessDateOrder(cells).order) !== null);
}

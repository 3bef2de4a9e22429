import { isFiltered, isOfAShow } from "@/lib/relationship-quality";
import { guessWriting } from "../mapping/guess-exhibitors";
import type { Table } from "../reading/table";
import { type AnswersMapping, type ExhibitorsMapping, type Mapping, usedColumns } from "../schema";
import type { Notice } from "../types";

/** What somebody should know about the file as a whole, before any row. */
export function noticesOf(table: Table, mapping: Mapping): Notice[] {
  const missing = [...usedColumns(mapping)]
    .filter((column) => !table.headers.includes(column))
    .map((column) => notice("missing_column", column));
  return [...new Map([...missing, ...(mapping.kind === "exhibitors" ? ofExhibitors(table, mapping) : ofAnswers(table, mapping))].map((found) => [`${found.code} ${found.column}`, found])).values()];
}

function notice(code: Notice["code"], column: string | null = null, others?: number): Notice {
  return { file: 0, code, column, ...(others === undefined ? {} : { others }) };
}

function ofExhibitors(table: Table, mapping: ExhibitorsMapping): Notice[] {
  const { columns, rules, edition } = mapping;
  const marks = [columns.name, columns.parentName, rules.key ? (columns.externalKey ?? columns.parentKey) : undefined, rules.email || rules.domain ? columns.contactEmail : undefined, rules.domain ? columns.website : undefined, columns.invoiceNumber];
  const noName = marks.every((column) => column === undefined) ? [notice("no_name")] : [];
  // what a deal says of a place is about no edition as long as nobody says which
  const placed = (["status", "hall", "stand", "area", "amount", "bookedOn"] as const).flatMap((field) => columns[field] ?? []);
  const noEdition = edition === null && columns.edition === undefined && columns.show === undefined && placed[0] !== undefined ? [notice("no_edition", placed[0], placed.length - 1)] : [];
  return [...noName, ...noEdition, ...ofWriting(table, mapping, [columns.area, columns.amount, columns.invoiceAmount], [columns.bookedOn, columns.spokenOn, columns.invoiceIssuedOn, columns.invoiceDueOn, columns.invoicePaidOn])];
}

/** Points hint at the day first; whoever has chosen the month first knows better, and is told what is still open. */
function ofWriting(table: Table, { dates }: Mapping, numberColumns: readonly (string | undefined)[], dateColumns: readonly (string | undefined)[]): Notice[] {
  const { notices } = guessWriting(table, numberColumns, dateColumns);
  return notices.map((found) => (found.code === "dates_by_point" && dates === "mdy" ? { ...found, code: "ambiguous_dates" } : found));
}

function ofAnswers(table: Table, mapping: AnswersMapping): Notice[] {
  const { respondent, answeredOn, questions, constructs, edition } = mapping;
  const notices: Notice[] = [];
  if (respondent === null) notices.push(notice("no_respondent"));
  if (answeredOn === null) notices.push(notice("no_day"));
  if (!questions.some(({ scale }) => scale !== null)) notices.push(notice("no_questions"));
  if (answeredOn !== null && "column" in answeredOn) notices.push(...ofWriting(table, mapping, [], [answeredOn.column]));
  for (const { name, standsFor } of constructs) if (standsFor !== null && isFiltered(standsFor) && isOfAShow(standsFor) && edition === null) notices.push(notice("no_show", name));
  const guessed = questions.filter((question) => question.guessed);
  if (guessed[0]) notices.push(notice("scale_guessed", guessed[0].column, guessed.length - 1));
  // a column may be in several of the file's constructs, but can be read as evidence of one thing only, and each thing once
  const standing = constructs.filter(({ standsFor }) => standsFor !== null);
  const twice = standing.find((one, i) => standing.some((other, j) => j > i && (other.standsFor === one.standsFor || other.columns.some((column) => one.columns.includes(column)))));
  if (twice) notices.push(notice("double_construct", twice.name));
  return notices;
}

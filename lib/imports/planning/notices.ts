import { isFiltered, isOfAShow } from "@/lib/relationship-quality";
import { guessWriting } from "../mapping/guess-exhibitors";
import type { Table } from "../reading/table";
import { type AnswersMapping, type ExhibitorsMapping, type Mapping, usedColumns } from "../schema";
import type { Notice } from "../types";

/** What somebody should know about the file as a whole, before any row. */
export function noticesOf(table: Table, mapping: Mapping): Notice[] {
  const missing = [...usedColumns(mapping)]
    .filter((column) => !table.headers.includes(column))
    .map((column): Notice => ({ code: "missing_column", column }));
  return [...new Map([...missing, ...(mapping.kind === "exhibitors" ? ofExhibitors(table, mapping) : ofAnswers(table, mapping))].map((notice) => [`${notice.code} ${notice.column}`, notice])).values()];
}

function ofExhibitors(table: Table, mapping: ExhibitorsMapping): Notice[] {
  const { columns } = mapping;
  const noName: Notice[] = columns.name === undefined ? [{ code: "no_name", column: null }] : [];
  return [...noName, ...ofWriting(table, mapping, [columns.area, columns.amount], [columns.bookedOn])];
}

/** Points hint at the day first; whoever has chosen the month first knows better, and is told what is still open. */
function ofWriting(table: Table, { dates }: Mapping, numberColumns: readonly (string | undefined)[], dateColumns: readonly (string | undefined)[]): Notice[] {
  const { notices } = guessWriting(table, numberColumns, dateColumns);
  return notices.map((notice) => (notice.code === "dates_by_point" && dates === "mdy" ? { ...notice, code: "ambiguous_dates" } : notice));
}

function ofAnswers(table: Table, mapping: AnswersMapping): Notice[] {
  const { respondent, answeredOn, questions, constructs, edition } = mapping;
  const notices: Notice[] = [];
  if (respondent === null) notices.push({ code: "no_respondent", column: null });
  if (answeredOn === null) notices.push({ code: "no_day", column: null });
  if (!questions.some(({ scale }) => scale !== null)) notices.push({ code: "no_questions", column: null });
  if (answeredOn !== null && "column" in answeredOn) notices.push(...ofWriting(table, mapping, [], [answeredOn.column]));
  for (const { name, standsFor } of constructs) if (standsFor !== null && isFiltered(standsFor) && isOfAShow(standsFor) && edition === null) notices.push({ code: "no_show", column: name });
  const guessed = questions.filter((question) => question.guessed);
  if (guessed[0]) notices.push({ code: "scale_guessed", column: guessed[0].column, others: guessed.length - 1 });
  // a column may be in several of the file's constructs, but can be read as evidence of one thing only, and each thing once
  const standing = constructs.filter(({ standsFor }) => standsFor !== null);
  const twice = standing.find((one, i) => standing.some((other, j) => j > i && (other.standsFor === one.standsFor || other.columns.some((column) => one.columns.includes(column)))));
  if (twice) notices.push({ code: "double_construct", column: twice.name });
  return notices;
}

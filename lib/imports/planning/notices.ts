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

function ofExhibitors(table: Table, { columns }: ExhibitorsMapping): Notice[] {
  const noName: Notice[] = columns.name === undefined ? [{ code: "no_name", column: null }] : [];
  return [...noName, ...guessWriting(table, [columns.area, columns.amount], [columns.bookedOn]).notices];
}

function ofAnswers(table: Table, mapping: AnswersMapping): Notice[] {
  const { respondent, answeredOn, questions, constructs, edition } = mapping;
  const notices: Notice[] = [];
  if (respondent === null) notices.push({ code: "no_respondent", column: null });
  if (answeredOn === null) notices.push({ code: "no_day", column: null });
  if (!questions.some(({ scale }) => scale !== null)) notices.push({ code: "no_questions", column: null });
  if (answeredOn !== null && "column" in answeredOn) notices.push(...guessWriting(table, [], [answeredOn.column]).notices);
  for (const { name, standsFor } of constructs) if (standsFor !== null && isFiltered(standsFor) && isOfAShow(standsFor) && edition === null) notices.push({ code: "no_show", column: name });
  // a column may be in several of the file's constructs, but can be read as evidence of one thing only, and each thing once
  const standing = constructs.filter(({ standsFor }) => standsFor !== null);
  const twice = standing.find((one, i) => standing.some((other, j) => j > i && (other.standsFor === one.standsFor || other.columns.some((column) => one.columns.includes(column)))));
  if (twice) notices.push({ code: "double_construct", column: twice.name });
  return notices;
}

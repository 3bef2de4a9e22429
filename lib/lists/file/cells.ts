import { LIST_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import { isoDay } from "@/lib/format/days";
import { word } from "../cell-text";
import type { ChoiceWords, ColumnInfo, ListRow, Value } from "../types";

export type FileCell = string | number | null;

/** The words of a file's first row that are not a column's own. */
export interface FileWords {
  readonly low: (column: string) => string;
  readonly high: (column: string) => string;
  readonly answers: (column: string) => string;
  readonly records: (column: string) => string;
  readonly newest: (column: string) => string;
}

/** The first row: the columns as they are seen. A score takes its range, what it rests on and its newest evidence along, because no figure goes without its doubt. */
export function headerOf(columns: readonly ColumnInfo[], words: FileWords): string[] {
  return columns.flatMap(({ kind, label }) => (kind === "score" ? [label, words.low(label), words.high(label), words.answers(label), words.records(label), words.newest(label)] : [label]));
}

/** One row: figures as numbers, days as YYYY-MM-DD, choices in words. */
export function cellsOf(row: ListRow, columns: readonly ColumnInfo[], words: ChoiceWords): FileCell[] {
  return columns.flatMap((column, index): FileCell[] => {
    if (column.kind !== "score") return [plain(column, row.values[index] ?? null, words)];
    const score = row.scores[column.id];
    if (!score?.evidenced) return [null, null, null, null, null, null];
    const { value, low, high } = rangeOf(score, LIST_LEVEL);
    return [Math.round(value), Math.round(low), Math.round(high), score.answers, score.records, isoDay(score.newestOn)];
  });
}

/** What names itself: members, editions and whatever the organizer's own records hold. */
const NAMED = new Set(["members", "shows", "editions", "segments", "countries", "tags"]);

function plain({ choices }: ColumnInfo, value: Value, words: ChoiceWords): FileCell {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return word(words, "yesNo", value ? "yes" : "no");
  if (typeof value !== "string") return value.map((each) => (choices && !NAMED.has(choices) ? word(words, choices, each) : each)).join(", ");
  return choices && !NAMED.has(choices) ? word(words, choices, value) : value;
}

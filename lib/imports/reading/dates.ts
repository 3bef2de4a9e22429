import { dateOfDay } from "@/lib/format/days";
import type { DateOrder } from "../schema";

export interface DateGuess {
  readonly order: DateOrder;
  /** True when some date could be read both ways (3/4/2025) and no date of the column decides, or they decide against each other. */
  readonly ambiguous: boolean;
  /** True when nothing speaks for the order but other dates of the column that have points (3.4.2025). */
  readonly byPoint: boolean;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\.?\s+([\p{L}]+)\.?,?\s+(\d{4})$/u;
const MONTH_FIRST = /^([\p{L}]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
/** Excel counts days from 1899-12-30; 20000 is in 1954, 73050 at the end of 2099. */
const SERIAL = /^[2-7]\d{4}$/;
const EXCEL_EPOCH = -25_569;

/** English and German month names by their first three letters. */
const MONTHS = ["jan", "feb", "mar|mär|mrz", "apr", "may|mai", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec|dez"];

/** Whether a column writes the day or the month first: 3/14 can only be a month first, 14/3 only a day. Points mean the day first, and hint at the strokes beside them. */
export function guessDateOrder(cells: readonly string[]): DateGuess {
  let dmy = 0;
  let mdy = 0;
  let pointed = 0;
  let either = 0;
  for (const cell of cells) {
    const [, first, mark, second] = FIGURES.exec(withoutTime(cell)) ?? [];
    if (first === undefined) continue;
    if (mark === ".") pointed++;
    else if (Number(first) > 12) dmy++;
    else if (Number(second) > 12) mdy++;
    else if (first !== second) either++;
  }
  const open = either > 0 && dmy > 0 === mdy > 0;
  const byPoint = open && dmy === 0 && pointed > 0;
  return { order: mdy > dmy ? "mdy" : "dmy", ambiguous: open && !byPoint, byPoint };
}

/** A day as people and spreadsheets write it, as midnight UTC; null when it is none. Years 1900–2200. */
export function parseDay(cell: string, order: DateOrder): Date | null {
  const text = withoutTime(cell);
  const big = ISO.exec(text) ?? CHINESE.exec(text);
  if (big) return dayOf(Number(big[1]), Number(big[2]), Number(big[3]));
  const [, first, mark, second, year = ""] = FIGURES.exec(text) ?? [];
  if (first !== undefined) {
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return mark === "." || order === "dmy" ? dayOf(full, Number(second), Number(first)) : dayOf(full, Number(first), Number(second));
  }
  const worded = DAY_FIRST.exec(text);
  if (worded) return dayOf(Number(worded[3]), monthOf(worded[2]), Number(worded[1]));
  const american = MONTH_FIRST.exec(text);
  if (american) return dayOf(Number(american[3]), monthOf(american[1]), Number(american[2]));
  return SERIAL.test(text) ? dateOfDay(Number(text) + EXCEL_EPOCH) : null;
}

function monthOf(name: string | undefined): number {
  const text = (name ?? "").toLowerCase();
  return 1 + MONTHS.findIndex((beginnings) => beginnings.split("|").some((beginning) => text.startsWith(beginning)));
}

function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? date : null;
}

function withoutTime(cell: string): string {
  return cell.normalize("NFKC").trim().replace(/[T\s]+(上午|下午)?\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([AP]M)?\s*\[?(Z|(GMT|UTC)?[+-]\d{1,2}(:?\d{2})?|GMT|UTC)?\]?$/i, "");
}

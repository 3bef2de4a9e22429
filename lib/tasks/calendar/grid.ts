import { dateOfDay, dayNumber } from "@/lib/format/days";

export const CALENDAR_VIEWS = ["month", "week"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The Monday of a day's week. 1970-01-01 was a Thursday. */
export function mondayOf(day: Date): Date {
  const number = dayNumber(day);
  return dateOfDay(number - ((((number + 3) % 7) + 7) % 7));
}

/** The days that a view shows around a day: whole weeks from Monday on. */
export function spanOf(view: CalendarView, day: Date): Span {
  if (view === "week") return { from: mondayOf(day), to: dateOfDay(dayNumber(mondayOf(day)) + 6) };
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const last = new Date(Date.UTC(year, month + 1, 0));
  return { from: mondayOf(new Date(Date.UTC(year, month, 1))), to: dateOfDay(dayNumber(mondayOf(last)) + 6) };
}

export function daysOf({ from, to }: Span): Date[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => dateOfDay(dayNumber(from) + index));
}

/** The same view one step on or back: a month's first day, or a week later. */
export function turned(view: CalendarView, day: Date, step: 1 | -1): Date {
  return view === "week" ? dateOfDay(dayNumber(day) + 7 * step) : new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1));
}

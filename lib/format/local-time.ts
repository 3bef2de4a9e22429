import { dateFormat } from "./intl";

/** The moment at which a calendar day (midnight UTC) has this hour in a time zone; in the hour that a clock change leaves out, the next one. */
export function momentOf(day: Date, hour: number, timeZone: string): Date {
  const wished = day.getTime() + hour * 3_600_000;
  // two steps: the offset at the guess may differ from the one at the answer, on the days on which clocks change
  const guess = wished - offsetAt(wished, timeZone);
  return new Date(wished - offsetAt(guess, timeZone));
}

/** The last second of a calendar day in a time zone. */
export function endOfDay(day: Date, timeZone: string): Date {
  return new Date(momentOf(day, 24, timeZone).getTime() - 1000);
}

/** The hour of the day in a time zone. */
export function hourIn(timeZone: string, at: Date): number {
  return Number(dateFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(at));
}

function offsetAt(at: number, timeZone: string): number {
  const parts = dateFormat("en-GB", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value ?? 0);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - Math.floor(at / 1000) * 1000;
}

import { dateOfDay, dayNumber, quarterStart } from "@/lib/format/days";
import type { Quarter } from "./types";

/** A quarter is closed a week after its last day, because what happened in its last days is often written down a little later. */
const DAYS_TO_WRITE_DOWN = 7;

/** The quarters from that of the first record to the newest one that may be closed, oldest first. */
export function closedQuarters(firstRecord: Date, today: Date): Quarter[] {
  const quarters: Quarter[] = [];
  for (let start = quarterStart(firstRecord); ; ) {
    const quarter = quarterOf(start);
    if (today < closesOn(quarter)) return quarters;
    quarters.push(quarter);
    start = quartersLater(start, 1);
  }
}

/** The quarter that begins on a day. */
export function quarterOf(start: Date): Quarter {
  return { start, lastDay: dateOfDay(dayNumber(quartersLater(start, 1)) - 1) };
}

/** The first day on which a quarter may be closed. */
export function closesOn({ lastDay }: Quarter): Date {
  return dateOfDay(dayNumber(lastDay) + DAYS_TO_WRITE_DOWN + 1);
}

/** The first day of the quarter so many quarters later, or earlier. */
export function quartersLater(start: Date, quarters: number): Date {
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3 * quarters, 1));
}

import { dateOfDay, dayNumber, quarterStart } from "@/lib/format/days";
import type { Quarter } from "./types";

/** A quarter is closed a week after its last day, because what happened in its last days is often written down a little later. */
const DAYS_TO_WRITE_DOWN = 7;

/** The quarters from that of the first record to the newest one that may be closed, oldest first. */
export function closedQuarters(firstRecord: Date, today: Date): Quarter[] {
  const quarters: Quarter[] = [];
  for (let start = quarterStart(firstRecord); ; ) {
    const next = quartersLater(start, 1);
    const lastDay = dateOfDay(dayNumber(next) - 1);
    if (dayNumber(lastDay) + DAYS_TO_WRITE_DOWN >= dayNumber(today)) return quarters;
    quarters.push({ start, lastDay });
    start = next;
  }
}

/** The first day of the quarter so many quarters later, or earlier. */
export function quartersLater(start: Date, quarters: number): Date {
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3 * quarters, 1));
}

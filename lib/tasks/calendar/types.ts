import type { TaskDetail } from "../types";
import type { CalendarView } from "./grid";

/** An edition as the calendar shows it: its days, and the day by which it should be booked. */
export interface CalendarEdition {
  readonly id: string;
  readonly showId: string;
  readonly title: string;
  readonly venue: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly bookingDeadline: Date | null;
  readonly changedAt: Date;
}

export interface CalendarDay {
  readonly day: Date;
  /** Of the month that is shown. */
  readonly inside: boolean;
  readonly editions: readonly CalendarEdition[];
  readonly deadlines: readonly CalendarEdition[];
  readonly tasks: readonly TaskDetail[];
}

export interface Calendar {
  readonly view: CalendarView;
  readonly day: Date;
  readonly today: Date;
  readonly previous: Date;
  readonly next: Date;
  readonly days: readonly CalendarDay[];
  /** There are more tasks in these days than are shown. */
  readonly cut: boolean;
}

export const MOST_TASKS = 500;

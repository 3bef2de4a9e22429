import { dateOfDay, dayNumber, today } from "@/lib/format/days";
import type { Schedule } from "./types";

/** A moment by an organizer's own clock. */
export interface LocalTime {
  readonly day: number;
  readonly hour: number;
}

export function localTime(timeZone: string, now: Date): LocalTime {
  const hour = Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(now));
  return { day: dayNumber(today(timeZone, now)), hour };
}

/** The newest day on which the board was due by now; null where that was before the schedule was made. Days that were slept through are made up for once. */
export function duePeriod(schedule: Pick<Schedule, "frequency" | "day" | "hour">, made: LocalTime, now: LocalTime): Date | null {
  let day = now.hour >= schedule.hour ? now.day : now.day - 1;
  while (!isDay(schedule, day)) day -= 1;
  return day > made.day || (day === made.day && schedule.hour > made.hour) ? dateOfDay(day) : null;
}

function isDay({ frequency, day }: Pick<Schedule, "frequency" | "day">, number: number): boolean {
  const date = dateOfDay(number);
  return frequency === "weekly" ? (date.getUTCDay() + 6) % 7 === day - 1 : date.getUTCDate() === day;
}

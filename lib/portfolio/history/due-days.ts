import { dateOfDay, dayNumber } from "@/lib/format/days";

/** The past that a first run fills in from the log: month by month for two years, week by week for a quarter. Further back few organizers have answers. */
const MONTHS = 24;
const WEEKS = 13;

/** The days after the newest snapshot up to a day: every night that was missed, and the day itself. */
export function daysAfter(newest: Date, today: Date): Date[] {
  const days: Date[] = [];
  for (let day = dayNumber(newest) + 1; day <= dayNumber(today); day++) days.push(dateOfDay(day));
  return days;
}

/** The days that a first run writes: from the first day on record month ends, then Sundays, then the day itself. */
export function firstDays(firstOnRecord: Date | null, today: Date): Date[] {
  const end = dayNumber(today);
  const days = new Set([end]);
  for (let month = 0; month < MONTHS; month++) days.add(dayNumber(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - month, 0))));
  const sunday = end - today.getUTCDay();
  for (let week = 0; week < WEEKS; week++) days.add(sunday - 7 * week);
  const first = firstOnRecord === null ? end : dayNumber(firstOnRecord);
  return [...days].filter((day) => day >= first && day <= end).sort((a, b) => a - b).map(dateOfDay);
}

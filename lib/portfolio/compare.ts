import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { type SearchParams, single } from "@/lib/format/address";
import { day as dayInput } from "@/lib/format/input";
import { MOVED_DAYS } from "./window";

/** How far back a comparison may go: further no snapshot reaches and few logs. */
const FURTHEST_DAYS = 5 * 366;

/** The earlier day that today is compared with: `since` in the address, else a month ago. A day that is none, or not past, is as if none was given. */
export function comparedDay(params: SearchParams, today: Date): { readonly day: Date; readonly chosen: boolean } {
  const asked = dayInput.safeParse(single(params, "since") ?? "");
  const past = asked.success ? dayNumber(today) - dayNumber(asked.data) : 0;
  if (asked.success && past >= 1 && past <= FURTHEST_DAYS) return { day: asked.data, chosen: true };
  return { day: dateOfDay(dayNumber(today) - MOVED_DAYS), chosen: false };
}

/** Days that are often asked for, as they stand in the address. */
export function usualDays(today: Date): readonly { readonly days: number; readonly since: string }[] {
  return [30, 91, 182, 365].map((days) => ({ days, since: isoDay(dateOfDay(dayNumber(today) - days)) }));
}

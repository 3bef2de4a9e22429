import { dateFormat } from "./intl";

const DAY = 86_400_000;

/** Whole days since 1970-01-01 for a calendar day kept as midnight UTC. */
export function dayNumber(date: Date): number {
  return Math.floor(date.getTime() / DAY);
}

export function dateOfDay(day: number): Date {
  return new Date(day * DAY);
}

/** YYYY-MM-DD, as date inputs and addresses write a day. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Today's calendar day in a time zone, as midnight UTC. */
export function today(timeZone: string, now: Date = new Date()): Date {
  return new Date(`${dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now)}T00:00:00Z`);
}

/** The quarter that a day lies in, as its first day. */
export function quarterStart(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1));
}

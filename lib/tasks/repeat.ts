// the package is CommonJS: Node knows its default export alone
import rrule from "rrule";

import { isoDay } from "@/lib/format/days";
import { REPEAT_UNITS, type RepeatUnit } from "./repeat-words";

/** How often something comes again, as a person says it. */
export interface Repeat {
  readonly unit: RepeatUnit;
  readonly every: number;
  readonly until: Date | null;
}

const FREQUENCIES = { day: "DAILY", weekdays: "WEEKLY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" } as const;
const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/**
 * The rule of RFC 5545 for a repetition that begins on `start`. A day that some months lack (29, 30, 31) becomes the last there is:
 * the plain rule would leave those months out, and nobody who says "monthly" means that.
 */
export function ruleOf({ unit, every, until }: Repeat, start: Date): string {
  const [day, month] = [start.getUTCDate(), start.getUTCMonth() + 1];
  const monthDay = day === 31 ? "BYMONTHDAY=-1" : day > 28 ? `BYMONTHDAY=${day === 30 ? "28,29,30" : "28,29"};BYSETPOS=-1` : `BYMONTHDAY=${day}`;
  const parts = [
    `FREQ=${FREQUENCIES[unit]}`,
    every > 1 && unit !== "weekdays" && `INTERVAL=${every}`,
    unit === "weekdays" && "BYDAY=MO,TU,WE,TH,FR",
    unit === "week" && `BYDAY=${DAYS[start.getUTCDay()]}`,
    unit === "month" && monthDay,
    unit === "year" && `BYMONTH=${month};${month === 2 && day === 29 ? "BYMONTHDAY=-1" : `BYMONTHDAY=${day}`}`,
    until && `UNTIL=${isoDay(until).replaceAll("-", "")}`,
  ];
  return parts.filter((part) => part !== null && part !== false).join(";");
}

/** The first day after `after` on which the rule comes again; null where it has ended. Days are calendar days: no clock changes them. */
export function nextDay(rule: string, start: Date, after: Date): Date | null {
  return read(rule, start).after(after, false);
}

/** The days of a rule from one to another, both included, at most `most`. */
export function daysBetween(rule: string, start: Date, from: Date, to: Date, most: number): Date[] {
  return read(rule, start).between(from, to, true, (_day, index) => index < most);
}

/** What a person said, from the rule that was made of it. */
export function repeatOf(rule: string): Repeat {
  const parts = new Map(rule.split(";").map((part): [string, string] => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
  const until = parts.get("UNTIL");
  return { unit: unitOf(parts), every: Number(parts.get("INTERVAL") ?? 1), until: until === undefined ? null : new Date(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}T00:00:00Z`) };
}

function unitOf(parts: ReadonlyMap<string, string>): RepeatUnit {
  if (parts.get("BYDAY")?.includes(",")) return "weekdays";
  const frequency = parts.get("FREQ");
  return REPEAT_UNITS.find((unit) => unit !== "weekdays" && FREQUENCIES[unit] === frequency) ?? "day";
}

function read(rule: string, start: Date) {
  return new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: start });
}

/** Whether every calendar program understands the rule: several leave out BYSETPOS, and would show four days a month for one. */
export function isPlain(rule: string): boolean {
  return !rule.includes("BYSETPOS");
}

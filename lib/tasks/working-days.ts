import Holidays from "date-holidays";

import { isoDay } from "@/lib/format/days";
import type { HolidayName } from "./types";

const DAY = 86_400_000;

/** A country's public holidays of a year: whole days off for everybody, in both languages. */
type Year = ReadonlyMap<string, HolidayName>;

/**
 * China: half days and days for some (women's, youth's, children's, army's) are in the collection, but work goes on. The State Council's
 * decree 795 of November 2024 gave two days more from 2025 on: one more of the Spring Festival, and 2 May.
 */
const CN_WORKED = new Set(["03-08", "05-04", "06-01", "08-01"]);
const FESTIVAL: HolidayName = { en: "Spring Festival", zh: "春节" };
const LABOUR: HolidayName = { en: "Labour Day", zh: "劳动节" };

/** The weekend of countries whose week begins on Sunday; of all others it is Saturday and Sunday. */
const FRIDAY_WEEKENDS = new Set(["BH", "DZ", "EG", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"]);

const years = new Map<string, Year>();

/** The holiday on a day in a country; null on any other day, and where the country is not known. */
export function holidayOn(country: string, day: Date): HolidayName | null {
  const key = `${country} ${day.getUTCFullYear()}`;
  const year = years.get(key) ?? readYear(country, day.getUTCFullYear());
  years.set(key, year);
  return year.get(isoDay(day)) ?? null;
}

function readYear(country: string, year: number): Year {
  const english = publicDays(country, year, "en");
  const chinese = publicDays(country, year, "zh");
  const days = new Map([...english].map(([day, en]): [string, HolidayName] => [day, { en, zh: chinese.get(day) ?? en }]));
  if (country !== "CN") return days;
  for (const day of days.keys()) if (CN_WORKED.has(day.slice(5))) days.delete(day);
  if (year >= 2025) {
    const festival = [...days].filter(([, { en }]) => en === FESTIVAL.en).map(([day]) => day).sort();
    const last = festival.at(-1);
    if (last) days.set(isoDay(new Date(new Date(`${last}T00:00:00Z`).getTime() + DAY)), FESTIVAL);
    days.set(`${year}-05-02`, LABOUR);
  }
  return days;
}

function publicDays(country: string, year: number, language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { date, start, end, type, name } of new Holidays(country, { languages: [language, "en"], types: ["public"] }).getHolidays(year) ?? []) {
    if (type !== "public") continue;
    // a holiday of several days counts each; one that begins at noon leaves the morning
    const length = Math.round((end.getTime() - start.getTime()) / DAY);
    const first = new Date(`${date.slice(0, 10)}T00:00:00Z`);
    for (let index = 0; index < length; index++) found.set(isoDay(new Date(first.getTime() + index * DAY)), name);
  }
  return found;
}

export interface WorkingDay {
  readonly day: Date;
  /** The day it would have been; null where that is a working day itself. */
  readonly movedFrom: Date | null;
  /** The holiday on that day; null for a weekend. */
  readonly holiday: HolidayName | null;
}

/** The day itself where every one of these countries works, else the next on which they all do. Without a country weekends alone are days off. */
export function workingDay(day: Date, countries: readonly string[]): WorkingDay {
  let next = day;
  // no country rests for a month
  for (let tries = 0; tries < 31 && isOff(next, countries); tries++) next = new Date(next.getTime() + DAY);
  if (next === day) return { day, movedFrom: null, holiday: null };
  return { day: next, movedFrom: day, holiday: countries.map((country) => holidayOn(country, day)).find((name) => name !== null) ?? null };
}

function isOff(day: Date, countries: readonly string[]): boolean {
  const weekday = day.getUTCDay();
  const weekend = (country: string | null) => (country !== null && FRIDAY_WEEKENDS.has(country) ? weekday === 5 || weekday === 6 : weekday === 0 || weekday === 6);
  return countries.length === 0 ? weekend(null) : countries.some((country) => weekend(country) || holidayOn(country, day) !== null);
}

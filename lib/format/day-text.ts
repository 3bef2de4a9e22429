import type { Locale } from "@/lib/i18n/locales";
import { isoDay } from "./days";
import { dateFormat } from "./intl";

/** A calendar day in words: 12 Nov 2026, in Chinese 2026 年 11 月 12 日. The year is left out when it is the reader's own. */
export function dayText(date: Date, locale: Locale, readersYear?: number): string {
  const [year, month, day] = isoDay(date).split("-").map(Number);
  const withYear = year !== readersYear;
  if (locale === "zh") return `${withYear ? `${year} 年 ` : ""}${month} 月 ${day} 日`;
  const words = dateFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }).format(date).replace("Sept", "Sep");
  return withYear ? `${words} ${year}` : words;
}

/** The day of the week in words: Monday, 星期一. */
export function weekdayText(date: Date, locale: Locale): string {
  return dateFormat(locale === "zh" ? "zh-CN" : "en-GB", { timeZone: "UTC", weekday: "long" }).format(date);
}

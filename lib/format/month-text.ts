import type { Locale } from "@/lib/i18n/locales";
import { isoDay } from "./days";
import { dateFormat } from "./intl";

/** A month in words: Nov 2026, in Chinese 2026 年 11 月. */
export function monthText(date: Date, locale: Locale): string {
  const [year, month] = isoDay(date).split("-").map(Number);
  if (locale === "zh") return `${year} 年 ${month} 月`;
  return `${dateFormat("en-GB", { timeZone: "UTC", month: "short" }).format(date).replace("Sept", "Sep")} ${year}`;
}

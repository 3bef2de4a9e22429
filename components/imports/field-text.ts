import { dayText } from "@/lib/format/day-text";
import type { Locale } from "@/lib/i18n/locales";

const DAYS = new Set(["bookedOn", "issuedOn", "dueOn", "paidOn"]);

/** What is kept as a day, a number or a country's code, as its reader writes it; any other text as it is. */
export function fieldText(field: string, value: string, locale: Locale): string {
  const language = locale === "zh" ? "zh-CN" : "en-GB";
  if (DAYS.has(field)) return dayText(new Date(`${value}T00:00:00Z`), locale);
  if (field === "area" || field === "amount" || field === "invoiceAmount") return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Number(value));
  if (field === "country") return new Intl.DisplayNames(language, { type: "region", fallback: "code" }).of(value) ?? value;
  return value;
}

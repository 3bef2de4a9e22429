import type { Locale } from "@/lib/i18n/locales";
import { numberFormat } from "./intl";

/** A count that fits under a mark: 84, 9.1k, in Chinese 9091 and 2.5万. */
export function shortCount(count: number, locale: Locale): string {
  return numberFormat(locale === "zh" ? "zh-CN" : "en-GB", { notation: "compact", maximumSignificantDigits: count < 1000 ? 3 : 2 }).format(count);
}

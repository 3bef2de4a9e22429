import type { Locale } from "@/lib/i18n/locales";

/** An amount in whole units of its currency: €38,400. */
export function money(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", { style: "currency", currency, maximumFractionDigits: 0, currencyDisplay: "narrowSymbol" }).format(amount);
}

/** A large amount in few figures: €5.86m, in Chinese €586万. */
export function shortMoney(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", { style: "currency", currency, notation: "compact", maximumSignificantDigits: 3, currencyDisplay: "narrowSymbol" }).format(amount);
}

/** A figure without its currency, for columns whose head names it. */
export function figure(amount: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 0 }).format(amount);
}

import type { Locale } from "@/lib/i18n/locales";
import { numberFormat } from "./intl";

/** The currency that is none: what a member's money is in who does not read it. Amounts in it are shown as dots. */
export const NO_CURRENCY = "XXX";
const DOTS = "•••";

/** An amount in whole units of its currency: €38,400. */
export function money(amount: number, currency: string, locale: Locale): string {
  if (currency === NO_CURRENCY) return DOTS;
  return numberFormat(locale === "zh" ? "zh-CN" : "en-GB", { style: "currency", currency, maximumFractionDigits: 0, currencyDisplay: "narrowSymbol" }).format(amount);
}

/** A large amount in few figures, for sentences: €5.86m, in Chinese 586 万欧元. */
export function shortMoney(amount: number, currency: string, locale: Locale): string {
  if (currency === NO_CURRENCY) return DOTS;
  const short = { style: "currency", currency, notation: "compact", maximumSignificantDigits: 3 } as const;
  if (locale === "zh") return numberFormat("zh-CN", { ...short, currencyDisplay: "name" }).format(amount).replace(/(\d)(?=\p{Script=Han})/u, "$1 ");
  return numberFormat("en-GB", { ...short, currencyDisplay: "narrowSymbol" }).format(amount);
}

const whole = { en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 }), zh: new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 0 }) };

/** A figure without its currency, for columns whose head names it: made once, because a list asks for it in every row. */
export function figure(amount: number, locale: Locale): string {
  return whole[locale].format(amount);
}

/** The same of money: dots for who does not read it. */
export function moneyFigure(amount: number, currency: string, locale: Locale): string {
  return currency === NO_CURRENCY ? DOTS : figure(amount, locale);
}

/** An amount as it was agreed, to the cent, given as text: CNY 12,500.50. By its code, because ¥ and $ are several currencies; a string keeps every digit on its way through Intl. */
export function exactMoney(amount: string, currency: string, locale: Locale): string {
  if (currency === NO_CURRENCY) return DOTS;
  return numberFormat(locale === "zh" ? "zh-CN" : "en-GB", { style: "currency", currency, currencyDisplay: "code" }).format(decimal(amount));
}

/** As `exactMoney`, without the currency: for columns whose head names it. */
export function exactFigure(amount: string, locale: Locale): string {
  return numberFormat(locale === "zh" ? "zh-CN" : "en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(decimal(amount));
}

/** A figure given as text, with the decimals that it has and no others. */
export function plainFigure(amount: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 6 }).format(decimal(amount));
}

function decimal(amount: string): Intl.StringNumericLiteral {
  if (!isDecimal(amount)) throw new Error(`${amount} is no amount.`);
  return amount;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

import type { getTranslations } from "next-intl/server";

import type { Difference, Figure } from "./types";

export type ReportWords = Awaited<ReturnType<typeof getTranslations<"reports">>>;

/** A number as a report writes it: a minus that is one, and a plus where the sign matters. */
export function fixed(value: number, digits = 0, sign = false): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : sign ? "+" : ""}${text}`;
}

/** Value and interval, or why there is none. */
export function figureWords(figure: Figure, t: ReportWords, digits = 0, sign = false): string {
  if (figure.value === null) return t(`hidden.${figure.hidden}`, { n: figure.n });
  return t("figure", { value: fixed(figure.value, digits, sign), low: fixed(figure.low, digits, sign), high: fixed(figure.high, digits, sign) });
}

/** As `figureWords`, with the count behind it. */
export function figureWordsN(figure: Figure, t: ReportWords, digits = 0, sign = false): string {
  if (figure.value === null) return figureWords(figure, t, digits, sign);
  return t("figureN", { value: fixed(figure.value, digits, sign), low: fixed(figure.low, digits, sign), high: fixed(figure.high, digits, sign), n: figure.n });
}

export function differenceWords(difference: Difference, t: ReportWords): string {
  return `${fixed(difference.by, 0, true)} ${t(`change.${difference.word}`)}`;
}

import type { getTranslations } from "next-intl/server";

import type { Difference, Figure } from "./types";

export type ResultWords = Awaited<ReturnType<typeof getTranslations<"results">>>;

/** A number as results write it: a minus that is one, and a plus where the sign matters. */
export function fixed(value: number, digits = 0, sign = false): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : sign ? "+" : ""}${text}`;
}

/** Value, interval and n, or why there is none. */
export function figureText(figure: Figure, t: ResultWords, digits = 0): string {
  if (figure.value === null) return t(`hidden.${figure.hidden}`, { n: figure.n });
  return t("figureN", { value: fixed(figure.value, digits), low: fixed(figure.low, digits), high: fixed(figure.high, digits), n: figure.n });
}

/** As `figureText`, without n. */
export function figureShort(figure: Figure, t: ResultWords, digits = 0): string {
  if (figure.value === null) return t(`hidden.${figure.hidden}`, { n: figure.n });
  return t("figure", { value: fixed(figure.value, digits), low: fixed(figure.low, digits), high: fixed(figure.high, digits) });
}

export function differenceText(difference: Difference, t: ResultWords): string {
  return `${fixed(difference.by, 0, true)} ${t(`change.${difference.word}`)}`;
}

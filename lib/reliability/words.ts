import type { getTranslations } from "next-intl/server";

import { levelOf } from "./levels";
import type { Scale, Shown } from "./schema";

export type ReliabilityWords = Awaited<ReturnType<typeof getTranslations<"reliability">>>;

/** A coefficient as papers write it: .84, −.12, 1.03. */
export function coefficient(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return `${value < 0 && Number(text) !== 0 ? "−" : ""}${text.replace(/^0/, "")}`;
}

/** A coefficient with its interval where it has one, or why there is none. */
export function shownWords({ value, low, high, reason }: Shown, t: ReliabilityWords): string {
  if (value === null) return t(`reasons.${reason ?? "no_evidence"}`);
  return low === null || high === null ? coefficient(value) : t("figure", { value: coefficient(value), low: coefficient(low), high: coefficient(high) });
}

/** Alpha in words: how consistent, how firmly known. */
export function readingWords({ alpha, band }: Scale, t: ReliabilityWords): string {
  if (alpha.value === null) return band === "none" ? t("bands.none") : t(`reasons.${alpha.reason ?? "no_evidence"}`);
  return `${t(`words.${levelOf(alpha.value)}`)} · ${t(`bands.${band}`)}`;
}

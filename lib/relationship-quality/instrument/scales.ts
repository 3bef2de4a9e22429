import type { Bilingual } from "./bilingual";

/** How an item is answered. */
export type Scale =
  | { readonly kind: "agree"; readonly min: 1; readonly max: 7; readonly labels: { readonly 1: Bilingual; readonly 4: Bilingual; readonly 7: Bilingual } }
  | { readonly kind: "rating"; readonly min: 0; readonly max: 10; readonly low?: Bilingual; readonly high?: Bilingual }
  | { readonly kind: "percent"; readonly min: 0; readonly max: 100 }
  | { readonly kind: "text"; readonly maximumLength: number }
  | { readonly kind: "choices"; readonly options: readonly ({ readonly id: string } & Bilingual)[] }
  | { readonly kind: "yes_no"; readonly maximumLength: number };

/** Seven-point agreement; "not applicable" is always possible and stored as missing. */
export const AGREE: Scale = {
  kind: "agree",
  min: 1,
  max: 7,
  labels: { 1: { en: "strongly disagree", zh: "完全不同意" }, 4: { en: "neither", zh: "中立" }, 7: { en: "strongly agree", zh: "完全同意" } },
};

export const ZERO_TO_TEN: Scale = { kind: "rating", min: 0, max: 10 };
export const MOOD_AHEAD: Scale = { kind: "rating", min: 0, max: 10, low: { en: "dreading it", zh: "很抵触" }, high: { en: "looking forward to it", zh: "很期待" } };
export const CLOSENESS: Scale = { kind: "rating", min: 0, max: 10, low: { en: "strangers", zh: "形同陌路" }, high: { en: "very close", zh: "非常亲近" } };
export const PERCENT: Scale = { kind: "percent", min: 0, max: 100 };

/** Long enough for a considered comment, short enough to be read by a person. */
export const TEXT: Scale = { kind: "text", maximumLength: 2000 };
export const YES_NO: Scale = { kind: "yes_no", maximumLength: 2000 };

/** What exhibitors come for; several may be ticked. */
export const GOALS: Scale = {
  kind: "choices",
  options: [
    { id: "leads", en: "leads", zh: "获客" },
    { id: "brand", en: "brand", zh: "品牌" },
    { id: "launch", en: "launch", zh: "新品" },
    { id: "partners", en: "partners", zh: "伙伴" },
    { id: "market_view", en: "market view", zh: "市场信息" },
  ],
};

/**
 * The two ends of a numeric scale, so that an answer on it can become a score of 0–100; null for texts and choices.
 * Formula: look-up in data. Source: measurement.md (a). Range: min below max. Missing rule: a scale without numbers gives null. Shapes: points of the scale.
 * @example
 * numericRange(getItem("NPS").scale) // => { min: 0, max: 10 }
 * numericRange(getItem("OPEN").scale) // => null
 */
export function numericRange(scale: Scale): { readonly min: number; readonly max: number } | null {
  return scale.kind === "agree" || scale.kind === "rating" || scale.kind === "percent" ? { min: scale.min, max: scale.max } : null;
}

import { InputError } from "../input-error";

/** How a change may be worded; the interface has one sentence per key in each language. */
export type ChangeWord = "fell" | "probably_fell" | "within_noise" | "probably_rose" | "rose" | "not_comparable";

export interface ChangeVerdict {
  readonly word: ChangeWord;
  /** P(now < then). Null when the two dates must not be compared. */
  readonly pFell: number | null;
  readonly pRose: number | null;
  readonly messageKey: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Cut-offs of the wording. */
export const CHANGE_CUTOFFS = {
  probably: { value: 0.8, source: "our assumption" },
  surely: { value: 0.95, source: "our assumption" },
} as const;

/**
 * Says in one word whether a score moved between two dates: fell, probably fell, within the noise, probably rose, rose.
 *
 * Formula: from P(fell) of the posterior of θ(t₂) − θ(t₁) given all evidence (not of two independent readings): ≥ .95 "fell", ≥ .80 "probably fell";
 * 1 − P(fell) likewise for rose; otherwise within the noise.
 * Two refusals: without evidence between the dates the score only drifted back to its segment's normal, which is no change;
 * across two wordings of the instrument nothing is compared.
 * Source: our assumption for .80 and .95; the posterior of the difference is this module's evidence filter.
 * Range: pFell 0–1. Missing rule: evidenceBetween = 0 → "within_noise", never a change.
 * Shapes: probabilities 0–1; evidence counted in pieces.
 * @example
 * changeVerdict({ pFell: 0.97, evidenceBetween: 3 }).word // => "fell"
 * changeVerdict({ pFell: 0.1, evidenceBetween: 2 }).word // => "probably_rose"
 * changeVerdict({ pFell: 0.99, evidenceBetween: 0 }).word // => "within_noise"
 * changeVerdict({ pFell: 0.99, evidenceBetween: 4, instrumentVersions: ["2026-1", "2027-1"] }).word // => "not_comparable"
 */
export function changeVerdict(input: { readonly pFell: number; readonly evidenceBetween: number; readonly instrumentVersions?: readonly [string, string] }): ChangeVerdict {
  const { pFell, evidenceBetween, instrumentVersions } = input;
  if (!(pFell >= 0 && pFell <= 1)) throw new InputError("off_scale", `pFell must lie between 0 and 1, not ${pFell}.`, { column: "pFell" });
  if (!Number.isInteger(evidenceBetween) || evidenceBetween < 0) throw new InputError("not_a_number", "evidenceBetween must be a whole number of 0 or more.", { column: "evidenceBetween" });
  if (instrumentVersions && instrumentVersions[0] !== instrumentVersions[1]) {
    return { word: "not_comparable", pFell: null, pRose: null, messageKey: "change.notComparable", values: { before: instrumentVersions[0], after: instrumentVersions[1] } };
  }
  const pRose = 1 - pFell;
  if (evidenceBetween === 0) return { word: "within_noise", pFell, pRose, messageKey: "change.silence", values: {} };
  const word = wordFor(pFell, pRose);
  const messageKey = { fell: "change.fell", probably_fell: "change.probablyFell", within_noise: "change.withinNoise", probably_rose: "change.probablyRose", rose: "change.rose" }[word];
  return { word, pFell, pRose, messageKey, values: { probability: Math.max(pFell, pRose), pieces: evidenceBetween } };
}

/** The word for two probabilities; the only place where the cut-offs are read. */
export function wordFor(pFell: number, pRose: number): Exclude<ChangeWord, "not_comparable"> {
  const { probably, surely } = CHANGE_CUTOFFS;
  if (pFell >= surely.value) return "fell";
  if (pRose >= surely.value) return "rose";
  if (pFell >= probably.value) return "probably_fell";
  if (pRose >= probably.value) return "probably_rose";
  return "within_noise";
}

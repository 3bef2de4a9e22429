import { tooLittle, type Measured } from "../measured";

/** How far a reliability may be shown: `none` below 30 answers, `indicative` for 30–99, `firm` from 100. */
export type ReliabilityBand = "none" | "indicative" | "firm";

/**
 * The minimum-number rule for reliabilities (measurement.md (b)), apart from the numbers themselves.
 * Formula: none under 30, indicative under 100, firm from there. Source: our assumption, measurement.md (b). Range: none, indicative or firm.
 * Missing rule: none. Shapes: a count of answers.
 * @example
 * reliabilityBand(29) // => "none"
 * reliabilityBand(99) // => "indicative"
 * reliabilityBand(100) // => "firm"
 */
export function reliabilityBand(n: number): ReliabilityBand {
  return n < 30 ? "none" : n < 100 ? "indicative" : "firm";
}

/**
 * A reliability as the product may show it: null with the count below 30 answers, unchanged otherwise.
 * Formula: the number if n ≥ 30, else null. Source: our assumption, measurement.md (b). Range: as the number itself.
 * Missing rule: too few answers: null with the count and what is needed. Shapes: any measured number.
 * @example
 * gatedReliability({ value: 0.8, n: 12 }).reason?.needed // => 30
 */
export function gatedReliability<T>(number: Measured<T>): Measured<T> {
  return number.value !== null && number.n < 30 ? tooLittle(number.n, "too_few_answers", { needed: 30 }) : number;
}

import { answeredOn, type Answer } from "../indices/answers";
import { type Composite, type ErrorCovariance, type Estimate, weightedComposite } from "../indices/weighted-composite";
import { type Measured, measured, tooLittle } from "../measured";

export interface RelativeAttitude extends Composite {
  /** True when only attachment and satisfaction were asked: nothing then compares with other organizers, and the label says so. */
  readonly reduced: boolean;
}

/**
 * How an exhibitor feels about the organizer compared with the alternatives.
 *
 * Formula: mean of AFF, SAC and the comparison (mean of LOY2 and reversed LOY3 on 0–100); without the comparison mean of AFF and SAC, labelled reduced.
 * The comparison is one person's answers: its error is given by the caller or taken as √400 = 20 for one item, √333 for two.
 * Source: Dick & Basu 1994 (relative attitude); composition and errors our assumption.
 * Range: 0–100. Missing rule: AFF or SAC missing → null; neither LOY2 nor LOY3 answered → reduced.
 * Shapes: points of 0–100.
 * @example
 * const attitude = { AFF: { value: 70, se: 8 }, SAC: { value: 60, se: 8 } }
 * relativeAttitude(attitude).value // => { value: 65, se: 8, errorMethod: "conservative", reduced: true }
 * relativeAttitude({ ...attitude, LOY2: 6, LOY3: 2 }).value?.value // => 71.111
 * relativeAttitude({ AFF: null, SAC: null }).value // => null
 */
export function relativeAttitude(
  scores: { readonly AFF: Estimate | null; readonly SAC: Estimate | null; readonly LOY2?: Answer; readonly LOY3?: Answer },
  options: { readonly comparisonSe?: number; readonly covariance?: ErrorCovariance } = {},
): Measured<RelativeAttitude> {
  const { AFF, SAC } = scores;
  const chosen = answeredOn([scores.LOY2 ?? null], [1, 7], "LOY2").map((answer) => (100 * (answer - 1)) / 6);
  const searching = answeredOn([scores.LOY3 ?? null], [1, 7], "LOY3").map((answer) => (100 * (7 - answer)) / 6);
  if (!AFF || !SAC) return tooLittle((AFF ? 1 : 0) + (SAC ? 1 : 0), "no_evidence", { needed: 2 });
  const comparison = [...chosen, ...searching];
  const reduced = comparison.length === 0;
  const weight = reduced ? 1 / 2 : 1 / 3;
  const parts: Record<string, { weight: number; estimate: Estimate }> = { AFF: { weight, estimate: AFF }, SAC: { weight, estimate: SAC } };
  if (!reduced) {
    const value = comparison.reduce((sum, part) => sum + part, 0) / comparison.length;
    parts.LOY = { weight, estimate: { value, se: options.comparisonSe ?? Math.sqrt(comparison.length === 1 ? 400 : 200 + 400 / 3) } };
  }
  const whole = weightedComposite(parts, options.covariance);
  return whole.value === null ? whole : measured({ ...whole.value, reduced }, whole.n);
}

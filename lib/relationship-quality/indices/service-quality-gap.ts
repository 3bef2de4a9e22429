import { InputError } from "../input-error";
import { type Measured, tooLittle, measured } from "../measured";
import { type Answer, answeredOn, type Scale, sameLength } from "./answers";
import { type MeanInterval, meanInterval } from "./mean-interval";

export interface ServiceQualityGap {
  /** What was received, alone: the steadier number of the two. */
  readonly performance: MeanInterval;
  readonly expectation: MeanInterval;
  /** Performance − expectation. */
  readonly gap: MeanInterval;
  /** Reliability of the gap; null when the reliabilities were not given or the gap does not vary. */
  readonly gapReliability: number | null;
}

/**
 * How far a service fell short of what was expected, always beside the plain performance.
 *
 * Formula: gap = P − E a respondent; means with t intervals. Reliability of a difference = (s²P·ρP + s²E·ρE − 2·cov(P, E)) / s²(P − E).
 * Source: SERVQUAL 1988 (gap P − E, five dimensions); difference scores criticised as less reliable (literature on Zeithaml, Berry & Parasuraman 1993).
 * Shapes: two columns, equally long. Range: on the scale given; gap −(range) to range. Missing rule: rows with a null are left out; fewer than 2 → null.
 * @example
 * serviceQualityGap({ expectation: [6, 7, 6], performance: [5, 5, 6] }).value?.gap.mean // => -1
 * serviceQualityGap({ expectation: [6, 7, 6], performance: [5, 5, 6] }).value?.performance.mean // => 5.333
 * serviceQualityGap({ expectation: [6, 7, 5], performance: [5, 6, 6] }, { reliability: { performance: 0.8, expectation: 0.8 } }).value?.gapReliability // => 0.8
 */
export function serviceQualityGap(
  columns: { readonly expectation: readonly Answer[]; readonly performance: readonly Answer[] },
  options: { readonly scale?: Scale; readonly level?: number; readonly reliability?: { readonly performance: number; readonly expectation: number } } = {},
): Measured<ServiceQualityGap> {
  const scale = options.scale ?? [1, 7];
  const rows = sameLength({ expectation: columns.expectation, performance: columns.performance });
  answeredOn(columns.expectation, scale, "expectation");
  answeredOn(columns.performance, scale, "performance");
  const expected: number[] = [];
  const received: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const [e, p] = [columns.expectation[row] ?? null, columns.performance[row] ?? null];
    if (e === null || p === null) continue;
    expected.push(e);
    received.push(p);
  }
  const differences = received.map((p, i) => p - (expected[i] ?? 0));
  const reach = scale[1] - scale[0];
  const performance = meanInterval(received, { ...options, scale });
  const expectation = meanInterval(expected, { ...options, scale });
  const gap = meanInterval(differences, { ...options, scale: [-reach, reach] });
  if (performance.value === null || expectation.value === null || gap.value === null) return tooLittle(differences.length, "too_few_answers", { needed: 2 });
  return measured({ performance: performance.value, expectation: expectation.value, gap: gap.value, gapReliability: gapReliability(received, expected, options.reliability) }, differences.length);
}

function gapReliability(
  received: readonly number[],
  expected: readonly number[],
  reliability: { readonly performance: number; readonly expectation: number } | undefined,
): number | null {
  if (!reliability) return null;
  for (const [column, value] of Object.entries(reliability)) {
    if (!(value <= 1)) throw new InputError("off_scale", `The reliability of ${column} cannot be above 1.`, { column });
  }
  const varP = covariance(received, received);
  const varE = covariance(expected, expected);
  const both = covariance(received, expected);
  const varGap = varP + varE - 2 * both;
  return varGap > 0 ? (varP * reliability.performance + varE * reliability.expectation - 2 * both) / varGap : null;
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  return x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? 0) - meanY), 0) / (n - 1);
}

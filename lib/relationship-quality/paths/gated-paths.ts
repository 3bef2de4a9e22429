import { tooLittle, type Measured } from "../measured";
import type { PathEstimates } from "./path-estimates";

/**
 * The same estimates behind the rule of measurement.md (g): nothing below 60 exhibitors.
 * Formula: the estimates if exhibitors ≥ 60, else null. Source: measurement.md (g); the threshold is our assumption. Range: as `estimatePaths`.
 * Missing rule: fewer exhibitors: null with the count and what is needed. Shapes: as `estimatePaths`.
 * @example
 * gatedPaths(estimatePaths({ a: [1, 2, 3, 5], b: [2, 1, 4, 3] }, { constructs: { A: ["a"], B: ["b"] }, paths: [["A", "B"]] })).reason?.code // => "too_few_exhibitors"
 */
export function gatedPaths(estimates: Measured<PathEstimates>): Measured<PathEstimates> {
  if (estimates.value === null || estimates.value.gate.level !== "none") return estimates;
  return tooLittle(estimates.value.exhibitors, "too_few_exhibitors", { needed: 60 });
}

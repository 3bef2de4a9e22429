import type { Failure } from "./engine-types";
import type { Estimator } from "./model";
import { createRegressor } from "./regress";
import { formScores, hasVariance } from "./scores";
import type { Workspace } from "./workspace";

/** Finds PLS mode A weights for the item correlations in a workspace. */
export interface PlsWeights {
  /** Null on success, the weights then in the workspace. */
  run(): Failure | null;
  /** Passes made, the first counted 0 (as seminr does). */
  iterations(): number;
}

/**
 * The PLS iteration (Lohmöller 1989) in correlation form. One pass: scores from weights; each construct's inner estimate as a weighted sum of its
 * neighbours' scores; new weights as the covariances of its items with that estimate, scaled to a score of variance 1. Started from equal weights.
 *
 * Inner weights by scheme: centroid = sign of the correlation with each neighbour; factorial = the correlation; path = regression coefficients for those
 * that point at the construct, correlations for those it points at.
 */
export function createPlsWeights(work: Workspace, estimator: Estimator, maxIterations: number, tolerance: number): PlsWeights {
  const { model, itemCount: p, constructCount: m, correlation, weights, crossed, composite } = work;
  const { blockStart, paths, incoming, adjacent } = model;
  const inner = new Float64Array(m * m);
  const previous = new Float64Array(p);
  const regressor = createRegressor(model, false);
  let iterations = 0;

  const innerWeights = (): boolean => {
    inner.fill(0);
    if (estimator === "pls-factorial" || estimator === "pls-centroid") {
      for (let at = 0; at < m * m; at++) {
        if (adjacent[at] === 1) inner[at] = estimator === "pls-factorial" ? (composite[at] ?? 0) : Math.sign(composite[at] ?? 0);
      }
      return true;
    }
    for (const { from, to } of paths) inner[to * m + from] = composite[to * m + from] ?? 0;
    for (let j = 0; j < m; j++) {
      const arrows = incoming[j];
      if (arrows === undefined || arrows.length === 0) continue;
      if (!regressor.run(j, composite)) return false;
      for (let a = 0; a < arrows.length; a++) inner[(paths[arrows[a] ?? 0]?.from ?? 0) * m + j] = regressor.coefficients[a] ?? 0;
    }
    return true;
  };

  /** New weights of construct j; false when its inner estimate has nothing to do with its items. */
  const reweigh = (j: number): boolean => {
    const start = blockStart[j] ?? 0;
    const end = blockStart[j + 1] ?? 0;
    let size = 0;
    for (let h = start; h < end; h++) {
      let sum = 0;
      for (let l = 0; l < m; l++) sum += (crossed[h * m + l] ?? 0) * (inner[l * m + j] ?? 0);
      weights[h] = sum;
      size += sum * sum;
    }
    let variance = 0;
    for (let h = start; h < end; h++) for (let g = start; g < end; g++) variance += (weights[h] ?? 0) * (correlation[h * p + g] ?? 0) * (weights[g] ?? 0);
    if (!hasVariance(variance, size)) return false;
    const scale = 1 / Math.sqrt(variance);
    for (let h = start; h < end; h++) weights[h] = (weights[h] ?? 0) * scale;
    return true;
  };

  const run = (): Failure | null => {
    weights.fill(1);
    for (iterations = 0; iterations <= maxIterations; iterations++) {
      previous.set(weights);
      if (!formScores(work)) return "composite_without_variance";
      if (!innerWeights()) return "collinear_constructs";
      for (let j = 0; j < m; j++) if (!reweigh(j)) return "composite_without_variance";
      let change = 0;
      for (let h = 0; h < p; h++) change += Math.abs((weights[h] ?? 0) - (previous[h] ?? 0));
      if (change < tolerance) return null;
    }
    return "not_converged";
  };
  return { run, iterations: () => iterations };
}

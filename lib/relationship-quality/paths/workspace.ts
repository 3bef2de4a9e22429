import type { CompiledModel } from "./model";

/** The arrays that one engine reuses from sample to sample. */
export interface Workspace {
  readonly model: CompiledModel;
  readonly itemCount: number;
  readonly constructCount: number;
  /** Item correlations, row-major. */
  readonly correlation: Float64Array;
  readonly sd: Float64Array;
  /** Block after block, one weight an item. */
  readonly weights: Float64Array;
  readonly loadings: Float64Array;
  /** items × constructs: covariance of item i with the score of construct j. */
  readonly crossed: Float64Array;
  /** Correlations of the scores. */
  readonly composite: Float64Array;
  /** The same after correction for unreliability, where the estimator corrects. */
  readonly constructCorrelation: Float64Array;
  readonly coefficients: Float64Array;
  readonly rSquared: Float64Array;
  readonly reliability: Float64Array;
}

export function createWorkspace(model: CompiledModel): Workspace {
  const itemCount = model.items.length;
  const constructCount = model.constructs.length;
  return {
    model,
    itemCount,
    constructCount,
    correlation: new Float64Array(itemCount * itemCount),
    sd: new Float64Array(itemCount),
    weights: new Float64Array(itemCount),
    loadings: new Float64Array(itemCount),
    crossed: new Float64Array(itemCount * constructCount),
    composite: new Float64Array(constructCount * constructCount),
    constructCorrelation: new Float64Array(constructCount * constructCount),
    coefficients: new Float64Array(model.paths.length),
    rSquared: new Float64Array(constructCount),
    reliability: new Float64Array(constructCount),
  };
}

/** Fills the item correlations and standard deviations; false when an item does not vary. */
export function standardizeItems({ itemCount: p, correlation, sd }: Workspace, covariance: Float64Array): boolean {
  for (let i = 0; i < p; i++) {
    const variance = covariance[i * p + i] ?? 0;
    if (!(variance > 0)) return false;
    sd[i] = Math.sqrt(variance);
  }
  for (let i = 0; i < p; i++) {
    correlation[i * p + i] = 1;
    for (let j = i + 1; j < p; j++) {
      const r = (covariance[i * p + j] ?? 0) / ((sd[i] ?? 1) * (sd[j] ?? 1));
      correlation[i * p + j] = r;
      correlation[j * p + i] = r;
    }
  }
  return true;
}

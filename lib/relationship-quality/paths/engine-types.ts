/** Why one sample gave no admissible solution. */
export type Failure = "constant_item" | "collinear_constructs" | "not_converged" | "reliability_not_positive" | "composite_without_variance";

export interface EngineOptions {
  /** `standardized` (default, seminr's unit_weights): items are standardised before being added. `raw`: the composite is the sum of the answers as given. */
  readonly items?: "standardized" | "raw";
  readonly maxIterations?: number;
  /** PLS stops when the summed absolute change of the standardised weights is below this. */
  readonly tolerance?: number;
}

/**
 * The inner machine of every estimator: from an item covariance matrix to weights, construct correlations and path coefficients, reusing its
 * arrays from call to call so that thousands of resamples allocate nothing. Results are overwritten by the next `run`.
 */
export interface PathEngine {
  /** Row-major item covariances in the order of `model.items`. Returns null on success. */
  run(covariance: Float64Array): Failure | null;
  readonly correlation: Float64Array;
  /** One weight an item: the construct score is Σ weight × standardised item, with variance 1. */
  readonly weights: Float64Array;
  readonly loadings: Float64Array;
  readonly coefficients: Float64Array;
  readonly rSquared: Float64Array;
  /** Construct correlations used for the paths (after correction, where the estimator corrects). */
  readonly constructCorrelation: Float64Array;
  /** Reliability by which correlations were corrected; 1 where nothing was corrected. */
  readonly reliability: Float64Array;
  /** Passes of the PLS iteration, counted as seminr does (the first is 0); 0 for the other estimators. */
  iterations(): number;
  /** False when a corrected correlation reaches ±1 or an R² leaves 0–1: numbers exist, but no such world does. */
  admissible(): boolean;
}

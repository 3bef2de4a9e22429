import { choleskyInto, choleskySolveInto, solveGeneralInto } from "../numeric/matrix";
import { cronbachAlphaOf } from "../reliability/alpha-of";
import type { CompiledModel, Estimator } from "./model";

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

export function createPathEngine(model: CompiledModel, estimator: Estimator, options: EngineOptions = {}): PathEngine {
  const { items = "standardized", maxIterations = 300, tolerance = 1e-7 } = options;
  const p = model.items.length;
  const m = model.constructs.length;
  const { blockStart, paths, incoming } = model;
  const correlation = new Float64Array(p * p);
  const sd = new Float64Array(p);
  const weights = new Float64Array(p);
  const previous = new Float64Array(p);
  const loadings = new Float64Array(p);
  const crossed = new Float64Array(p * m);
  const composite = new Float64Array(m * m);
  const constructCorrelation = new Float64Array(m * m);
  const inner = new Float64Array(m * m);
  const coefficients = new Float64Array(paths.length);
  const rSquared = new Float64Array(m);
  const reliability = new Float64Array(m);
  const widest = Math.max(...incoming.map((arrows) => arrows.length));
  const normal = new Float64Array(widest * widest);
  const factor = new Float64Array(widest * widest);
  const right = new Float64Array(widest);
  const isPls = estimator.startsWith("pls");
  const corrects = estimator === "plsc" || estimator === "disattenuated";
  const scheme = estimator === "pls-factorial" || estimator === "pls-centroid" ? estimator : "pls-path";
  let iterations = 0;

  const standardise = (covariance: Float64Array): boolean => {
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
  };

  /** crossed[i, j] = Σ_{h in block j} R_ih w_h: the covariance of item i with the score of construct j. */
  const crossItems = (): void => {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < m; j++) {
        let sum = 0;
        const end = blockStart[j + 1] ?? 0;
        for (let h = blockStart[j] ?? 0; h < end; h++) sum += (correlation[i * p + h] ?? 0) * (weights[h] ?? 0);
        crossed[i * m + j] = sum;
      }
    }
  };

  /** Scales the weights so that every score has variance 1 and leaves the score correlations in `composite`. */
  const scaleScores = (): boolean => {
    for (let j = 0; j < m; j++) {
      const start = blockStart[j] ?? 0;
      const end = blockStart[j + 1] ?? 0;
      let variance = 0;
      let scale = 0;
      for (let h = start; h < end; h++) {
        const w = weights[h] ?? 0;
        variance += w * (crossed[h * m + j] ?? 0);
        scale += w * w;
      }
      if (!(variance > 1e-14 * scale)) return false;
      const factorOf = 1 / Math.sqrt(variance);
      for (let h = start; h < end; h++) weights[h] = (weights[h] ?? 0) * factorOf;
      for (let i = 0; i < p; i++) crossed[i * m + j] = (crossed[i * m + j] ?? 0) * factorOf;
    }
    for (let j = 0; j < m; j++) {
      composite[j * m + j] = 1;
      for (let l = j + 1; l < m; l++) {
        let sum = 0;
        const end = blockStart[j + 1] ?? 0;
        for (let h = blockStart[j] ?? 0; h < end; h++) sum += (weights[h] ?? 0) * (crossed[h * m + l] ?? 0);
        composite[j * m + l] = sum;
        composite[l * m + j] = sum;
      }
    }
    return true;
  };

  /** Regresses construct j on its predecessors; the coefficients are left in `right`. */
  const regress = (j: number, source: Float64Array): boolean => {
    const arrows = incoming[j] ?? new Int32Array(0);
    const count = arrows.length;
    for (let a = 0; a < count; a++) {
      const from = paths[arrows[a] ?? 0]?.from ?? 0;
      right[a] = source[from * m + j] ?? 0;
      for (let b = 0; b < count; b++) normal[a * count + b] = source[from * m + (paths[arrows[b] ?? 0]?.from ?? 0)] ?? 0;
    }
    if (corrects && source === constructCorrelation) return solveGeneralInto(normal, right, count);
    if (!choleskyInto(normal, count, factor, 1e-10)) return false;
    choleskySolveInto(factor, count, right);
    return true;
  };

  const innerWeights = (): boolean => {
    inner.fill(0);
    if (scheme !== "pls-path") {
      for (let at = 0; at < m * m; at++) {
        if (model.adjacent[at] !== 1) continue;
        const r = composite[at] ?? 0;
        inner[at] = scheme === "pls-factorial" ? r : Math.sign(r);
      }
      return true;
    }
    for (const { from, to } of paths) inner[to * m + from] = composite[to * m + from] ?? 0;
    for (let j = 0; j < m; j++) {
      const arrows = incoming[j];
      if (arrows === undefined || arrows.length === 0) continue;
      if (!regress(j, composite)) return false;
      for (let a = 0; a < arrows.length; a++) inner[(paths[arrows[a] ?? 0]?.from ?? 0) * m + j] = right[a] ?? 0;
    }
    return true;
  };

  const iterate = (): Failure | null => {
    weights.fill(1);
    for (iterations = 0; iterations <= maxIterations; iterations++) {
      previous.set(weights);
      crossItems();
      if (!scaleScores()) return "composite_without_variance";
      if (!innerWeights()) return "collinear_constructs";
      for (let j = 0; j < m; j++) {
        const start = blockStart[j] ?? 0;
        const end = blockStart[j + 1] ?? 0;
        for (let h = start; h < end; h++) {
          let sum = 0;
          for (let l = 0; l < m; l++) sum += (crossed[h * m + l] ?? 0) * (inner[l * m + j] ?? 0);
          weights[h] = sum;
        }
        let variance = 0;
        let square = 0;
        for (let h = start; h < end; h++) {
          const w = weights[h] ?? 0;
          square += w * w;
          for (let g = start; g < end; g++) variance += w * (correlation[h * p + g] ?? 0) * (weights[g] ?? 0);
        }
        if (!(variance > 1e-14 * square)) return "composite_without_variance";
        const factorOf = 1 / Math.sqrt(variance);
        for (let h = start; h < end; h++) weights[h] = (weights[h] ?? 0) * factorOf;
      }
      let change = 0;
      for (let h = 0; h < p; h++) change += Math.abs((weights[h] ?? 0) - (previous[h] ?? 0));
      if (change < tolerance) return null;
    }
    return "not_converged";
  };

  const correct = (covariance: Float64Array): Failure | null => {
    constructCorrelation.set(composite);
    reliability.fill(1);
    if (!corrects) return null;
    for (let j = 0; j < m; j++) {
      const start = blockStart[j] ?? 0;
      const end = blockStart[j + 1] ?? 0;
      if (end - start < 2) continue;
      const rho = estimator === "plsc" ? rhoA(correlation, p, weights, start, end) : cronbachAlphaOf(items === "raw" ? covariance : correlation, p, start, end);
      if (!(rho > 0)) return "reliability_not_positive";
      reliability[j] = rho;
    }
    for (let j = 0; j < m; j++) {
      for (let l = 0; l < m; l++) {
        if (j === l) continue;
        constructCorrelation[j * m + l] = (composite[j * m + l] ?? 0) / Math.sqrt((reliability[j] ?? 1) * (reliability[l] ?? 1));
      }
    }
    if (estimator === "plsc") {
      for (let j = 0; j < m; j++) {
        const start = blockStart[j] ?? 0;
        const end = blockStart[j + 1] ?? 0;
        if (end - start < 2) continue;
        let square = 0;
        for (let h = start; h < end; h++) square += (weights[h] ?? 0) ** 2;
        for (let h = start; h < end; h++) loadings[h] = ((weights[h] ?? 0) * Math.sqrt(reliability[j] ?? 1)) / square;
      }
    }
    return null;
  };

  const run = (covariance: Float64Array): Failure | null => {
    if (!standardise(covariance)) return "constant_item";
    if (isPls) {
      const failure = iterate();
      if (failure !== null) return failure;
    } else {
      iterations = 0;
      for (let h = 0; h < p; h++) weights[h] = items === "raw" ? (sd[h] ?? 1) : 1;
    }
    crossItems();
    if (!scaleScores()) return "composite_without_variance";
    for (let j = 0; j < m; j++) {
      const end = blockStart[j + 1] ?? 0;
      for (let h = blockStart[j] ?? 0; h < end; h++) loadings[h] = crossed[h * m + j] ?? 0;
    }
    const failure = correct(covariance);
    if (failure !== null) return failure;
    for (let j = 0; j < m; j++) {
      const arrows = incoming[j];
      if (arrows === undefined || arrows.length === 0) continue;
      if (!regress(j, constructCorrelation)) return "collinear_constructs";
      let explained = 0;
      for (let a = 0; a < arrows.length; a++) {
        const at = arrows[a] ?? 0;
        const b = right[a] ?? 0;
        coefficients[at] = b;
        explained += b * (constructCorrelation[(paths[at]?.from ?? 0) * m + j] ?? 0);
      }
      rSquared[j] = explained;
    }
    return null;
  };

  const admissible = (): boolean => {
    if (!corrects) return true;
    for (let j = 0; j < m; j++) {
      if ((rSquared[j] ?? 0) > 1 + 1e-9 || (rSquared[j] ?? 0) < -1e-9) return false;
      for (let l = 0; l < j; l++) if (Math.abs(constructCorrelation[j * m + l] ?? 0) >= 1) return false;
    }
    return true;
  };

  return { run, correlation, weights, loadings, coefficients, rSquared, constructCorrelation, reliability, iterations: () => iterations, admissible };
}

/** Dijkstra & Henseler (2015): (w′w)² · w′(S − diag S)w / w′(ww′ − diag ww′)w, for weights whose score has variance 1. */
export function rhoA(correlation: Float64Array, p: number, weights: Float64Array, start: number, end: number): number {
  let square = 0;
  let fourth = 0;
  let off = 0;
  for (let h = start; h < end; h++) {
    const w = weights[h] ?? 0;
    square += w * w;
    fourth += w ** 4;
    for (let g = start; g < end; g++) if (g !== h) off += w * (correlation[h * p + g] ?? 0) * (weights[g] ?? 0);
  }
  return (square * square * off) / (square * square - fourth);
}

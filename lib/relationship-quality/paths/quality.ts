import { inverseSymmetric } from "../numeric/matrix";
import { cronbachAlphaOf } from "../reliability/alpha-of";
import type { PathEngine } from "./engine-types";
import type { CompiledModel } from "./model";
import { rhoA } from "./rho-a";

/** How well the items of one construct hold together, by the loadings of this very estimator (higher than a factor model's: name the method beside it). */
export interface BlockQuality {
  /** Standardised alpha; null for a single item. */
  readonly alpha: number | null;
  /** Dijkstra & Henseler's reliability of the weighted composite. */
  readonly rhoA: number | null;
  /** (Σλ)²/((Σλ)² + Σ(1 − λ²)). */
  readonly rhoC: number | null;
  /** Mean λ². */
  readonly ave: number | null;
}

export function blockQuality(model: CompiledModel, engine: PathEngine): Record<string, BlockQuality> {
  const width = model.items.length;
  return Object.fromEntries(
    model.constructs.map((name, j) => {
      const start = model.blockStart[j] ?? 0;
      const end = model.blockStart[j + 1] ?? 0;
      if (end - start < 2) return [name, { alpha: null, rhoA: null, rhoC: null, ave: null }];
      let sum = 0;
      let squares = 0;
      for (let h = start; h < end; h++) {
        const loading = engine.loadings[h] ?? 0;
        sum += loading;
        squares += loading * loading;
      }
      const k = end - start;
      const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
      return [
        name,
        {
          alpha: finite(cronbachAlphaOf(engine.correlation, width, start, end)),
          rhoA: finite(rhoA(engine.correlation, width, engine.weights, start, end)),
          rhoC: finite((sum * sum) / (sum * sum + k - squares)),
          ave: squares / k,
        },
      ];
    }),
  );
}

/**
 * Full-collinearity variance inflation (Kock): each construct on all others, VIF_j = (C⁻¹)_jj. Above 3.3 the answers may share a common method.
 * Null when the constructs are linearly dependent.
 */
export function fullCollinearityVif(model: CompiledModel, engine: PathEngine): Record<string, number> | null {
  const m = model.constructs.length;
  const solved = inverseSymmetric(engine.constructCorrelation, m, 1e-10);
  if (solved === null) return null;
  return Object.fromEntries(model.constructs.map((name, j) => [name, solved.inverse[j * m + j] ?? 1]));
}

/** Adjusted R² = 1 − (1 − R²)(n − 1)/(n − k − 1); null when n ≤ k + 1. */
export function adjustedRSquared(rSquared: number, n: number, predictors: number): number | null {
  return n > predictors + 1 ? 1 - ((1 - rSquared) * (n - 1)) / (n - predictors - 1) : null;
}

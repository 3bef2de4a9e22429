import { choleskyInto, choleskySolveInto, solveGeneralInto } from "../numeric/matrix";
import type { CompiledModel } from "./model";

/** Regresses one construct after another on those that point at it, reusing its arrays. */
export interface Regressor {
  /** The coefficients of the last regression, in the order of `model.incoming`. */
  readonly coefficients: Float64Array;
  /** Standardised coefficients of construct j from a matrix of construct correlations; false when its predictors are collinear. */
  run(j: number, correlations: Float64Array): boolean;
}

/** `corrected` correlations may belong to no possible world, so they are solved by elimination instead of Cholesky. */
export function createRegressor(model: CompiledModel, corrected: boolean): Regressor {
  const m = model.constructs.length;
  const widest = Math.max(...model.incoming.map((arrows) => arrows.length));
  const normal = new Float64Array(widest * widest);
  const factor = new Float64Array(widest * widest);
  const coefficients = new Float64Array(widest);
  const predictors = model.incoming.map((arrows) => Int32Array.from(arrows, (p) => model.paths[p]?.from ?? 0));

  const run = (j: number, correlations: Float64Array): boolean => {
    const from = predictors[j];
    if (from === undefined) return true;
    const count = from.length;
    for (let a = 0; a < count; a++) {
      const row = (from[a] ?? 0) * m;
      coefficients[a] = correlations[row + j] ?? 0;
      for (let b = 0; b < count; b++) normal[a * count + b] = correlations[row + (from[b] ?? 0)] ?? 0;
    }
    if (corrected) return solveGeneralInto(normal, coefficients, count);
    if (!choleskyInto(normal, count, factor, 1e-10)) return false;
    choleskySolveInto(factor, count, coefficients);
    return true;
  };
  return { coefficients, run };
}

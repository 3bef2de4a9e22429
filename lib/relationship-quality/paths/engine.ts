import { correctAttenuation, takeAsMeasured } from "./attenuation";
import type { EngineOptions, Failure, PathEngine } from "./engine-types";
import type { CompiledModel, Estimator } from "./model";
import { createPlsWeights } from "./pls-weights";
import { createRegressor } from "./regress";
import { formScores } from "./scores";
import { createWorkspace, standardizeItems } from "./workspace";

/** Builds the machine of one estimator for one model. */
export function createPathEngine(model: CompiledModel, estimator: Estimator, options: EngineOptions = {}): PathEngine {
  const { items = "standardized", maxIterations = 300, tolerance = 1e-7 } = options;
  const work = createWorkspace(model);
  const { itemCount: p, constructCount: m, correlation, sd, weights, loadings, crossed, constructCorrelation, coefficients, rSquared, reliability } = work;
  const corrects = estimator === "plsc" || estimator === "disattenuated";
  const pls = estimator.startsWith("pls") ? createPlsWeights(work, estimator, maxIterations, tolerance) : null;
  const regressor = createRegressor(model, corrects);

  const relate = (): boolean => {
    for (let j = 0; j < m; j++) {
      const arrows = model.incoming[j];
      if (arrows === undefined || arrows.length === 0) continue;
      if (!regressor.run(j, constructCorrelation)) return false;
      let explained = 0;
      for (let a = 0; a < arrows.length; a++) {
        const at = arrows[a] ?? 0;
        const b = regressor.coefficients[a] ?? 0;
        coefficients[at] = b;
        explained += b * (constructCorrelation[(model.paths[at]?.from ?? 0) * m + j] ?? 0);
      }
      rSquared[j] = explained;
    }
    return true;
  };

  const run = (covariance: Float64Array): Failure | null => {
    if (!standardizeItems(work, covariance)) return "constant_item";
    if (pls === null) for (let h = 0; h < p; h++) weights[h] = items === "raw" ? (sd[h] ?? 1) : 1;
    const failure = pls === null ? null : pls.run();
    if (failure !== null) return failure;
    if (!formScores(work)) return "composite_without_variance";
    for (let j = 0; j < m; j++) {
      const end = model.blockStart[j + 1] ?? 0;
      for (let h = model.blockStart[j] ?? 0; h < end; h++) loadings[h] = crossed[h * m + j] ?? 0;
    }
    if (!corrects) takeAsMeasured(work);
    else if (!correctAttenuation(work, estimator === "plsc" ? "rhoA" : "alpha", items === "raw" ? covariance : correlation)) return "reliability_not_positive";
    return relate() ? null : "collinear_constructs";
  };

  const admissible = (): boolean => {
    if (!corrects) return true;
    for (let j = 0; j < m; j++) {
      if ((rSquared[j] ?? 0) > 1 + 1e-9 || (rSquared[j] ?? 0) < -1e-9) return false;
      for (let l = 0; l < j; l++) if (Math.abs(constructCorrelation[j * m + l] ?? 0) >= 1) return false;
    }
    return true;
  };

  return { run, correlation, weights, loadings, coefficients, rSquared, constructCorrelation, reliability, iterations: () => pls?.iterations() ?? 0, admissible };
}

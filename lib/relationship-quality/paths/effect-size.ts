import { createPathEngine } from "./engine";
import type { EngineOptions } from "./engine-types";
import { compileModel, type CompiledModel, type Estimator, type PathModel } from "./model";

/**
 * Cohen's f² of every path: (R² with it − R² without it)/(1 − R² with it), the model without the path being estimated afresh (as seminr does), so that
 * PLS weights may settle elsewhere. Null where R² reaches 1 or the smaller model has no solution.
 */
export function fSquared(model: PathModel, compiled: CompiledModel, covariance: Float64Array, estimator: Estimator, options: EngineOptions, rSquared: Float64Array): (number | null)[] {
  return compiled.paths.map(({ to }, p) => {
    const full = rSquared[to] ?? 0;
    if (full >= 1 - 1e-12) return null;
    if ((compiled.incoming[to]?.length ?? 0) < 2) return full / (1 - full);
    const smaller = compileModel({ constructs: model.constructs, paths: model.paths.filter((_, other) => other !== p) });
    const engine = createPathEngine(smaller, estimator, options);
    if (engine.run(subCovariance(compiled, covariance, smaller)) !== null) return null;
    const without = engine.rSquared[smaller.constructs.indexOf(compiled.constructs[to] ?? "")] ?? 0;
    return (full - without) / (1 - full);
  });
}

function subCovariance(whole: CompiledModel, covariance: Float64Array, part: CompiledModel): Float64Array {
  const position = part.constructs.flatMap((name) => {
    const j = whole.constructs.indexOf(name);
    const start = whole.blockStart[j] ?? 0;
    return Array.from({ length: (whole.blockStart[j + 1] ?? start) - start }, (_, i) => start + i);
  });
  const width = whole.items.length;
  return Float64Array.from(position.flatMap((row) => position.map((column) => covariance[row * width + column] ?? 0)));
}

import type { PathEngine } from "./engine-types";
import { pathKey, type CompiledModel } from "./model";
import { adjustedRSquared, blockQuality, fullCollinearityVif } from "./quality";

/** The parts of a solution that no bootstrap follows, by name. */
export function describeSolution(model: CompiledModel, engine: PathEngine, n: number, f2: readonly (number | null)[]) {
  const m = model.constructs.length;
  const nameOf = (j: number): string => model.constructs[j] ?? "";
  const endogenous = model.constructs.flatMap((name, j) => ((model.incoming[j]?.length ?? 0) > 0 ? [{ name, j }] : []));
  const admissible = engine.admissible();
  return {
    rSquared: Object.fromEntries(endogenous.map(({ name, j }) => [name, engine.rSquared[j] ?? 0])),
    adjustedRSquared: Object.fromEntries(endogenous.map(({ name, j }) => [name, adjustedRSquared(engine.rSquared[j] ?? 0, n, model.incoming[j]?.length ?? 0)])),
    fSquared: Object.fromEntries(model.paths.map(({ from, to }, p) => [pathKey(nameOf(from), nameOf(to)), f2[p] ?? null])),
    loadings: byItem(model, (h) => engine.loadings[h] ?? 0),
    weights: byItem(model, (h) => engine.weights[h] ?? 0),
    constructCorrelations: Object.fromEntries(
      model.constructs.map((name, j) => [name, Object.fromEntries(model.constructs.map((other, l) => [other, engine.constructCorrelation[j * m + l] ?? 0]))]),
    ),
    quality: blockQuality(model, engine),
    fullCollinearityVif: admissible ? fullCollinearityVif(model, engine) : null,
    iterations: engine.iterations(),
    admissible,
  };
}

/** construct → item → value, for values laid out block after block. */
export function byItem<T>(model: CompiledModel, value: (h: number) => T): Record<string, Record<string, T>> {
  return Object.fromEntries(
    model.constructs.map((name, j) => {
      const start = model.blockStart[j] ?? 0;
      return [name, Object.fromEntries(model.items.slice(start, model.blockStart[j + 1]).map((item, i) => [item, value(start + i)]))];
    }),
  );
}

/** construct → other construct → value, in both orders. */
export function pairwise<T>(model: CompiledModel, value: (order: number) => T): Record<string, Record<string, T>> {
  const out: Record<string, Record<string, T>> = {};
  let order = 0;
  model.constructs.forEach((first, j) => {
    for (const second of model.constructs.slice(j + 1)) {
      const ratio = value(order++);
      (out[first] ??= {})[second] = ratio;
      (out[second] ??= {})[first] = ratio;
    }
  });
  return out;
}

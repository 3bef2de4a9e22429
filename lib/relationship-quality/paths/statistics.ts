import { htmtInto } from "../reliability/htmt-of";
import { chainEffect, totalEffectsInto, type EffectPlan } from "./effects";
import type { PathEngine } from "./engine-types";
import { pathKey, type CompiledModel } from "./model";

/** An effect of one construct on another, along named constructs: ["SAC", "AFF", "CON"] with kind "specific" is the chain through AFF. */
export interface EffectName {
  readonly kind: "direct" | "specific" | "totalIndirect" | "total";
  readonly along: readonly string[];
}

/** A weighted sum of effects, such as "indirect minus direct". */
export type Contrast = readonly { readonly weight: number; readonly effect: EffectName }[];

export interface StatisticsPlan {
  readonly count: number;
  readonly paths: readonly number[];
  readonly specific: readonly number[];
  readonly pairs: readonly { readonly total: number; readonly indirect: number }[];
  readonly loadings: number;
  readonly htmt: number;
  readonly contrasts: number;
  /** Writes all numbers of the engine's present solution into `target` (length `count`). */
  write(engine: PathEngine, target: Float64Array): void;
}

/** Lays out every number that a bootstrap follows, so that one pass over the solution fills them all. */
export function planStatistics(
  model: CompiledModel,
  effects: EffectPlan,
  include: { readonly loadings: boolean; readonly htmt: boolean },
  contrasts: readonly Contrast[] = [],
): StatisticsPlan {
  const m = model.constructs.length;
  const p = model.items.length;
  let count = 0;
  const take = (): number => count++;
  const paths = model.paths.map(take);
  const specific = effects.specific.map(take);
  const pairs = effects.pairs.map(() => ({ total: take(), indirect: take() }));
  const loadings = count;
  if (include.loadings) count += p;
  const htmt = count;
  if (include.htmt) count += (m * (m - 1)) / 2;
  const contrastsAt = count;
  count += contrasts.length;
  const position = new Map<string, number>();
  model.paths.forEach(({ from, to }, at) => position.set(`direct ${pathKey(model.constructs[from] ?? "", model.constructs[to] ?? "")}`, paths[at] ?? 0));
  effects.specific.forEach(({ key }, at) => position.set(`specific ${key}`, specific[at] ?? 0));
  effects.pairs.forEach(({ key }, at) => {
    position.set(`total ${key}`, pairs[at]?.total ?? 0);
    position.set(`totalIndirect ${key}`, pairs[at]?.indirect ?? 0);
  });
  const terms = contrasts.map((contrast) => contrast.map(({ weight, effect }) => ({ weight, at: position.get(effectKey(effect)) })));
  const total = new Float64Array(m * m);
  const ratios = new Float64Array(m * m);

  const write = (engine: PathEngine, target: Float64Array): void => {
    for (let a = 0; a < paths.length; a++) target[a] = engine.coefficients[a] ?? 0;
    for (let s = 0; s < effects.specific.length; s++) {
      const chain = effects.specific[s];
      if (chain !== undefined) target[paths.length + s] = chainEffect(chain.arrows, engine.coefficients);
    }
    totalEffectsInto(model, engine.coefficients, total);
    for (let e = 0; e < effects.pairs.length; e++) {
      const pair = effects.pairs[e];
      const at = pairs[e];
      if (pair === undefined || at === undefined) continue;
      const whole = total[pair.from * m + pair.to] ?? 0;
      target[at.total] = whole;
      target[at.indirect] = whole - (pair.direct >= 0 ? (engine.coefficients[pair.direct] ?? 0) : 0);
    }
    if (include.loadings) for (let h = 0; h < p; h++) target[loadings + h] = engine.loadings[h] ?? 0;
    if (include.htmt) {
      htmtInto(engine.correlation, p, model.blockStart, true, ratios);
      let at = htmt;
      for (let j = 0; j < m; j++) for (let l = j + 1; l < m; l++) target[at++] = ratios[j * m + l] ?? Number.NaN;
    }
    for (let c = 0; c < terms.length; c++) {
      let sum = 0;
      for (const { weight, at } of terms[c] ?? []) sum += at === undefined ? Number.NaN : weight * (target[at] ?? 0);
      target[contrastsAt + c] = sum;
    }
  };
  return { count, paths, specific, pairs, loadings, htmt, contrasts: contrastsAt, write };
}

export function effectKey(effect: EffectName): string {
  return `${effect.kind} ${pathKey(...effect.along)}`;
}

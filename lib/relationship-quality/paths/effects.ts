import { pathKey, type CompiledModel } from "./model";

/** The ways through a model, worked out once: which products of coefficients make which effect. */
export interface EffectPlan {
  /** "A -> B -> C" for every chain of two or more arrows, with the positions of its arrows. */
  readonly specific: readonly { readonly key: string; readonly arrows: Int32Array }[];
  /** "A -> C" for every ordered pair of which the first reaches the second. */
  readonly pairs: readonly { readonly key: string; readonly from: number; readonly to: number; readonly direct: number; readonly hasIndirect: boolean }[];
  /** False when a model has so many chains that only the first 2,000 are listed one by one; total effects stay exact. */
  readonly complete: boolean;
}

const MOST_CHAINS = 2000;

export function planEffects(model: CompiledModel): EffectPlan {
  const { constructs, paths } = model;
  const outgoing = constructs.map((_, j) => paths.flatMap((path, p) => (path.from === j ? [p] : [])));
  const specific: { key: string; arrows: Int32Array }[] = [];
  let complete = true;
  const walk = (at: number, arrows: readonly number[], names: readonly string[]): void => {
    for (const p of outgoing[at] ?? []) {
      const to = paths[p]?.to ?? 0;
      const longer = [...arrows, p];
      const named = [...names, constructs[to] ?? ""];
      if (longer.length > 1) {
        if (specific.length >= MOST_CHAINS) {
          complete = false;
          return;
        }
        specific.push({ key: pathKey(...named), arrows: Int32Array.from(longer) });
      }
      walk(to, longer, named);
    }
  };
  constructs.forEach((name, j) => walk(j, [], [name]));
  const reach = reachability(model);
  const pairs = constructs.flatMap((from, i) =>
    constructs.flatMap((to, j) => {
      if (!reach[i * constructs.length + j]) return [];
      const direct = paths.findIndex((path) => path.from === i && path.to === j);
      const roundabout = Array.from(model.incoming[j] ?? []).some((p) => reach[i * constructs.length + (paths[p]?.from ?? i)]);
      return [{ key: pathKey(from, to), from: i, to: j, direct, hasIndirect: roundabout }];
    }),
  );
  return { specific, pairs, complete };
}

function reachability(model: CompiledModel): boolean[] {
  const m = model.constructs.length;
  const reach = Array.from({ length: m * m }, () => false);
  for (const j of model.order) {
    for (const p of model.incoming[j] ?? []) {
      const from = model.paths[p]?.from ?? 0;
      reach[from * m + j] = true;
      for (let i = 0; i < m; i++) if (reach[i * m + from]) reach[i * m + j] = true;
    }
  }
  return reach;
}

/** Total effects T = (I − B)⁻¹ − I, filled column by column in causal order: T_ij = Σ_k (δ_ik + T_ik)·B_kj. */
export function totalEffectsInto(model: CompiledModel, coefficients: Float64Array, total: Float64Array): void {
  const m = model.constructs.length;
  total.fill(0);
  for (let at = 0; at < m; at++) {
    const j = model.order[at] ?? 0;
    const arrows = model.incoming[j];
    if (arrows === undefined) continue;
    for (let a = 0; a < arrows.length; a++) {
      const p = arrows[a] ?? 0;
      const from = model.paths[p]?.from ?? 0;
      const b = coefficients[p] ?? 0;
      total[from * m + j] = (total[from * m + j] ?? 0) + b;
      for (let i = 0; i < m; i++) {
        const through = total[i * m + from] ?? 0;
        if (through !== 0) total[i * m + j] = (total[i * m + j] ?? 0) + through * b;
      }
    }
  }
}

/** The product of coefficients along one chain. */
export function chainEffect(arrows: Int32Array, coefficients: Float64Array): number {
  let product = 1;
  for (let a = 0; a < arrows.length; a++) product *= coefficients[arrows[a] ?? 0] ?? 0;
  return product;
}

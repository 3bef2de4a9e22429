import { InputError } from "../input-error";

/** One way to say a path model: which items make a construct, and which construct points at which. */
export interface PathModel {
  /** Construct name → its items (column names). The order of constructs and items is the order of all results. */
  readonly constructs: Readonly<Record<string, readonly string[]>>;
  /** [from, to] pairs; the arrows must not form a circle. */
  readonly paths: readonly (readonly [from: string, to: string])[];
}

/**
 * How construct scores are formed and related.
 * - `ols`: unit-weighted composites, least squares (the default: transparent, works at 60–150 exhibitors)
 * - `disattenuated`: the same with correlations divided by √(α·α), so that unreliable scales no longer weaken a path
 * - `pls-path`, `pls-factorial`, `pls-centroid`: PLS-SEM mode A with that inner weighting scheme
 * - `plsc`: PLS mode A (path weighting), corrected for unreliability by rho_A
 */
export type Estimator = "ols" | "disattenuated" | "pls-path" | "pls-factorial" | "pls-centroid" | "plsc";

export const ESTIMATORS: readonly Estimator[] = ["ols", "disattenuated", "pls-path", "pls-factorial", "pls-centroid", "plsc"];

/** A checked model with names turned into positions. Constructs that no path touches are left out of it. */
export interface CompiledModel {
  readonly constructs: readonly string[];
  /** Items of all constructs one after another; an item that serves two constructs appears twice. */
  readonly items: readonly string[];
  /** Items of construct j are at blockStart[j] … blockStart[j + 1] − 1. */
  readonly blockStart: Int32Array;
  readonly paths: readonly { readonly from: number; readonly to: number }[];
  /** Positions in `paths` of the arrows into construct j. */
  readonly incoming: readonly Int32Array[];
  /** Constructs so ordered that every arrow points forwards. */
  readonly order: Int32Array;
  /** 1 where two constructs are joined by an arrow, in either direction (row-major). */
  readonly adjacent: Uint8Array;
}

/**
 * Checks a path model and prepares it for estimation.
 *
 * InputError: unknown construct or a construct without items, an item twice in one construct, a repeated or self-pointing path, arrows in a circle.
 * Formula: order in which every construct comes after those that point at it. Source: standard formula. Range: a model without circles.
 * Missing rule: a wrong model is an InputError that names the construct or path. Shapes: names of constructs and columns.
 * @example
 * compileModel({ constructs: { A: ["a1", "a2"], B: ["b1"] }, paths: [["A", "B"]] }).constructs // => ["A", "B"]
 */
export function compileModel(model: PathModel): CompiledModel {
  const touched = new Set(model.paths.flat());
  for (const name of touched) {
    if (!Object.hasOwn(model.constructs, name)) throw new InputError("unknown_construct", `a path names "${name}", which is no construct of the model`, { column: name });
  }
  const constructs = Object.keys(model.constructs).filter((name) => touched.has(name));
  if (model.paths.length === 0) throw new InputError("wrong_shape", "a path model needs at least one path", { column: "paths" });
  const items: string[] = [];
  const blockStart = new Int32Array(constructs.length + 1);
  constructs.forEach((name, j) => {
    const own = model.constructs[name] ?? [];
    if (own.length === 0) throw new InputError("wrong_shape", `construct "${name}" has no items`, { column: name });
    const twice = own.find((item, i) => own.indexOf(item) !== i);
    if (twice !== undefined) throw new InputError("wrong_shape", `construct "${name}" names item "${twice}" twice`, { column: twice });
    items.push(...own);
    blockStart[j + 1] = items.length;
  });
  const position = new Map(constructs.map((name, j) => [name, j]));
  const seen = new Set<string>();
  const paths = model.paths.map(([from, to]) => {
    const key = pathKey(from, to);
    if (from === to) throw new InputError("circular_model", `"${from}" points at itself`, { column: from });
    if (seen.has(key)) throw new InputError("wrong_shape", `the path "${key}" is given twice`, { column: key });
    seen.add(key);
    return { from: position.get(from) ?? 0, to: position.get(to) ?? 0 };
  });
  const incoming = constructs.map((_, j) => Int32Array.from(paths.flatMap((path, p) => (path.to === j ? [p] : []))));
  const adjacent = new Uint8Array(constructs.length ** 2);
  for (const { from, to } of paths) {
    adjacent[from * constructs.length + to] = 1;
    adjacent[to * constructs.length + from] = 1;
  }
  return { constructs, items, blockStart, paths, incoming, order: causalOrder(constructs, paths), adjacent };
}

/**
 * The name under which results of one path or chain are listed.
 * Formula: the names joined by " -> ". Source: none. Range: a text. Missing rule: none. Shapes: names of constructs, from cause to effect.
 * @example
 * pathKey("Trust", "Loyalty") // => "Trust -> Loyalty"
 */
export function pathKey(...constructs: readonly string[]): string {
  return constructs.join(" -> ");
}

function causalOrder(constructs: readonly string[], paths: readonly { from: number; to: number }[]): Int32Array {
  const waiting = new Set(constructs.keys());
  const order: number[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((j) => paths.every((path) => path.to !== j || !waiting.has(path.from)));
    if (next === undefined) {
      const names = [...waiting].map((j) => constructs[j]).join(", ");
      throw new InputError("circular_model", `the paths form a circle among ${names}: cut it by time (this edition's satisfaction before trust before cumulative satisfaction)`);
    }
    waiting.delete(next);
    order.push(next);
  }
  return Int32Array.from(order);
}

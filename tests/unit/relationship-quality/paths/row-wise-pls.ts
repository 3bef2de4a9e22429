import type { PathModel } from "@/lib/relationship-quality";

/**
 * PLS mode A as the textbooks write it, on rows of scores (Lohmöller 1989): slow, naive and independent of the covariance form under test.
 */
export function rowWisePls(data: Readonly<Record<string, readonly number[]>>, model: PathModel, scheme: "pls-path" | "pls-factorial" | "pls-centroid") {
  const names = Object.keys(model.constructs);
  const x = Object.fromEntries(Object.values(model.constructs).flat().map((item) => [item, standard(data[item] ?? [])]));
  const into = (name: string): string[] => model.paths.filter(([, to]) => to === name).map(([from]) => from);
  let weights: Record<string, number> = Object.fromEntries(Object.keys(x).map((item) => [item, 1]));
  const scoresOf = (): Record<string, number[]> =>
    Object.fromEntries(names.map((name) => [name, standard(combine((model.constructs[name] ?? []).map((item) => [weights[item] ?? 0, x[item] ?? []])))]));
  for (let pass = 0; pass < 60; pass++) {
    const y = scoresOf();
    const next: Record<string, number> = {};
    for (const name of names) {
      const parts: [number, number[]][] = [];
      for (const other of names) {
        const forward = model.paths.some(([from, to]) => from === name && to === other);
        const backward = model.paths.some(([from, to]) => from === other && to === name);
        if (!forward && !backward) continue;
        const r = mean((y[name] ?? []).map((value, row) => value * (y[other]?.[row] ?? 0)));
        const e = scheme === "pls-centroid" ? Math.sign(r) : scheme === "pls-factorial" || forward ? r : (regress(y, into(name), name)[other] ?? 0);
        parts.push([e, y[other] ?? []]);
      }
      const inner = combine(parts);
      for (const item of model.constructs[name] ?? []) next[item] = mean(inner.map((value, row) => value * (x[item]?.[row] ?? 0)));
    }
    weights = next;
  }
  const y = scoresOf();
  const paths = Object.fromEntries(model.paths.map(([from, to]) => [`${from} -> ${to}`, regress(y, into(to), to)[from] ?? 0]));
  const loadings = Object.fromEntries(names.flatMap((name) => (model.constructs[name] ?? []).map((item) => [item, mean((x[item] ?? []).map((value, row) => value * (y[name]?.[row] ?? 0)))])));
  return { paths, loadings };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standard(values: readonly number[]): number[] {
  const centre = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
  return values.map((value) => (value - centre) / spread);
}

function combine(parts: readonly (readonly [number, readonly number[]])[]): number[] {
  return Array.from({ length: parts[0]?.[1].length ?? 0 }, (_, row) => parts.reduce((sum, [weight, column]) => sum + weight * (column[row] ?? 0), 0));
}

/** Coefficients by sweeping one predictor after another until nothing moves (Gauss–Seidel): no matrix code shared with the heart. */
function regress(y: Readonly<Record<string, readonly number[]>>, from: readonly string[], to: string): Record<string, number> {
  const r = (one: string, other: string): number => mean((y[one] ?? []).map((value, row) => value * (y[other]?.[row] ?? 0)));
  const target = from.map((name) => r(name, to));
  const among = from.map((name) => from.map((other) => r(name, other)));
  const b = from.map(() => 0);
  for (let sweep = 0; sweep < 300; sweep++) {
    from.forEach((_, i) => {
      b[i] = (target[i] ?? 0) - from.reduce((sum, _other, j) => (j === i ? sum : sum + (among[i]?.[j] ?? 0) * (b[j] ?? 0)), 0);
    });
  }
  return Object.fromEntries(from.map((name, i) => [name, b[i] ?? 0]));
}

import { type Columns, completeCases, constructScore, estimatePaths, htmt, type PathOptions, reliability } from "../../lib/relationship-quality";
import { type Compared, distance, referenceText } from "./compared";

interface PathNumbers {
  readonly paths?: Readonly<Record<string, number>>;
  readonly rSquared?: Readonly<Record<string, number>>;
}

interface ConstructNumbers {
  readonly [key: string]: unknown;
  readonly itemRest?: readonly unknown[];
  readonly alphaIfDeleted?: readonly unknown[];
  readonly factor?: { readonly heywood?: boolean; readonly loadings?: readonly number[]; readonly omega?: number; readonly compositeReliability?: number; readonly ave?: number };
}

interface Shape {
  readonly columns: Columns;
  readonly model: { readonly constructs: Readonly<Record<string, readonly string[]>>; readonly paths: readonly [string, string][]; readonly scale?: [number, number]; readonly reverse?: readonly string[] };
  readonly r: { readonly constructs: Readonly<Record<string, ConstructNumbers>>; readonly htmt: Readonly<Record<string, unknown>> } & Readonly<Record<Engine, PathNumbers | undefined>>;
}

type Engine = "olsStandardized" | "olsRaw" | "pls_path" | "pls_factorial" | "pls_centroid" | "plsc";

const ENGINES: readonly (readonly [Engine, string, string, PathOptions])[] = [
  ["olsStandardized", "paths and R², least squares on standardised items", "路径与 R²，标准化题目最小二乘", { estimator: "ols", items: "standardized" }],
  ["olsRaw", "paths and R², least squares on mean answers", "路径与 R²，均值得分最小二乘", { estimator: "ols", items: "raw" }],
  ["pls_path", "paths and R², PLS, path scheme", "路径与 R²，PLS 路径加权", { estimator: "pls-path" }],
  ["pls_factorial", "paths and R², PLS, factorial scheme", "路径与 R²，PLS 因子加权", { estimator: "pls-factorial" }],
  ["pls_centroid", "paths and R², PLS, centroid scheme", "路径与 R²，PLS 重心加权", { estimator: "pls-centroid" }],
  ["plsc", "paths and R², consistent PLS", "路径与 R²，一致性 PLS", { estimator: "plsc" }],
];

/** Seeded answers of unusual shapes against psych, lavaan and PLS written out on the rows; numbers that neither side has are not counted. */
export function comparedShapes(): { readonly sets: number; readonly rows: readonly Compared[] } {
  const { sets }: { sets: Record<string, Shape> } = JSON.parse(referenceText("answer_shapes.json"));
  const alpha: number[] = [];
  const items: number[] = [];
  const factor: number[] = [];
  const ratios: number[] = [];
  const engines = new Map<Engine, number[]>(ENGINES.map(([engine]) => [engine, []]));
  for (const [name, { columns, model, r }] of Object.entries(sets)) {
    const asked = Object.values(model.constructs).flat();
    const { rows } = completeCases(columns, asked);
    const kept = Object.fromEntries(asked.map((item) => [item, rows.map((row) => columns[item]?.[row] ?? null)]));
    const reverse = model.reverse ?? [];
    for (const [construct, own] of Object.entries(model.constructs)) {
      const theirs = r.constructs[construct] ?? {};
      const ours = reliability(kept, own, { scale: model.scale, reverse: reverse.filter((item) => own.includes(item)) });
      count(alpha, ours.alpha.value, theirs.alpha);
      count(alpha, ours.alphaInterval.value?.low, theirs.alphaLow);
      count(alpha, ours.alphaInterval.value?.high, theirs.alphaHigh);
      count(alpha, ours.alphaStandardized.value, theirs.alphaStandardized);
      own.forEach((item, i) => {
        count(items, ours.itemRest[item]?.value, theirs.itemRest?.[i]);
        count(items, ours.alphaIfDeleted[item]?.value, theirs.alphaIfDeleted?.[i]);
      });
      const solution = ours.factor.solution.value;
      const fitted = theirs.factor;
      // where lavaan walks off to infinity there is no solution to compare, and this module says so
      if (solution === null || fitted?.loadings === undefined || fitted.loadings.some((loading) => Math.abs(loading) > 5)) continue;
      own.forEach((item, i) => count(factor, solution.standardizedLoadings[item], fitted.loadings?.[i]));
      count(factor, solution.omega, fitted.omega);
      count(factor, solution.compositeReliability, fitted.compositeReliability);
      count(factor, solution.ave, fitted.ave);
    }
    const own = htmt(kept, model.constructs, { scale: model.scale, reverse });
    for (const [pair, theirs] of Object.entries(r.htmt)) {
      const [a = "", b = ""] = pair.split("~");
      count(ratios, own[a]?.[b]?.absolute.value?.estimate, theirs);
    }
    for (const [engine, , , options] of ENGINES) {
      const theirs = r[engine];
      // a constant item cannot be standardised: this module refuses it, R averages it in as it is
      if (theirs?.paths === undefined || (name === "constant_item" && engine === "olsRaw")) continue;
      const { value } = estimatePaths(columns, model, { scale: model.scale, reverse, ...options });
      for (const [key, path] of Object.entries(theirs.paths)) count(engines.get(engine), value?.paths[key]?.estimate, path);
      for (const [key, share] of Object.entries(theirs.rSquared ?? {})) count(engines.get(engine), value?.rSquared[key], share);
    }
  }
  return {
    sets: Object.keys(sets).length,
    rows: [
      { en: "alpha with Feldt interval, standardised alpha", zh: "α 信度及 Feldt 区间、标准化 α", apart: alpha },
      { en: "item–rest correlation, alpha if item deleted", zh: "题总相关、删题后 α", apart: items },
      { en: "one-factor loadings, omega, composite reliability, AVE", zh: "单因子载荷、ω、组合信度、AVE", apart: factor },
      { en: "HTMT", zh: "HTMT", apart: ratios },
      ...ENGINES.map(([engine, en, zh]) => ({ en, zh, apart: engines.get(engine) ?? [] })),
    ],
  };
}

/** Construct scores of answers with holes in them. */
export function comparedScores(): { readonly sets: number; readonly rows: readonly Compared[] } {
  const { sets }: { sets: Record<string, { min: number[]; max: number[]; reverse: boolean[]; answers: (number | null)[][]; scores: (number | null)[] }> } = JSON.parse(referenceText("r_scores.json"));
  const apart = Object.values(sets).flatMap(({ min, max, reverse, answers, scores }) =>
    answers.map((row, i) => distance(constructScore(row.map((answer, j) => ({ answer, reverse: reverse[j] ?? false, min: min[j] ?? Number.NaN, max: max[j] ?? Number.NaN }))).value, scores[i])),
  );
  return { sets: Object.keys(sets).length, rows: [{ en: "construct scores with missing answers, and which have none", zh: "含缺失的构念得分，以及哪些不计分", apart }] };
}

function count(into: number[] | undefined, ours: number | null | undefined, theirs: unknown): void {
  if (typeof theirs === "number" || (ours ?? null) !== null) into?.push(distance(ours, theirs));
}

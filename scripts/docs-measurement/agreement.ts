import { readFileSync } from "node:fs";
import { acsiStyle, estimatePaths, netPromoterFromCounts, reliability, shareInterval, toleranceOf } from "../../lib/relationship-quality";
import { comparedPredictions } from "./agreement-predictions";
import { comparedScores, comparedShapes } from "./agreement-shapes";
import { bound, type Compared, referenceFile, referenceText } from "./compared";
import { type Language, table } from "./tables";

interface Synthetic {
  readonly n: number;
  readonly reverse: readonly string[];
  readonly alpha: Readonly<Record<string, number>>;
  readonly ols_unit: Readonly<Record<string, number>>;
  readonly pls_modeA: Readonly<Record<string, number>>;
  readonly plsc: Readonly<Record<string, number>>;
}

interface Fixtures {
  readonly nps: readonly { readonly promoters: number; readonly passives: number; readonly detractors: number; readonly nps: number; readonly adj_wald: readonly [number, number] }[];
  readonly csat_wilson: readonly { readonly k: number; readonly n: number; readonly csat: number; readonly ci: readonly [number, number] }[];
  readonly zot: readonly { readonly desired: number; readonly adequate: number; readonly perceived: number; readonly MSA: number; readonly MSS: number; readonly invalid: boolean }[];
  readonly acsi: readonly { readonly means: number[]; readonly weights: number[]; readonly lo: number; readonly hi: number; readonly score: number }[];
}

/** A line of the table in both languages. */
interface Row extends Compared {
  readonly against: Readonly<Record<Language, string>>;
}

let compared: readonly Row[] | undefined;

/** Largest difference between this module and the stored references, quantity by quantity, as the next power of ten above it. */
export function agreementTable(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  // computing everything anew takes seconds, and both languages say the same
  compared ??= compareAll();
  return table(
    [say("Quantity", "数量"), say("Against", "对照"), say("Numbers compared", "比较个数"), say("Largest difference below", "最大差异低于")],
    compared.map(({ en, zh, against, apart }) => [say(en, zh), against[language], apart.length, bound(apart)]),
  );
}

function compareAll(): readonly Row[] {
  const synthetic: Synthetic = JSON.parse(referenceText("ref_synthetic_rq.json"));
  const fixtures: Fixtures = JSON.parse(referenceText("scoring_fixtures.json"));
  const columns = readColumns(referenceFile("synthetic_rq_400.csv"));
  const constructs = Object.fromEntries(Object.keys(synthetic.alpha).map((name) => [name, Object.keys(columns).filter((item) => item.replace(/\d+$/, "") === name)]));
  const model = { constructs, paths: Object.keys(synthetic.ols_unit).map((key): [string, string] => [key.split(">")[0] ?? "", key.split(">")[1] ?? ""]) };
  const options = { scale: [1, 7], reverse: synthetic.reverse } as const;
  const paths = (estimator: "ols" | "pls-path" | "plsc", expected: Readonly<Record<string, number>>) => {
    const { value } = estimatePaths(columns, model, { ...options, estimator, items: estimator === "ols" ? "raw" : "standardized" });
    return Object.entries(expected).map(([key, r]) => Math.abs((value?.paths[key.replace(">", " -> ")]?.estimate ?? NaN) - r));
  };
  const alphas = Object.entries(synthetic.alpha).map(([name, r]) => {
    const items = constructs[name] ?? [];
    return Math.abs((reliability(columns, items, { ...options, reverse: synthetic.reverse.filter((item) => items.includes(item)) }).alpha.value ?? NaN) - r);
  });
  const nps = fixtures.nps.flatMap((row) => {
    const { value } = netPromoterFromCounts(row);
    return [(value?.score ?? NaN) - row.nps, (value?.low ?? NaN) - row.adj_wald[0], (value?.high ?? NaN) - row.adj_wald[1]];
  });
  const csat = fixtures.csat_wilson.flatMap((row) => {
    const { value } = shareInterval(row.k, row.n);
    return [(value?.share ?? NaN) - row.csat, (value?.low ?? NaN) - row.ci[0], (value?.high ?? NaN) - row.ci[1]];
  });
  const zones = fixtures.zot.filter((row) => !row.invalid).flatMap((row) => {
    const { value } = toleranceOf(row);
    return [(value?.adequacy ?? NaN) - row.MSA, (value?.superiority ?? NaN) - row.MSS];
  });
  const acsi = fixtures.acsi.map((row) => (acsiStyle(row.means, { scale: [row.lo, row.hi], weights: row.weights }).value ?? NaN) - row.score);
  const against = (en: string, zh: string, rows: readonly Compared[]): Row[] => rows.map((row) => ({ ...row, against: { en, zh } }));
  const shapes = comparedShapes();
  const holes = comparedScores();
  return [
    ...against(`R, synthetic answers of ${synthetic.n}`, `R，${synthetic.n} 份合成答卷`, [
      { en: "alpha", zh: "α 信度", apart: alphas },
      { en: "paths, least squares on mean answers", zh: "路径，均值得分最小二乘", apart: paths("ols", synthetic.ols_unit) },
      { en: "paths, PLS mode A", zh: "路径，PLS A 模式", apart: paths("pls-path", synthetic.pls_modeA) },
      { en: "paths, consistent PLS", zh: "路径，一致性 PLS", apart: paths("plsc", synthetic.plsc) },
    ]),
    ...against("worked numbers", "算例", [
      { en: "net promoter score and interval", zh: "净推荐值及区间", apart: nps },
      { en: "satisfied share and interval", zh: "满意率及区间", apart: csat },
      { en: "zone of tolerance", zh: "容忍范围", apart: zones },
      { en: "ACSI-style index", zh: "ACSI 式指数", apart: acsi },
    ]),
    ...against(`R (base, psych), ${holes.sets} sets of answers`, `R（base、psych），${holes.sets} 组答卷`, holes.rows),
    ...against(`R (psych, lavaan), ${shapes.sets} sets of answers`, `R（psych、lavaan），${shapes.sets} 组答卷`, shapes.rows),
    ...against("R, seeded numbers", "R，设定种子的数据", comparedPredictions()),
  ];
}

function readColumns(file: string): Record<string, number[]> {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const names = head.split(",").map((name) => name.replaceAll('"', ""));
  const columns: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const line of lines) line.split(",").forEach((cell, i) => columns[names[i] ?? ""]?.push(Number(cell)));
  return columns;
}

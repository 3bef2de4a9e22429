import { describe, expect, test } from "vitest";
import { z } from "zod";
import { estimatePaths, pathKey, reliability, testHypotheses, type PathModel } from "@/lib/relationship-quality";
import { items, referenceJson, syntheticColumns } from "./read-reference";

// Provenance: ref_synthetic_rq.json, made in R 4.2.2 (psych 2.2.9, seminr 2.3.1) on synthetic_rq_400.csv, 400 SYNTHETIC respondents. Tolerance 1e-6.
const byPath = z.record(z.string(), z.number());
const reference = z
  .object({
    reverse: z.array(z.string()),
    truth: byPath,
    alpha: byPath,
    mean_pomp: byPath,
    sd_pomp: byPath,
    ols_unit: byPath,
    pls_modeA: byPath,
    plsc: byPath,
    ols_boot2000_seed1: z.record(z.string(), z.object({ se: z.number(), lo: z.number(), hi: z.number() })),
    indirect_SATC_AFF_CON: z.object({ est: z.number(), direct: z.number(), diff_ci: z.record(z.string(), z.number()) }),
  })
  .parse(referenceJson("ref_synthetic_rq.json"));

const NAMES = ["FR", "SATT", "TRS", "TRO", "SATC", "AFF", "NOR", "CON", "LOY"];
const columns = syntheticColumns();
const paths = Object.keys(reference.truth).map((key): [string, string] => {
  const [from = "", to = ""] = key.split(">");
  return [from, to];
});
const model: PathModel = { constructs: Object.fromEntries(NAMES.map((name) => [name, items(name, 3)])), paths };
const options = { scale: [1, 7], reverse: reference.reverse } as const;

function deviations(estimator: "ols" | "pls-path" | "plsc", itemsAre: "raw" | "standardized", expected: Record<string, number>): string[] {
  const found = estimatePaths(columns, model, { ...options, estimator, items: itemsAre }).value;
  return paths.flatMap(([from, to]) => {
    const estimate = found?.paths[pathKey(from, to)]?.estimate ?? Number.NaN;
    return Math.abs(estimate - (expected[`${from}>${to}`] ?? Number.NaN)) <= 1e-6 ? [] : [`${from}>${to}: ${estimate}`];
  });
}

describe("the synthetic relationship-quality survey, against R", () => {
  test("alpha, mean and spread of every construct are R's", () => {
    for (const name of NAMES) {
      const own = items(name, 3);
      const found = reliability(columns, own, { scale: [1, 7], reverse: reference.reverse.filter((item) => own.includes(item)) });
      expect(found.alpha.value, name).toBeCloseTo(reference.alpha[name] ?? Number.NaN, 8);
      expect((100 * ((found.meanScore.value ?? 0) - 1)) / 6, name).toBeCloseTo(reference.mean_pomp[name] ?? Number.NaN, 6);
      expect((100 * (found.sdScore.value ?? 0)) / 6, name).toBeCloseTo(reference.sd_pomp[name] ?? Number.NaN, 6);
    }
  });

  test("least squares on the mean answers gives R's coefficients", () => expect(deviations("ols", "raw", reference.ols_unit)).toEqual([]));
  test("PLS mode A gives R's coefficients", () => expect(deviations("pls-path", "standardized", reference.pls_modeA)).toEqual([]));
  test("consistent PLS gives R's coefficients", () => expect(deviations("plsc", "standardized", reference.plsc)).toEqual([]));

  test("2,000 resamples give R's standard errors within 6 % and its bounds within a quarter of one", () => {
    const found = estimatePaths(columns, model, { ...options, items: "raw", bootstrap: 2000, seed: 1 }).value;
    for (const [key, { se, lo, hi }] of Object.entries(reference.ols_boot2000_seed1)) {
      const own = found?.paths[key.replace(">", " -> ")];
      expect(Math.abs((own?.se ?? 0) / se - 1), key).toBeLessThan(0.06);
      expect(Math.abs((own?.low ?? 9) - lo), key).toBeLessThan(se / 4);
      expect(Math.abs((own?.high ?? 9) - hi), key).toBeLessThan(se / 4);
    }
  });

  test("whether satisfaction binds more through emotion than directly is not decided, as in R", () => {
    const names = { FRI: "FR", SAT: "SATT", TST: "TRS", TRUST: "TRO", SAC: "SATC" };
    const found = testHypotheses(columns, model, { ...options, names, estimator: "ols", items: "raw", bootstrap: 2000 }).value;
    const answer = found?.indirect_exceeds_direct_continuity?.value;
    const { est, direct, diff_ci: interval } = reference.indirect_SATC_AFF_CON;
    expect(answer?.effect.estimate).toBeCloseTo(est - direct, 8);
    expect(Math.abs((answer?.effect.low ?? 9) - (interval["2.5%"] ?? 0))).toBeLessThan(0.015);
    expect(Math.abs((answer?.effect.high ?? 9) - (interval["97.5%"] ?? 0))).toBeLessThan(0.015);
    expect(answer?.verdict).toBe("not_decided");
  });
});

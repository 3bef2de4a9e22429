import { describe, expect, test } from "vitest";
import { z } from "zod";
import { areaUnderCurve, aucDifference, brierScore, calibration, empiricalBayes, fitLogistic, logLoss, netPromoterFromCounts, shareInterval, withinFirm, type Outcome } from "@/lib/relationship-quality";
import { referenceJson } from "./read-reference";

// Provenance: r_predictions.json, made by tests/reference/r/predictions.R on seeded numbers (R 4.2.2, pROC 1.18.0, metafor 3.8-1, glm, anova, prop.test).
// Tolerance 1e-6 relative to 1 or the number itself.
const numbers = z.array(z.number());
const outcome = z.union([z.literal(0), z.literal(1)]);
const reference = z
  .object({
    predictions: z.record(
      z.string(),
      z.object({
        y: z.array(outcome),
        p: numbers,
        other: numbers,
        x: numbers,
        z: numbers,
        auc: z.number(),
        se: z.number(),
        ci: numbers,
        difference: z.number(),
        pValue: z.number(),
        brier: z.number(),
        logLoss: z.number().nullable(),
        calibration: numbers.nullable(),
        inTheLarge: z.number().nullable(),
        logistic: numbers,
      }),
    ),
    groups: z.record(z.string(), z.object({ scores: z.array(z.union([z.number().transform((one) => [one]), numbers])), within: z.number(), between: z.number(), icc1: z.number() })),
    dersimonianLaird: z.record(z.string(), z.object({ y: numbers, v: numbers, mu: z.number(), se: z.number(), tau2: z.number(), q: z.number(), shrunk: numbers })),
    wilson: z.array(z.object({ k: z.number(), n: z.number(), ci: numbers })),
    nps: z.array(z.object({ promoters: z.number(), detractors: z.number(), n: z.number(), score: z.number(), ci: numbers })),
  })
  .parse(referenceJson("r_predictions.json"));

function expectAlike(ours: readonly (number | null | undefined)[], theirs: readonly (number | null | undefined)[]): void {
  expect(ours.length).toBe(theirs.length);
  const apart = ours.map((value, i) => Math.abs((value ?? Number.NaN) - (theirs[i] ?? Number.NaN)) / Math.max(1, Math.abs(theirs[i] ?? 0)));
  expect(apart.filter((distance) => !(distance < 1e-6)), JSON.stringify({ ours, theirs })).toEqual([]);
}

describe.each(Object.entries(reference.predictions))("the predictions called %s", (_, r) => {
  const y: readonly Outcome[] = r.y;

  test("have pROC's area, DeLong error, interval and paired test", () => {
    const own = areaUnderCurve(y, r.p).value;
    const difference = aucDifference(y, r.p, r.other).value;
    expectAlike([own?.auc, own?.se, own?.low, own?.high, difference?.difference, difference?.p], [r.auc, r.se, r.ci[0], r.ci[1], r.difference, r.pValue]);
  });

  test("have the Brier score, log loss and glm's calibration", () => {
    expectAlike([brierScore(y, r.p).value?.brier], [r.brier]);
    if (r.logLoss === null || r.calibration === null) return;
    const own = calibration(y, r.p).value;
    expectAlike([logLoss(y, r.p).value, own?.intercept.value, own?.slope.value, own?.inTheLarge.value], [r.logLoss, ...r.calibration, r.inTheLarge]);
  });

  test("teach the logistic regression what glm finds", () => {
    const own = fitLogistic(r.x.map((x, i) => [x, r.z[i] ?? 0]), y, { ridge: 0 }).value;
    expectAlike([own?.intercept, ...(own?.coefficients ?? [])], r.logistic);
  });
});

test.each(Object.entries(reference.groups))("respondents of firms grouped as %s have the analysis of variance of lm", (_, r) => {
  const own = withinFirm(r.scores).value;
  expectAlike([own?.withinVariance, own?.betweenMeanSquare, own?.icc1], [r.within, r.between, r.icc1]);
});

test.each(Object.entries(reference.dersimonianLaird))("exhibitors called %s are drawn to the mean as metafor draws them", (_, r) => {
  const own = empiricalBayes(r.y, r.v).value;
  expectAlike([own?.mu, own?.seMu, own?.tau2, own?.q, ...(own?.shrunk ?? [])], [r.mu, r.se, r.tau2, r.q, ...r.shrunk]);
});

test("shares have the Wilson interval of prop.test", () => {
  for (const { k, n, ci } of reference.wilson) {
    const own = shareInterval(k, n).value;
    expectAlike([own?.low, own?.high], ci);
  }
});

test("net promoter scores have the adjusted Wald interval written out in R", () => {
  for (const { promoters, detractors, n, score, ci } of reference.nps) {
    const own = netPromoterFromCounts({ promoters, passives: n - promoters - detractors, detractors }).value;
    expectAlike([own?.score, own?.low, own?.high], [score, ...ci]);
  }
});

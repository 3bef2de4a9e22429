import { expect, test } from "vitest";
import { z } from "zod";
import { areaUnderCurve, brierScore, logLoss } from "@/lib/relationship-quality";
import { referenceJson } from "./read-reference";

// Provenance: scoring_fixtures.json, entry "prediction": ten exhibitors worked by hand and checked in R.
const { prediction } = z
  .object({
    prediction: z.object({
      y: z.array(z.union([z.literal(0), z.literal(1)])),
      p: z.array(z.number()),
      auc: z.number(),
      brier: z.number(),
      brier_base: z.number(),
      brier_skill: z.number(),
      logloss: z.number(),
    }),
  })
  .parse(referenceJson("scoring_fixtures.json"));

test("ten predicted exhibitors score as in the worked fixture", () => {
  const { y, p } = prediction;
  expect(areaUnderCurve(y, p).value?.auc).toBeCloseTo(prediction.auc, 12);
  expect(brierScore(y, p).value?.brier).toBeCloseTo(prediction.brier, 12);
  expect(brierScore(y, p).value?.base).toBeCloseTo(prediction.brier_base, 12);
  expect(brierScore(y, p).value?.skill).toBeCloseTo(prediction.brier_skill, 12);
  expect(logLoss(y, p).value).toBeCloseTo(prediction.logloss, 12);
});

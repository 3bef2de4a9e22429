import { describe, expect, test } from "vitest";
import { backtest, createRandom, freezeFeatures, predictNext, type BacktestRow } from "@/lib/relationship-quality";

/** Rebooking that follows trust, over editions with freeze days a year apart. */
function rows(editions: number): BacktestRow[] {
  const random = createRandom(11);
  return Array.from({ length: 150 * editions }, (_, i): BacktestRow => {
    const edition = i % editions;
    const freezeDay = 1000 + 365 * edition;
    const trust = random.normal();
    return {
      unit: `exhibitor ${Math.floor(i / editions)}`,
      edition: `show ${edition}`,
      features: freezeFeatures(freezeDay, { trust: { value: trust, asOf: freezeDay - 9 } }),
      outcomeDay: freezeDay + 200,
      bookedBefore: [],
      outcome: random.uniform() < 1 / (1 + Math.exp(-1.5 * trust)),
    };
  });
}

describe("predicting the next edition", () => {
  test("says what the backtest said of its last edition when it is taught by the same rows", () => {
    const all = rows(3);
    const found = backtest(all).value?.predictions?.filter(({ edition }) => edition === "show 2");
    const predict = predictNext(all.filter(({ edition }) => edition !== "show 2")).value;
    const last = all.filter(({ edition }) => edition === "show 2");
    expect(found?.map(({ probability }) => probability)).toEqual(last.map(({ features }) => predict?.(features)));
  });

  test("knows nothing from too few rows, or where all did the same", () => {
    expect(predictNext(rows(1).slice(0, 19))).toMatchObject({ value: null, reason: { code: "too_few_exhibitors", needed: 20 } });
    expect(predictNext(rows(1).map((row) => ({ ...row, outcome: true })))).toMatchObject({ value: null, reason: { code: "one_outcome_only" } });
  });
});

describe("the backtest by edition", () => {
  test("judges each edition alone, beside booked last year, whatever the verdict", () => {
    const editions = backtest(rows(3)).value?.editions ?? [];
    expect(editions.map(({ edition }) => edition)).toEqual(["show 1", "show 2"]);
    for (const { model, bookedLastYear, predicted } of editions) {
      expect(model.auc.value?.low).toBeGreaterThan(0.6);
      // nothing is known of earlier editions here, so booked last year tells nobody from anybody
      expect(bookedLastYear.auc.value?.auc).toBe(0.5);
      expect(model.brier.n).toBe(predicted);
    }
  });
});

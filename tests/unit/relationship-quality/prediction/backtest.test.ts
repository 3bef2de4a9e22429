import { describe, expect, test } from "vitest";
import { backtest, createRandom, freezeFeatures, InputError, type BacktestRow } from "@/lib/relationship-quality";

/** Exhibitors over yearly editions; `signal` is how much their trust has to do with rebooking, `habit` how much last year's booking has. */
function history({ units = 120, editions = 5, signal = 0, habit = 0, seed = 1, missing = 0 }): BacktestRow[] {
  const random = createRandom(seed);
  return Array.from({ length: units }, (_, u) => {
    const booked: boolean[] = [];
    return Array.from({ length: editions }, (_, e): BacktestRow => {
      const freezeDay = 1000 + 365 * e;
      const trust = random.normal();
      const odds = 0.5 + signal * trust + habit * (booked[0] === undefined ? 0 : booked[0] ? 1 : -1);
      const outcome = random.uniform() < 1 / (1 + Math.exp(-odds));
      const row = {
        unit: `exhibitor ${u}`,
        edition: `show ${e + 1}`,
        features: freezeFeatures(freezeDay, { trust: { value: random.uniform() < missing ? null : trust, asOf: freezeDay - 30 } }),
        outcomeDay: freezeDay + 200,
        bookedBefore: [...booked],
        outcome,
      };
      booked.unshift(outcome);
      return row;
    });
  }).flat();
}

describe("the rebooking backtest", () => {
  test("a score that foretells rebooking is found better than every simple baseline, and its predictions are shown", () => {
    const found = backtest(history({ signal: 1.3 })).value;
    expect(found?.verdict).toBe("better");
    expect(found?.model.auc.value?.low).toBeGreaterThan(0.65);
    expect(found?.predictions).toHaveLength(480);
    expect(found?.skippedEditions).toEqual(["show 1"]);
  });

  test("a score that has nothing to do with rebooking is no better, and its predictions are hidden", () => {
    const found = backtest(history({ signal: 0 })).value;
    expect(found?.verdict).toBe("no_better");
    expect(found?.predictions).toBeNull();
    expect(found?.model.auc.value?.low).toBeLessThan(0.5);
  });

  test("where habit rules, the score beats the base rate's rivals no more: booked last year wins", () => {
    const found = backtest(history({ signal: 0.15, habit: 1.5, units: 200 })).value;
    expect(found?.verdict).toBe("no_better");
    expect(found?.baselines.booked_last_year.auc.value?.auc).toBeGreaterThan(found?.model.auc.value?.auc ?? 1);
    expect(found?.comparisons.booked_last_year.brierGain.high).toBeLessThan(0);
  });

  test("each edition is foretold by earlier outcomes alone: taking the last one away changes no earlier prediction", () => {
    const rows = history({ signal: 1.3 });
    const found = backtest(rows).value;
    const shorter = backtest(rows.filter(({ edition }) => edition !== "show 5")).value;
    expect(found?.editions.map(({ trainedOn }) => trainedOn)).toEqual([120, 240, 360, 480]);
    expect(shorter?.predictions).toEqual(found?.predictions?.filter(({ edition }) => edition !== "show 5"));
    expect(shorter?.predictions).toHaveLength(360);
  });

  test("an outcome that became certain only after the next freeze teaches nothing for it", () => {
    const slow = history({ signal: 1 }).map((row) => ({ ...row, outcomeDay: row.outcomeDay + 365 }));
    expect(backtest(slow).value?.editions.map(({ trainedOn }) => trainedOn)).toEqual([120, 240, 360]);
  });

  test("missing features are read as the training mean with a flag, not as zero", () => {
    const found = backtest(history({ signal: 1.3, missing: 0.4 })).value;
    expect(found?.verdict).toBe("better");
  });

  test("repeats with its seed", () => {
    const rows = history({ signal: 1 });
    expect(backtest(rows, { seed: 5 })).toEqual(backtest(rows, { seed: 5 }));
  });

  test("too little history is null with the reason", () => {
    expect(backtest([])).toMatchObject({ value: null, n: 0, reason: { code: "too_few_exhibitors", needed: 20 } });
    expect(backtest(history({ editions: 1 }))).toMatchObject({ value: null, n: 120, reason: { code: "too_few_exhibitors" } });
    const allStay = history({ signal: 1 }).map((row) => (row.edition === "show 1" ? row : { ...row, outcome: true }));
    expect(backtest(allStay)).toMatchObject({ value: null, reason: { code: "one_outcome_only" } });
  });
});

describe("frozen features", () => {
  const mistake = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return error;
    }
    return null;
  };

  test("nothing dated on or after the freeze day gets in", () => {
    expect(mistake(() => freezeFeatures(100, { trust: { value: 60, asOf: 100 } }))).toMatchObject({ code: "after_freeze", column: "trust" });
    expect(freezeFeatures(100, { trust: { value: 60, asOf: 99 } }).values).toEqual({ trust: 60 });
    expect(mistake(() => freezeFeatures(100, { trust: { value: Number.NaN, asOf: 9 } }))).toMatchObject({ code: "not_a_number", column: "trust" });
  });

  test("once frozen, they cannot be changed", () => {
    expect(Object.isFrozen(freezeFeatures(100, { trust: { value: 60, asOf: 99 } }).values)).toBe(true);
  });

  test("rows that contradict themselves are refused by row", () => {
    const [first, second] = history({ units: 1, editions: 2 });
    if (first === undefined || second === undefined) throw new Error("no rows");
    expect(mistake(() => backtest([first, first]))).toMatchObject({ code: "wrong_shape", row: 1, column: "unit" });
    expect(mistake(() => backtest([first, { ...second, outcomeDay: 3 }]))).toMatchObject({ code: "after_freeze", row: 1 });
    expect(mistake(() => backtest([first, { ...second, features: freezeFeatures(2000, { mood: { value: 1, asOf: 3 } }) }]))).toMatchObject({ code: "wrong_shape", row: 1 });
  });
});

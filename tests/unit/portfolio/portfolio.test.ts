import { describe, expect, test } from "vitest";

import { meanOf, pooled } from "@/lib/portfolio/mean-score";
import { isFiltered, NO_FILTERS, portfolioFilters } from "@/lib/portfolio/schema";
import type { ConstructByStage } from "@/lib/portfolio/types";
import { widestSpread } from "@/lib/portfolio/widest-spread";

describe("filters in the address", () => {
  test("that are not filters are left out", () => {
    expect(portfolioFilters({ show: "x", edition: "1", owner: "../..", stage: "bliss", segment: "y".repeat(200) })).toEqual(NO_FILTERS);
  });

  test("keep ids, segments and stages", () => {
    const show = "0192d3a4-0000-7000-8000-000000000001";
    const filters = portfolioFilters({ show, segment: "Large stands", stage: "commitment" });
    expect(filters).toEqual({ ...NO_FILTERS, show, segment: "Large stands", stage: "commitment" });
    expect([isFiltered(filters), isFiltered(NO_FILTERS)]).toEqual([true, false]);
  });
});

describe("the mean of a group", () => {
  const of = (scores: readonly { value: number; se: number }[]) => ({ n: scores.length, sum: scores.reduce((sum, { value }) => sum + value, 0), squares: scores.reduce((sum, { value, se }) => sum + value * value + se * se, 0) });
  const scores = [40, 50, 60, 70, 80].map((value) => ({ value, se: 6 }));

  test("counts both the spread of the scores and their own doubt", () => {
    expect(meanOf(of(scores))).toMatchObject({ n: 5, mean: 60 });
    expect(meanOf(of(scores))?.reach).toBeCloseTo(1.959963984540054 * Math.sqrt((200 + 36) / 5), 9);
  });

  test("is not shown for fewer than five exhibitors", () => {
    expect(meanOf(of(scores.slice(0, 4)))).toBeNull();
  });

  test("of two groups together is that of all their exhibitors", () => {
    expect(pooled([of(scores.slice(0, 2)), of(scores.slice(2))])).toEqual(of(scores));
  });
});

describe("the construct that differs most between stages", () => {
  const row = (construct: ConstructByStage["construct"], low: number, high: number, reach: number): ConstructByStage => ({
    construct,
    all: null,
    stages: [
      { stage: "exploration", n: 9, score: { n: 9, mean: low, reach } },
      { stage: "commitment", n: 9, score: { n: 9, mean: high, reach } },
      { stage: "not_enough_evidence", n: 9, score: { n: 9, mean: 0, reach } },
    ],
  });

  test("is the one whose means lie furthest apart beyond their intervals", () => {
    const spread = widestSpread([row("SAT", 60, 65, 2), row("AFF", 50, 70, 3), row("NOR", 20, 90, 60)]);
    expect(spread).toMatchObject({ construct: "AFF", low: { stage: "exploration", mean: 50 }, high: { stage: "commitment", mean: 70 } });
  });

  test("is none while chance could explain every difference", () => {
    expect(widestSpread([row("SAT", 60, 62, 4)])).toBeNull();
  });
});

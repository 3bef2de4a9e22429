import { describe, expect, it } from "vitest";

import { arrowLine, type PathArrow } from "@/components/charts/path-line";
import { analyse } from "@/lib/drivers/analyse";
import { driverColumns, spreads } from "@/lib/drivers/columns";
import type { ExhibitorAnswers } from "@/lib/drivers/composites";
import { expectedChanges, strongest } from "@/lib/drivers/finding";
import { driversResult, driversView, isDecided } from "@/lib/drivers/schema";
import { HYPOTHESIS_KEYS } from "@/lib/drivers/types";
import { HYPOTHESES } from "@/lib/relationship-quality";

const nothing = async () => undefined;
/** Exhibitors whose trust follows their satisfaction and whose attachment follows their trust, with a little of their own each. */
const exhibitors = (n: number): ExhibitorAnswers[] =>
  Array.from({ length: n }, (_, i) => {
    const own = (of: number) => (i * (37 + of * 14) + of * 29) % 41;
    const sat = (i * 53) % 61;
    const trust = 0.8 * sat + 0.5 * own(1);
    return { items: { "SAT:SAT1": sat, "TRUST:TOI1": trust, "AFF:AFF1": 0.7 * trust + 0.4 * own(2) }, segment: i % 2 ? "Core" : null, language: i % 3 ? "en" : "zh", editions: 2 };
  });
const everybody = (rows: readonly ExhibitorAnswers[]) => ({ rows, drawn: rows.length, outOf: rows.length });

describe("the columns of a path model", () => {
  it("keep an item that four in five were asked, and leave out one that hardly anybody was", () => {
    const rows = exhibitors(10).map((row, i) => ({ items: { ...row.items, ...(i < 7 ? { "AFF:AFF3": 50 } : {}), ...(i < 8 ? { "SAT:SAT2": 50 } : {}) } }));
    expect(driverColumns(rows).items).toEqual({ SAT: ["SAT:SAT1", "SAT:SAT2"], TRUST: ["TRUST:TOI1"], AFF: ["AFF:AFF1"] });
  });

  it("spread as far as the means of a construct's items do", () => {
    const rows = [[10, 30], [20, 40], [30, 50]].map(([a = 0, b = 0]) => ({ items: { "SAC:SAC1": a, "SAC:SAC2": b } }));
    expect(spreads(driverColumns(rows))).toEqual({ SAC: 10 });
  });
});

describe("a path analysis", () => {
  it("gives no number of fewer than 60 exhibitors, and says how many there were", async () => {
    const result = await analyse(everybody(exhibitors(59)), nothing, 20);
    expect(result).toMatchObject({ answered: 59, exhibitors: 59, gate: { level: "none" }, hypotheses: [], comparisons: [] });
    expect(result.solutions.ols).toMatchObject({ paths: [], total: [], reason: { code: "too_few_exhibitors", needed: 60 } });
  });

  it("of 60 is a description, with intervals, and is read back as it was stored", async () => {
    const result = await analyse(everybody(exhibitors(60)), nothing, 200);
    expect(result.gate.level).toBe("descriptive");
    expect(result.solutions.ols.paths.map(({ from, to }) => `${from} ${to}`)).toEqual(["SAT TRUST", "TRUST AFF"]);
    expect(result.solutions.ols.paths.every(isDecided)).toBe(true);
    expect(driversResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it("compares two groups only where both have 60", async () => {
    const { comparisons } = await analyse(everybody(exhibitors(130)), nothing, 50);
    const by = (name: string) => comparisons.find((each) => each.by === name);
    expect(by("language")).toMatchObject({ sizes: [44, 86], paths: [], reason: { code: "too_few_exhibitors" } });
    expect(by("segment")).toMatchObject({ sizes: [65, 65], reason: null });
    expect(by("segment")?.paths).toHaveLength(2);
  });

  it("tells how far it is, to the end", async () => {
    const steps: number[] = [];
    await analyse(everybody(exhibitors(70)), async (share) => void steps.push(share), 20);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });

  it("of nobody is no error", async () => {
    expect(await analyse(everybody([]), nothing, 20)).toMatchObject({ answered: 0, exhibitors: 0, gate: { level: "none" } });
  });
});

describe("what the numbers say", () => {
  const effect = (from: "SAT" | "TRUST" | "SAC", estimate: number, low: number) => ({ from, to: "AFF" as const, estimate, low, high: estimate + 0.1 });
  const solution = { reason: null, paths: [], rSquared: {}, used: 0, admissible: true, total: [effect("SAT", 0.5, -0.1), effect("TRUST", 0.3, 0.2), effect("SAC", 0.2, 0.1)] };

  it("the finding is the largest effect that is decided", () => {
    expect(strongest(solution)?.from).toBe("TRUST");
  });

  it("five points more of a lever are brought to points by the two spreads", () => {
    expect(expectedChanges(solution, { TRUST: 10, AFF: 20 }, "TRUST")).toEqual([{ to: "AFF", estimate: 3, low: 2, high: 4 }]);
    expect(expectedChanges(solution, {}, "TRUST")).toEqual([]);
  });

  it("every claim of the heart has its sentence", () => {
    expect([...HYPOTHESIS_KEYS]).toEqual(HYPOTHESES.map(({ id }) => id));
  });

  it("an address that makes no sense shows the default", () => {
    expect(driversView({ edition: "x", estimator: "guess", lever: "LOY", group: "-4" })).toEqual({ scope: "", estimator: "ols", lever: "SAC", split: 0 });
  });
});

it("an arrow begins and ends at the edges of its boxes", () => {
  const node = (key: string, x: number) => ({ key, name: key, note: null, x, y: 50 });
  const arrow: PathArrow = { from: "a", to: "b", value: 0.5, decided: true, text: "", note: "", bend: 0, at: 0.5 };
  expect(arrowLine(arrow, [node("a", 100), node("b", 400)], [100, 40])).toEqual({ d: "M150,50 Q250,50 350,50", label: [250, 47] });
  expect(arrowLine(arrow, [node("a", 100)], [100, 40])).toBeNull();
});

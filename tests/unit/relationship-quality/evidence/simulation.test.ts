import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { constructCalibration, startingCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import { simulateAttitudes } from "../../../../lib/relationship-quality/evidence/simulate-attitudes";
import { simulationStudy } from "../../../../lib/relationship-quality/evidence/simulation-study";
import { OWN_WORLD, ROUGH_WORLD } from "../../../../lib/relationship-quality/evidence/simulation-world";
import type { SimulationSetting } from "../../../../lib/relationship-quality/evidence/simulation-world";

// Thousands of exhibitors a case: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const study = (change: Partial<SimulationSetting>) => simulationStudy({ seed: 20, exhibitors: 2000, respondents: 2, promisesPerYear: 3, repliesPerYear: 6, driftFactor: 1, world: OWN_WORLD, ...change });
const records = [
  [0, 0],
  [1, 2],
  [3, 6],
] as const;

describe("in a world that is the filter's own", () => {
  for (const respondents of [0, 1, 2, 3]) {
    for (const [promisesPerYear, repliesPerYear] of records) {
      it(`95 % intervals hold the truth in 93–97 % of cases, with less error than the last survey: ${respondents} respondents, ${promisesPerYear} promises and ${repliesPerYear} replies a year`, () => {
        const { coverage, answered } = study({ respondents, promisesPerYear, repliesPerYear });
        expect(coverage).toBeGreaterThanOrEqual(0.93);
        expect(coverage).toBeLessThanOrEqual(0.97);
        if (respondents === 0) expect(answered).toBeNull();
        else expect(answered?.rmse).toBeLessThan(answered?.rmseLastSurvey ?? 0);
      });
    }
  }

  it.each([0.5, 2])("they hold it in 90–98 % when the filter's drift is %f times the world's", (driftFactor) => {
    for (const respondents of [0, 1, 2, 3]) {
      const { coverage, answered } = study({ driftFactor, respondents });
      expect(coverage).toBeGreaterThanOrEqual(0.9);
      expect(coverage).toBeLessThanOrEqual(0.98);
      if (answered) expect(answered.rmse).toBeLessThan(answered.rmseLastSurvey);
    }
  });
});

describe("in a rough world that is not the filter's own", () => {
  it.each([1, 2, 3])("same people, yes-or-no promises, rounded answers, happier answerers: %i respondents still give 90 % or more, and less error than the last survey", (respondents) => {
    const { coverage, answered } = study({ respondents, world: ROUGH_WORLD });
    expect(coverage).toBeGreaterThanOrEqual(0.9);
    expect(answered?.rmse).toBeLessThan(answered?.rmseLastSurvey ?? 0);
  });
});

it("the published table shows what the simulation gives", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/measurement/simulation.md"), "utf8");
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  for (const [respondents, promisesPerYear, repliesPerYear] of [[1, 1, 2], [2, 3, 6]] as const) {
    const published = (driftFactor: number) => simulationStudy({ seed: 1, exhibitors: 3000, respondents, promisesPerYear, repliesPerYear, driftFactor, world: OWN_WORLD });
    const { coverage, answered } = published(1);
    const cells = [respondents, `${promisesPerYear} + ${repliesPerYear}`, percent(coverage), percent(published(0.5).coverage), percent(published(2).coverage), answered?.rmse.toFixed(1), answered?.rmseLastSurvey.toFixed(1)];
    expect(page).toContain(`| ${cells.join(" | ")} |`);
  }
});

describe("the invented exhibitors", () => {
  const calibrations = { TOI: constructCalibration(startingCalibration(), "TOI", null), EMO: constructCalibration(startingCalibration(), "EMO", null) };
  const world = (seed: number, halo = 0) =>
    simulateAttitudes({ seed, calibrations, pathDays: [0, 60, 1200], readings: [{ construct: "TOI", channel: "promise", day: 60, weight: 1 }, { construct: "EMO", channel: "mood", day: 30, weight: 1 }], halo });
  const many = (halo: number) => Array.from({ length: 4000 }, (_, seed) => world(seed, halo).paths);
  const correlation = (pairs: readonly (readonly [number, number])[]): number => {
    const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
    const [a, b] = [mean(0), mean(1)];
    const cross = pairs.reduce((sum, [x, y]) => sum + (x - a) * (y - b), 0);
    return cross / Math.sqrt(pairs.reduce((sum, [x]) => sum + (x - a) ** 2, 0) * pairs.reduce((sum, [, y]) => sum + (y - b) ** 2, 0));
  };

  it("are the same for the same seed and others for another", () => {
    expect(world(5)).toEqual(world(5));
    expect(world(5).paths).not.toEqual(world(6).paths);
  });

  it("keep the mean, spread and stability of their calibration on every day", () => {
    const paths = many(0.4);
    const at = (construct: "TOI" | "EMO", place: number) => paths.map((path) => path[construct]?.[place] ?? Number.NaN);
    for (const construct of ["TOI", "EMO"] as const) {
      for (const place of [0, 1, 2]) {
        const values = at(construct, place);
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        expect(Math.abs(mean - 60)).toBeLessThan(1);
        expect(Math.abs(Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length) - 15)).toBeLessThan(0.7);
      }
    }
    const stability = (construct: "TOI" | "EMO", later: number) => correlation(at(construct, 0).map((x, i) => [x, at(construct, later)[i] ?? Number.NaN] as const));
    expect(Math.abs(stability("TOI", 2) - Math.exp(-1))).toBeLessThan(0.06);
    expect(Math.abs(stability("EMO", 1) - Math.exp(-1))).toBeLessThan(0.06);
  });

  it("share a halo when asked to, and none otherwise", () => {
    const across = (halo: number) => correlation(many(halo).map((path) => [path.TOI?.[0] ?? Number.NaN, path.EMO?.[0] ?? Number.NaN] as const));
    expect(Math.abs(across(0))).toBeLessThan(0.06);
    expect(Math.abs(across(0.6) - 0.6)).toBeLessThan(0.06);
  });

  it("refuse a reading that their world does not have", () => {
    expect(() => simulateAttitudes({ seed: 1, calibrations, readings: [{ construct: "TOI", channel: "mood", day: 1, weight: 1 }] })).toThrow(expect.objectContaining({ code: "unknown_channel", row: 0 }));
  });
});

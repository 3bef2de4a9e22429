import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { acsiStyle, netPromoterFromCounts, shareInterval, toleranceOf } from "@/lib/relationship-quality";

/** Worked numbers of ./data/scoring_fixtures.json, computed apart from this code; agreement to 1e-9. */
interface Fixtures {
  readonly nps: readonly { promoters: number; passives: number; detractors: number; nps: number; adj_wald: [number, number] }[];
  readonly csat_wilson: readonly { k: number; n: number; csat: number; ci: [number, number] }[];
  readonly zot: readonly { desired: number; adequate: number; perceived: number; MSA: number; MSS: number; width: number; position: number | null; zone: string; invalid: boolean }[];
  readonly acsi: readonly { means: number[]; weights: number[]; lo: number; hi: number; score: number }[];
}
const fixtures: Fixtures = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "data/scoring_fixtures.json"), "utf8"));

function near(actual: number | null | undefined, expected: number, cell: string): void {
  expect(actual, cell).not.toBeNull();
  expect(Math.abs((actual ?? NaN) - expected), `${cell}: ${actual} is not ${expected}`).toBeLessThan(1e-9);
}

describe("indices against worked numbers", () => {
  it("gives the net promoter score with its adjusted Wald interval", () => {
    expect(fixtures.nps.length).toBeGreaterThan(3);
    for (const [row, { promoters, passives, detractors, nps, adj_wald }] of fixtures.nps.entries()) {
      const { value } = netPromoterFromCounts({ promoters, passives, detractors });
      near(value?.score, nps, `nps ${row} score`);
      near(value?.low, adj_wald[0], `nps ${row} low`);
      near(value?.high, adj_wald[1], `nps ${row} high`);
    }
  });

  it("gives the satisfied share with its Wilson interval", () => {
    expect(fixtures.csat_wilson.length).toBeGreaterThan(1);
    for (const [row, { k, n, csat, ci }] of fixtures.csat_wilson.entries()) {
      const { value } = shareInterval(k, n);
      near(value?.share, csat, `csat ${row} share`);
      near(value?.low, ci[0], `csat ${row} low`);
      near(value?.high, ci[1], `csat ${row} high`);
    }
  });

  it("places a service in its zone of tolerance and rejects a row whose wish lies below the acceptable", () => {
    expect(fixtures.zot.length).toBeGreaterThan(4);
    for (const [row, { desired, adequate, perceived, MSA, MSS, width, position, zone, invalid }] of fixtures.zot.entries()) {
      const tolerance = toleranceOf({ desired, adequate, perceived });
      if (invalid) {
        expect(tolerance, `zot ${row}`).toMatchObject({ value: null, reason: { detail: "desired_below_adequate" } });
        continue;
      }
      near(tolerance.value?.adequacy, MSA, `zot ${row} adequacy`);
      near(tolerance.value?.superiority, MSS, `zot ${row} superiority`);
      near(tolerance.value?.width, width, `zot ${row} width`);
      if (position === null) expect(tolerance.value?.position, `zot ${row} position`).toBeNull();
      else near(tolerance.value?.position, position, `zot ${row} position`);
      expect(tolerance.value?.zone, `zot ${row} zone`).toBe(zone);
    }
  });

  it("gives the ACSI-style index", () => {
    expect(fixtures.acsi.length).toBeGreaterThan(1);
    for (const [row, { means, weights, lo, hi, score }] of fixtures.acsi.entries()) near(acsiStyle(means, { scale: [lo, hi], weights }).value, score, `acsi ${row}`);
  });
});

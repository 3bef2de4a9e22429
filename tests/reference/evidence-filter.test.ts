import { describe, expect, it } from "vitest";
import { changeBetween } from "../../lib/relationship-quality/evidence/change-between";
import { contributions } from "../../lib/relationship-quality/evidence/contributions";
import type { ConstructCalibration } from "../../lib/relationship-quality/evidence/calibration";
import type { EvidencePiece } from "../../lib/relationship-quality/evidence/filter";
import { readState } from "../../lib/relationship-quality/evidence/filter";
import { replay } from "../../lib/relationship-quality/evidence/replay";
import fixtures from "./data/scoring_fixtures.json";

// scoring_fixtures.json, evidence_filter: computed by batch Gaussian conditioning, without any recursion; tolerance 1e-9.
const { evidence_filter: fixture } = fixtures;

const calibration: ConstructCalibration = {
  driftDays: fixture.T,
  prior: { mean: fixture.mu, sd: fixture.tau },
  channels: {
    survey: parameters(fixture.channels.survey),
    promise: parameters(fixture.channels.promise),
    request: parameters(fixture.channels.request),
  },
};

function parameters({ m, lam, beta2, sigma2 }: { m: number; lam: number; beta2: number; sigma2: number }) {
  return { m, lambda: lam, beta2, sigma2 };
}

interface FixturePiece {
  id: string;
  channel: string;
  x: number;
  day: number;
  weight?: number;
}

function pieces(evidence: readonly FixturePiece[]): EvidencePiece[] {
  return evidence.map(({ id, channel, x, day, weight }) => {
    if (channel !== "survey" && channel !== "promise" && channel !== "request") throw new Error(`Fixture channel ${channel}`);
    return { id, channel, value: x, weight: weight ?? 1, day };
  });
}

describe.each([
  ["five pieces of evidence", fixture.small],
  ["sixty pieces of evidence", fixture.large],
])("%s", (_, { evidence, as_of }) => {
  const log = pieces(evidence);
  const { state } = replay(log, calibration);

  for (const [asOf, expected] of Object.entries(as_of)) {
    const day = Number(asOf);

    it(`give the score, error and confidence of the batch computation ${asOf} days later`, () => {
      const reading = readState(state, calibration, day);
      expect(Math.abs(reading.value - expected.mean)).toBeLessThan(1e-9);
      expect(Math.abs(reading.se - expected.se)).toBeLessThan(1e-9);
      expect(Math.abs(reading.confidence - expected.confidence)).toBeLessThan(1e-9);
    });

    it(`give the contributions of the batch computation ${asOf} days later`, () => {
      const explained = contributions(log, calibration, day);
      const byId = new Map(explained.parts.map((part) => [part.id, part]));
      expect(byId.size).toBe(expected.contributions.length);
      for (const { id, points, coefficient } of expected.contributions) {
        expect(Math.abs((byId.get(id)?.points ?? Number.NaN) - points), id).toBeLessThan(1e-9);
        expect(Math.abs((byId.get(id)?.coefficient ?? Number.NaN) - coefficient), id).toBeLessThan(1e-9);
      }
      expect(Math.abs(explained.reading.value - expected.mean)).toBeLessThan(1e-9);
      expect(Math.abs(explained.reading.se - expected.se)).toBeLessThan(1e-9);
    });
  }
});

it("no evidence gives the segment's normal and no confidence", () => {
  const reading = readState(replay([], calibration).state, calibration, 0);
  expect(reading).toEqual({ value: fixture.no_evidence.mean, se: fixture.no_evidence.se, confidence: fixture.no_evidence.confidence });
});

it("the sixty pieces are no change between two days after the last of them", () => {
  expect(changeBetween(pieces(fixture.large.evidence), calibration, 0, 365)).toMatchObject({ verdict: "within_noise", bySilence: true });
});

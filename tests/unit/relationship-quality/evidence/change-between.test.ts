import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constructCalibration, startingCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import { changeBetween, trustChange } from "../../../../lib/relationship-quality/evidence/change-between";
import type { EvidencePiece } from "../../../../lib/relationship-quality/evidence/filter";
import { anyCase, lastDay } from "./arbitraries";
import { conditionAll } from "./batch-conditioning";

const affection = constructCalibration(startingCalibration(), "AFF", null);
const survey = (id: string, day: number, value: number, weight = 3): EvidencePiece => ({ id, channel: "survey", value, weight, day });

describe("a change between two days", () => {
  it("is the posterior of the difference given all evidence up to the second day", () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ calibration, log, later }, share) => {
        const to = lastDay(log) + later;
        const from = Math.round(18900 + share * (to - 18900));
        const { change, se } = changeBetween(log, calibration, from, to);
        const { mean, covariance } = conditionAll(log, calibration, [from, to]);
        const variance = (covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0) - 2 * (covariance[0]?.[1] ?? 0);
        expect(Math.abs(change - ((mean[1] ?? 0) - (mean[0] ?? 0)))).toBeLessThan(1e-9);
        expect(Math.abs(se ** 2 - variance)).toBeLessThan(1e-8);
      }),
      { numRuns: 200 },
    );
  });

  it("by silence alone is no change, however far the score has drifted back", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        expect(changeBetween(log, calibration, lastDay(log), lastDay(log) + later)).toMatchObject({ verdict: "within_noise", bySilence: true });
      }),
    );
  });

  it("is no change when nearly all of it is silence and only a whisper was heard", () => {
    const loud = Array.from({ length: 8 }, (_, i) => survey(`s${i}`, 1000, 100, 4));
    const whisper: EvidencePiece = { id: "w", channel: "survey", value: 70, weight: 0.01, day: 4500 };
    const change = changeBetween([...loud, whisper], affection, 1000, 5000);
    expect(change.pFell).toBeGreaterThan(0.8);
    expect(change).toMatchObject({ verdict: "within_noise", bySilence: true });
  });

  it("fell when strong answers went from the top to the bottom, rose the other way round", () => {
    const down = [survey("a", 1000, 95), survey("b", 1000, 92), survey("c", 1365, 15), survey("d", 1365, 20)];
    expect(changeBetween(down, affection, 1000, 1365).verdict).toBe("fell");
    expect(changeBetween(down.map((piece) => ({ ...piece, value: 100 - piece.value })), affection, 1000, 1365).verdict).toBe("rose");
  });

  it("is within the noise when one middling answer follows another", () => {
    expect(changeBetween([survey("a", 1000, 70, 1), survey("b", 1365, 60, 1)], affection, 1000, 1365)).toMatchObject({ verdict: "within_noise", bySilence: false });
  });

  it("does not use evidence from after the second day", () => {
    const log = [survey("a", 1000, 70), survey("b", 1365, 60)];
    expect(changeBetween([...log, survey("c", 1400, 0)], affection, 1000, 1365)).toEqual(changeBetween(log, affection, 1000, 1365));
  });

  it("of a day with itself is nothing, and backwards is refused", () => {
    expect(changeBetween([survey("a", 1000, 70)], affection, 1000, 1000)).toMatchObject({ change: 0, se: 0, pFell: 0.5, verdict: "within_noise" });
    expect(() => changeBetween([], affection, 10, 9)).toThrow(expect.objectContaining({ column: "dayTo" }));
  });

  it("of trust is the mean of its three, with the error of three that err together", () => {
    const fall = changeBetween([survey("a", 1000, 95), survey("b", 1000, 92), survey("c", 1365, 15), survey("d", 1365, 20)], affection, 1000, 1365);
    const quiet = changeBetween([survey("a", 1000, 95)], affection, 1000, 1365);
    expect(trustChange([fall, fall, fall])).toMatchObject({ verdict: "fell", bySilence: false });
    expect(trustChange([fall, fall, fall]).se).toBeCloseTo(fall.se, 12);
    expect(trustChange([quiet, quiet, quiet])).toMatchObject({ verdict: "within_noise", bySilence: true });
  });
});

import { describe, expect, it } from "vitest";

import { counted, type DatedPiece, featuresOf } from "@/lib/predictions/features";
import { constructCalibration, startingCalibration } from "@/lib/relationship-quality";

const piece = (more: Partial<DatedPiece>): DatedPiece => ({ id: "1", construct: "AFF", showId: "fair", channel: "survey", value: 90, weight: 1, day: 50, writtenDay: 50, retracts: false, correctedDay: null, originalDay: null, ...more });
const features = (log: DatedPiece[]) => featuresOf({ freezeDay: 100, showId: "fair", bookedBefore: [false, true] }, log, (construct) => constructCalibration(startingCalibration(), construct, null)).values;

describe("the log as it stood on a day", () => {
  it("has nothing observed on that day or later", () => {
    expect(counted(piece({ day: 99 }), 100)).toBe(true);
    expect(counted(piece({ day: 100 }), 100)).toBe(false);
  });

  it("has what was corrected only later as it was first written", () => {
    expect(counted(piece({ correctedDay: 120 }), 100)).toBe(true);
    expect(counted(piece({ correctedDay: 80 }), 100)).toBe(false);
    expect(counted(piece({ id: "2", writtenDay: 120, originalDay: 50 }), 100)).toBe(false);
    expect(counted(piece({ retracts: true }), 100)).toBe(false);
  });

  it("has history that was brought in afterwards as it stands now", () => {
    expect(counted(piece({ writtenDay: 200, correctedDay: 210 }), 100)).toBe(false);
    expect(counted(piece({ writtenDay: 210, originalDay: 200 }), 100)).toBe(true);
  });
});

describe("what was known", () => {
  it("is missing, not average, where nothing was known", () => {
    expect(features([])).toMatchObject({ AFF: null, TRUST: null, since: 1, share: 0.5 });
    expect(features([])).not.toHaveProperty("TST");
  });

  it("reads an attitude towards a show from that show's answers alone", () => {
    expect(features([piece({})]).AFF).toBeGreaterThan(60);
    expect(features([piece({ showId: "other" })]).AFF).toBeNull();
  });

  it("fades with the time since the answer", () => {
    expect(features([piece({ day: 99 })]).AFF ?? 0).toBeGreaterThan(features([piece({ day: 1, writtenDay: 1 })]).AFF ?? 100);
  });
});

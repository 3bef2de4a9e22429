import { describe, expect, it } from "vitest";

import { type Calibration, recalibrate, startingCalibration } from "@/lib/relationship-quality";
import { movedFigures } from "@/lib/relationships/recalibration/compare";
import { baseOf, fittedOn } from "@/lib/relationships/recalibration/fit";

const waves = (scores: readonly number[], group: string | null = "Core") => scores.map((score) => ({ group, score, variance: 300 }));
const fit = (data: Parameters<typeof recalibrate>[1], base: Calibration = startingCalibration()) => recalibrate(base, data, { version: "own-2", day: 20_000 });
const scores = Array.from({ length: 20 }, (_, i) => 60 + i);

describe("what a new calibration moves", () => {
  it("nothing without data, so that no score is computed anew for nothing", () => {
    expect(movedFigures(startingCalibration(), fit({ waves: {}, behaviour: {} }))).toEqual([]);
  });

  it("names normals of constructs and groups; a group that is new has no before and stands first", () => {
    const moved = movedFigures(startingCalibration(), fit({ waves: { TOI: waves(scores) }, behaviour: {} }));
    expect(moved.map(({ of }) => of)).toEqual([{ kind: "normal", construct: "TOI", group: "Core" }, { kind: "normal", construct: "TOI", group: null }]);
    expect(moved[0]?.before).toBeNull();
    expect(moved[1]?.before).toEqual({ mean: 60, spread: 15 });
  });

  it("less than half a point is not worth it", () => {
    const before = fit({ waves: { TOI: waves(scores) }, behaviour: {} });
    const after = fit({ waves: { TOI: waves(scores.map((score) => score + 0.3)) }, behaviour: {} });
    expect(movedFigures(before, after)).toEqual([]);
  });

  it("a channel that speaks of several constructs moves once", () => {
    const complaint = Array.from({ length: 30 }, (_, i) => [100, 100, i % 2 === 0 ? 100 : 0]);
    expect(movedFigures(startingCalibration(), fit({ waves: {}, behaviour: { complaint } })).map(({ of }) => of)).toEqual([{ kind: "channel", construct: "TOI", channel: "complaint" }]);
  });
});

describe("what a fit starts from", () => {
  it("is the same after a fit, so that the same data give the same calibration", () => {
    const data = { waves: { TOI: waves(scores) }, behaviour: { promise: Array.from({ length: 40 }, () => [100, 100, 0]) } };
    const once = fit(data, baseOf(startingCalibration()));
    expect(fit(data, baseOf(once))).toEqual(once);
  });

  it("keeps drift and noise that were tuned", () => {
    const start = startingCalibration();
    const tuned = { ...start, constructs: { ...start.constructs, TOI: { ...start.constructs.TOI, driftDays: 800 } } };
    expect(baseOf(tuned).constructs.TOI.driftDays).toBe(800);
  });

  it("counts who stands behind each figure, a show's segments also for the show", () => {
    const data = { waves: { AFF: [...waves([50, 60], "s1/Core"), ...waves([70], "s1"), ...waves([40], null)] }, behaviour: { mood: [[50, 50, 50], [25, 50]] } };
    expect(fittedOn(data)).toEqual({ answers: { AFF: { all: 4, groups: { s1: 3, "s1/Core": 2 } } }, records: { mood: 1 } });
  });
});

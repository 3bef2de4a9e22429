import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { constructCalibration, contributions, displayScore, readState, replay, startingCalibration } from "@/lib/relationship-quality";
import { explainScore } from "@/lib/relationships/explanation/explain";
import { groupParts, kindOf } from "@/lib/relationships/explanation/group-parts";
import { scoreHistory } from "@/lib/relationships/explanation/history";
import { roundToSum } from "@/lib/relationships/explanation/round-to-sum";
import { stepsOf } from "@/lib/relationships/explanation/steps";
import type { LoggedEvidence } from "@/lib/relationships/explanation/types";

const starting = startingCalibration();
const calibration = { of: (construct: LoggedEvidence["construct"], _show: string | null, segment: string | null) => constructCalibration(starting, construct, segment) };
const TODAY = 20_700;

let made = 0;
const piece = (more: Partial<LoggedEvidence>): LoggedEvidence => ({
  id: String(++made).padStart(6, "0"), construct: "TOI", showId: null, channel: "survey", value: 70, weight: 1.2, day: 20_000, source: "response", sourceId: `r${made}`, text: null, ...more,
});
const whose = (log: readonly LoggedEvidence[]) => ({ log, showId: "show", segment: null, calibration });

const anyPiece = fc
  .record({ channel: fc.constantFrom("survey" as const, "promise" as const, "staff_note" as const), value: fc.integer({ min: 0, max: 100 }), day: fc.integer({ min: 19_000, max: TODAY }), sourceId: fc.constantFrom("a", "b", "c", "d") })
  .map((given) => piece({ ...given, source: given.channel === "promise" ? "promise" : "response", weight: 1 }));
const anyLog = fc.array(anyPiece, { maxLength: 60 });

describe("why this number", () => {
  test("has lines that add up to the score exactly, however many pieces there are", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { prior, groups, reading, pieces } = explainScore("TOI", whose(log), TODAY);
        const sum = groups.reduce((total, group) => total + group.points, prior);
        expect(sum).toBeCloseTo(reading.value, 9);
        expect(groups.reduce((total, group) => total + group.count, 0)).toBe(pieces);
        expect(groups.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test("is written in figures that add up as they are read", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { prior, steps, total } = stepsOf(explainScore("TOI", whose(log), TODAY));
        const tenths = [prior, ...steps.map((step) => step.points)].reduce((sum, figure) => sum + Math.round(figure * 10), 0);
        expect(tenths).toBe(Math.round(total * 10));
      }),
    );
  });

  test("for trust is the mean of its three parts", () => {
    const log = [piece({ construct: "TOG", value: 90 }), piece({ construct: "TOI", value: 30 }), piece({ construct: "TOC", value: 60 })];
    const parts = (["TOG", "TOI", "TOC"] as const).map((key) => explainScore(key, whose(log), TODAY).reading.value);
    const trust = explainScore("TRUST", whose(log), TODAY);
    expect(trust.reading.value).toBeCloseTo(parts.reduce((sum, value) => sum + value, 0) / 3, 9);
    expect(trust.groups.reduce((sum, group) => sum + group.points, trust.prior)).toBeCloseTo(trust.reading.value, 9);
  });

  test("names no evidence as no lines and the prior alone", () => {
    expect(explainScore("AFF", whose([]), TODAY)).toMatchObject({ prior: 60, groups: [], pieces: 0, basis: "starting assumption" });
  });

  test("takes satisfaction and the attachments from the show that is meant and from no other", () => {
    const log = [piece({ construct: "AFF", showId: "show", value: 90 }), piece({ construct: "AFF", showId: "other", value: 0 })];
    expect(explainScore("AFF", whose(log), TODAY).pieces).toBe(1);
  });
});

describe("lines", () => {
  const points = (log: readonly LoggedEvidence[]) => contributions(log, calibration.of("TOI", null, null), TODAY).parts;
  const grouped = (log: readonly LoggedEvidence[]) => groupParts(log.map((evidence) => ({ evidence, points: points(log).find((part) => part.id === evidence.id)?.points ?? 0 })));

  test("put people who answered within weeks of each other together, and waves a year apart not", () => {
    const lines = grouped([piece({ day: 20_000 }), piece({ day: 20_010 }), piece({ day: 20_365 })]);
    expect(lines.map(({ people, lastDay }) => [people, lastDay])).toEqual([[2, 20_010], [1, 20_365]]);
  });

  test("put kept promises together and give each broken one its own, with its words", () => {
    const promise = (value: number, text: string) => piece({ channel: "promise", source: "promise", value, text });
    const lines = grouped([promise(100, "badges"), promise(100, "power"), promise(0, "corner stand"), promise(0, "freight slot")]);
    expect(lines.map(({ kind, count, text }) => [kind, count, text]).sort()).toEqual([
      ["promise_broken", 1, "corner stand"],
      ["promise_broken", 1, "freight slot"],
      ["promise_kept", 2, null],
    ]);
  });

  test.each([
    ["promise", 100, "promise_kept"], ["promise", 40, "promise_late"], ["promise", 0, "promise_broken"],
    ["request", 100, "request_granted"], ["request", 60, "request_partly"], ["request", 40, "request_declined"], ["mood", 25, "mood"],
  ] as const)("call %s of %d %s", (channel, value, kind) => {
    expect(kindOf({ channel, value })).toBe(kind);
  });
});

describe("roundToSum", () => {
  test("gives the last tenth to what lost most by rounding", () => {
    expect(roundToSum([0.34, 0.33, 0.33], 1, 1)).toEqual({ parts: [0.4, 0.3, 0.3], total: 1 });
  });
});

describe("the course of a score", () => {
  test("begins at the first evidence, steps at each day of evidence and ends today at the score", () => {
    const log = [piece({ day: 20_000, value: 20 }), piece({ day: 20_400, value: 90 })];
    const { points, waves } = scoreHistory("TOI", whose(log), TODAY);
    const own = calibration.of("TOI", null, null);
    const now = displayScore(readState(replay(log, own).state, own, TODAY), 0.95);
    expect(points[0]?.day).toBe(20_000);
    expect(points.filter((point) => point.day === 20_400)).toHaveLength(2);
    expect(points.at(-1)?.value).toBeCloseTo(now.value, 9);
    expect(points.at(-1)?.low).toBeCloseTo(now.low, 9);
    expect(waves).toEqual([{ day: 20_000, people: 1 }, { day: 20_400, people: 1 }]);
  });

  test("widens in silence", () => {
    const { points } = scoreHistory("TOI", whose([piece({ day: 20_000, value: 80 })]), TODAY);
    const widths = points.map((point) => point.high - point.low);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });

  test("stays drawable for a long log", () => {
    const log = Array.from({ length: 2000 }, (_, index) => piece({ channel: "promise", day: 18_700 + index, value: index % 7 === 0 ? 0 : 100 }));
    expect(scoreHistory("TOI", whose(log), TODAY).points.length).toBeLessThan(500);
  });

  test("of nothing is nothing", () => {
    expect(scoreHistory("NOR", whose([]), TODAY)).toEqual({ points: [], events: [], waves: [] });
  });
});

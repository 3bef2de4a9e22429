import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constructCalibration, startingCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import { CHANNELS } from "../../../../lib/relationship-quality/evidence/channels";
import { contributions } from "../../../../lib/relationship-quality/evidence/contributions";
import { readState, startState, updateState } from "../../../../lib/relationship-quality/evidence/filter";
import type { FilterState } from "../../../../lib/relationship-quality/evidence/filter";
import { displayScore, readLater } from "../../../../lib/relationship-quality/evidence/reading";
import { replay } from "../../../../lib/relationship-quality/evidence/replay";
import { replayMany } from "../../../../lib/relationship-quality/evidence/replay-many";
import { anyCalibration, anyCase, anyLog, lastDay } from "./arbitraries";
import { conditionAll } from "./batch-conditioning";

const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-9);

function nearState(a: FilterState, b: FilterState): void {
  expect([...a.channels].sort()).toEqual([...b.channels].sort());
  expect(a.day).toBe(b.day);
  near(a.mean[0] ?? Number.NaN, b.mean[0] ?? Number.NaN);
  near(a.covariance[0] ?? Number.NaN, b.covariance[0] ?? Number.NaN);
}

describe("one score, by every road", () => {
  it("one update after the other, a replay of the whole log and conditioning on everything at once agree to 1e-9", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        const day = lastDay(log) + later;
        const oneByOne = readState(log.reduce((state, piece) => updateState(state, piece, calibration).state, startState(calibration)), calibration, day);
        const replayed = readState(replay(log, calibration).state, calibration, day);
        const batch = conditionAll(log, calibration, [day]);
        near(replayed.value, oneByOne.value);
        near(replayed.se, oneByOne.se);
        near(oneByOne.value, batch.mean[0] ?? Number.NaN);
        near(oneByOne.se ** 2, batch.covariance[0]?.[0] ?? Number.NaN);
      }),
      { numRuns: 200 },
    );
  });

  it("the stored value, error and date read in closed form agree with the state read on that day", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        const { state } = replay(log, calibration);
        const stored = readState(state, calibration, lastDay(log));
        const closed = readLater(stored, calibration, later);
        const read = readState(state, calibration, lastDay(log) + later);
        near(closed.value, read.value);
        near(closed.se, read.se);
        near(closed.confidence, read.confidence);
      }),
    );
  });

  it("evidence of one day may come in any order", () => {
    fc.assert(
      fc.property(
        anyCalibration.chain((calibration) => fc.record({ calibration: fc.constant(calibration), before: anyLog(calibration), sameDay: anyLog(calibration, { minLength: 2, maxLength: 8 }), places: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }) })),
        ({ calibration, before, sameDay, places }) => {
          const day = lastDay(before) + 10;
          const crowd = sameDay.map((piece) => ({ ...piece, id: `x${piece.id}`, day }));
          const start = replay(before, calibration).state;
          const turned = places.flatMap((place) => crowd.slice(place, place + 1));
          const take = (state: FilterState, piece: (typeof crowd)[number]): FilterState => updateState(state, piece, calibration).state;
          nearState(crowd.reduce(take, start), turned.reduce(take, start));
        },
      ),
    );
  });

  it("the bulk replay gives the very bits of one update after the other", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 6 }), (cases) => {
        const rows = cases.flatMap(({ log }) => log);
        let at = 0;
        const bulk = replayMany({
          start: Int32Array.from([0, ...cases.map(({ log }) => (at += log.length))]),
          channel: Uint8Array.from(rows, ({ channel }) => CHANNELS.indexOf(channel)),
          value: Float64Array.from(rows, ({ value }) => value),
          weight: Float64Array.from(rows, ({ weight }) => weight),
          day: Int32Array.from(rows, ({ day }) => day),
          calibrationOf: Int32Array.from(cases, (_, index) => index),
          calibrations: cases.map(({ calibration }) => calibration),
        });
        cases.forEach(({ calibration, log }, index) => {
          const single = replay(log, calibration).state;
          const reading = readState(single, calibration, lastDay(log));
          expect(bulk.stateOf(index)).toEqual(single);
          expect(bulk.value[index]).toBe(reading.value);
          expect(bulk.se[index]).toBe(reading.se);
          expect(bulk.pieces[index]).toBe(log.length);
        });
      }),
    );
  });

  it("a state survives being stored as JSON", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log }) => {
        const { state } = replay(log, calibration);
        const restored: FilterState = JSON.parse(JSON.stringify(state));
        expect(readState(restored, calibration, lastDay(log) + 5)).toEqual(readState(state, calibration, lastDay(log) + 5));
      }),
    );
  });
});

describe("why this number", () => {
  it("contributions and the prior sum to the score, and each coefficient is that of conditioning at once", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        const day = lastDay(log) + later;
        const explained = contributions(log, calibration, day);
        const read = readState(replay(log, calibration).state, calibration, day);
        const batch = conditionAll(log, calibration, [day]);
        near(explained.parts.reduce((sum, { points }) => sum + points, explained.prior), read.value);
        near(explained.reading.value, read.value);
        near(explained.reading.se, read.se);
        explained.parts.forEach(({ coefficient }, i) => near(coefficient, batch.coefficients[0]?.[i] ?? Number.NaN));
      }),
    );
  });

  it("in silence every contribution shrinks by the same e^(−Δ/T)", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        const now = contributions(log, calibration, lastDay(log));
        const then = contributions(log, calibration, lastDay(log) + later);
        const f = Math.exp(-later / calibration.driftDays);
        then.parts.forEach(({ points }, i) => near(points, f * (now.parts[i]?.points ?? Number.NaN)));
      }),
    );
  });

  it("as of an earlier day, later evidence is left out", () => {
    const calibration = constructCalibration(startingCalibration(), "TOI", null);
    const log = [
      { id: "a", channel: "promise" as const, value: 100, weight: 1, day: 10 },
      { id: "b", channel: "promise" as const, value: 0, weight: 1, day: 20 },
    ];
    expect(contributions(log, calibration, 15).parts.map(({ id }) => id)).toEqual(["a"]);
    expect(contributions(log, calibration, 5)).toEqual({ reading: { value: 60, se: 15, confidence: 0 }, prior: 60, parts: [] });
  });
});

describe("silence", () => {
  it("only raises the error and only moves the score towards its segment's normal, without overshooting", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 3000 }), ({ calibration, log, later }, more) => {
        const { state } = replay(log, calibration);
        const { mean } = calibration.prior;
        const first = readState(state, calibration, lastDay(log) + later);
        const second = readState(state, calibration, lastDay(log) + later + more);
        expect(second.se).toBeGreaterThanOrEqual(first.se - 1e-12);
        expect(second.confidence).toBeLessThanOrEqual(first.confidence + 1e-12);
        expect(Math.abs(second.value - mean)).toBeLessThanOrEqual(Math.abs(first.value - mean) + 1e-12);
        expect((second.value - mean) * (first.value - mean)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the newest piece of evidence", () => {
  const withNewest = anyCalibration.chain((calibration) => fc.record({ calibration: fc.constant(calibration), log: anyLog(calibration, { minLength: 1 }) }));

  it("moves the score in the direction of its surprise, and makes it surer", () => {
    fc.assert(
      fc.property(withNewest, ({ calibration, log }) => {
        const step = replay(log, calibration).steps.at(-1);
        const moved = (step?.after.value ?? 0) - (step?.before.value ?? 0);
        // taken from the reading itself, so that a surprise counted the wrong way round is seen
        const surprise = (step?.piece.value ?? Number.NaN) - (step?.expected ?? Number.NaN);
        expect(step?.surprise).toBe(surprise);
        expect(moved * surprise).toBeGreaterThanOrEqual(0);
        if (Math.abs(surprise) > 1e-6) expect(Math.sign(moved)).toBe(Math.sign(surprise));
        expect(step?.after.se).toBeLessThan(step?.before.se ?? 0);
      }),
    );
  });

  const integrity = constructCalibration(startingCalibration(), "TOI", null);
  const settled = (value: number, log: ReturnType<typeof replay>["state"]) => updateState(log, { id: "z", channel: "promise", value, weight: 1, day: (log.day ?? 0) + 1 }, integrity);

  it("a kept promise raises integrity wherever fewer than all were expected, a broken one lowers it wherever any were", () => {
    fc.assert(
      fc.property(anyLog(integrity), (log) => {
        const { state } = replay(log, integrity);
        const kept = settled(100, state);
        const broken = settled(0, state);
        if (kept.expected < 100) expect(kept.after.value).toBeGreaterThan(kept.before.value);
        if (broken.expected > 0) expect(broken.after.value).toBeLessThan(broken.before.value);
      }),
    );
  });

  it("a broken promise weighs more than a kept one, because kept is normal", () => {
    const { state } = replay([], integrity);
    const up = settled(100, state);
    const down = settled(0, state);
    expect(down.before.value - down.after.value).toBeGreaterThan(5 * (up.after.value - up.before.value));
  });
});

describe("what is shown", () => {
  it("stays within 0–100 whatever was read", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0.8, 0.95), ({ calibration, log, later }, level) => {
        const shown = displayScore(readState(replay(log, calibration).state, calibration, lastDay(log) + later), level);
        for (const x of [shown.low, shown.value, shown.high]) expect(x).toSatisfy((value: number) => value >= 0 && value <= 100);
        expect(shown.low).toBeLessThanOrEqual(shown.value);
        expect(shown.high).toBeGreaterThanOrEqual(shown.value);
      }),
    );
  });

  it("is mirrored when every reading and every normal is mirrored", () => {
    fc.assert(
      fc.property(anyCase, ({ calibration, log, later }) => {
        const channels = Object.fromEntries(Object.entries(calibration.channels).map(([channel, parameters]) => [channel, { ...parameters, m: 100 - parameters.m }]));
        const mirrored = { ...calibration, prior: { ...calibration.prior, mean: 100 - calibration.prior.mean }, channels };
        const day = lastDay(log) + later;
        const score = readState(replay(log, calibration).state, calibration, day);
        const other = readState(replay(log.map((piece) => ({ ...piece, value: 100 - piece.value })), mirrored).state, mirrored, day);
        near(score.value + other.value, 100);
        near(score.se, other.se);
      }),
    );
  });
});

describe("evidence that is none", () => {
  const integrity = constructCalibration(startingCalibration(), "TOI", null);
  const good = { id: "p", channel: "promise" as const, value: 50, weight: 1, day: 100 };

  it.each([
    [{ ...good, value: 101 }, "off_scale", "value"],
    [{ ...good, value: Number.NaN }, "not_a_number", "value"],
    [{ ...good, weight: 0 }, "off_scale", "weight"],
    [{ ...good, weight: Number.POSITIVE_INFINITY }, "off_scale", "weight"],
    [{ ...good, day: 1.5 }, "not_a_number", "day"],
    [{ ...good, channel: "request" as const }, "unknown_channel", "channel"],
  ])("%j is refused", (piece, code, column) => {
    expect(() => updateState(startState(integrity), piece, integrity)).toThrow(expect.objectContaining({ code, column }));
  });

  it("an older piece is refused, because only a replay can place it", () => {
    const { state } = updateState(startState(integrity), good, integrity);
    expect(() => updateState(state, { ...good, id: "q", day: 99 }, integrity)).toThrow(expect.objectContaining({ code: "bad_option", column: "day" }));
    expect(() => readState(state, integrity, 99)).toThrow(expect.objectContaining({ column: "day" }));
  });

  it.each([
    ["start", { start: Int32Array.of(0, 2) }],
    ["weight", { weight: Float64Array.of(1, 1) }],
    ["calibrationOf", { calibrationOf: Int32Array.of(3) }],
    ["channel", { channel: Uint8Array.of(200) }],
    ["value", { value: Float64Array.of(Number.NaN) }],
    ["weight", { weight: Float64Array.of(0) }],
  ])("a wrong column %s of the bulk replay is named", (column, wrong) => {
    const columns = { start: Int32Array.of(0, 1), channel: Uint8Array.of(CHANNELS.indexOf("promise")), value: Float64Array.of(50), weight: Float64Array.of(1), day: Int32Array.of(1), calibrationOf: Int32Array.of(0), calibrations: [integrity] };
    expect(() => replayMany({ ...columns, ...wrong })).toThrow(expect.objectContaining({ column }));
  });

  it("a day out of order in the bulk replay is named with its row", () => {
    const columns = { start: Int32Array.of(0, 2), channel: Uint8Array.of(0, 0), value: Float64Array.of(50, 50), weight: Float64Array.of(1, 1), day: Int32Array.of(2, 1), calibrationOf: Int32Array.of(0), calibrations: [integrity] };
    expect(() => replayMany(columns)).toThrow(expect.objectContaining({ column: "day", row: 1 }));
  });
});

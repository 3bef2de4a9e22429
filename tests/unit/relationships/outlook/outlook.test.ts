import { describe, expect, it } from "vitest";

import { constructCalibration, displayScore, readState, replay, startingCalibration } from "@/lib/relationship-quality";
import { compareAnswers } from "@/lib/relationships/agreement/compare";
import type { LoggedEvidence } from "@/lib/relationships/explanation/types";
import { scoreHistory } from "@/lib/relationships/explanation/history";
import type { WhoseLog } from "@/lib/relationships/explanation/score-log";
import { effectOfRecord, outlook } from "@/lib/relationships/outlook/compute";

const TODAY = 20_000;
const calibration = { of: (construct: Parameters<typeof constructCalibration>[1]) => constructCalibration(startingCalibration(), construct, null) };
const piece = (id: string, value: number, day: number, more: Partial<LoggedEvidence> = {}): LoggedEvidence => ({ id, construct: "TOI", showId: null, channel: "promise", value, weight: 1, day, source: "promise", sourceId: id, text: "stand power by 8:00", ...more });
const log = [piece("a", 100, TODAY - 400), piece("b", 0, TODAY - 100)];
const whose: WhoseLog = { log, showId: "show", segment: null, calibration };

/** By hand: the filter over the log and two promises more. */
function withTwo(value: number) {
  const settings = calibration.of("TOI");
  return displayScore(readState(replay([...log, piece("y", value, TODAY), piece("z", value, TODAY)], settings).state, settings, TODAY), 0.95);
}

describe("what would change a score", () => {
  it("is the filter's answer to two promises kept, and to both broken", () => {
    const [row] = outlook(whose, { promises: 2, requests: 0, people: 0 }, null, TODAY);
    expect(row).toMatchObject({ what: "promises", key: "TOI", count: 2 });
    expect(row?.best.value).toBeCloseTo(withTwo(100).value, 10);
    expect(row?.worst.value).toBeCloseTo(withTwo(0).value, 10);
    expect(row?.best.high).toBeCloseTo(withTwo(100).high, 10);
    expect(row?.best.value).toBeGreaterThan(row?.now.value ?? 0);
    expect(row?.worst.value).toBeLessThan(row?.now.value ?? 0);
  });

  it("a survey wave narrows the interval whatever the answer, and nobody to ask gives no row", () => {
    const [row] = outlook(whose, { promises: 0, requests: 0, people: 5 }, "TRUST", TODAY);
    if (!row) throw new Error("There are people to ask.");
    expect(row).toMatchObject({ what: "survey", key: "TRUST", count: 2 });
    for (const then of [row.best, row.worst]) expect(then.high - then.low).toBeLessThan(row.now.high - row.now.low);
    expect(outlook(whose, { promises: 0, requests: 0, people: 0 }, "TRUST", TODAY)).toEqual([]);
    expect(outlook({ ...whose, showId: null }, { promises: 0, requests: 0, people: 2 }, "SAT", TODAY)).toEqual([]);
  });

  it("a channel that says nothing of a score has no effect to expect", () => {
    expect(effectOfRecord("AFF", "promise", whose, TODAY)).toBeNull();
    expect(effectOfRecord("TOI", "promise", whose, TODAY)?.then.value).toBeGreaterThan(effectOfRecord("TOI", "promise", whose, TODAY)?.now.value ?? 100);
  });
});

describe("the events of a history", () => {
  it("are the records that moved the score by a point or more, each with its points, in the order of time", () => {
    const told = [piece("s", 10, TODAY - 500, { channel: "survey", source: "response", text: null }), ...log];
    const { events } = scoreHistory("TOI", { ...whose, log: told }, TODAY);
    expect(events.map(({ id, kind, source, text }) => [id, kind, source, text])).toEqual([
      ["s", "survey", "response", null],
      ["b", "promise_broken", "promise", "stand power by 8:00"],
    ]);
    const steps = replay(told, calibration.of("TOI")).steps.filter(({ piece: { id } }) => id !== "a");
    expect(events.map(({ points }) => points)).toEqual(steps.map(({ before, after }) => after.value - before.value));
  });
});

describe("agreement among respondents", () => {
  const on = new Date("2026-03-01T00:00:00Z");
  const person = (answers: Record<string, number>) => ({ answeredOn: on, answers: new Map(Object.entries(answers)) });

  it("one person is no agreement, two of one mind agree", () => {
    expect(compareAnswers([])).toBeNull();
    expect(compareAnswers([person({ TOI1: 6, TOI2: 6 })])).toMatchObject({ people: 1, rwg: null, compared: 0 });
    expect(compareAnswers([person({ TOI1: 6, TOI2: 6 }), person({ TOI1: 6, TOI2: 6 })])).toMatchObject({ people: 2, rwg: 1, divided: [], compared: 1 });
  });

  it("a house that is divided is named by the constructs, turned items turned round first", () => {
    const found = compareAnswers([person({ TOI1: 7, TOI3: 1, SAT1: 5 }), person({ TOI1: 1, TOI3: 7, SAT1: 5 })]);
    expect(found?.divided).toMatchObject([{ construct: "TOI", low: 0, high: 100 }]);
  });
});

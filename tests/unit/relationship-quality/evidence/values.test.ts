import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintValue, firstAnswerValue, moodValue, problemSolvedValue, promiseValue, requestValue, staffNoteValue } from "../../../../lib/relationship-quality/evidence/event-values";
import { evidenceFromAnswers } from "../../../../lib/relationship-quality/evidence/from-answers";
import { disclosureValue, favoursValue, quarterIsReadable, sunkBenefitsValue, twoWayValue } from "../../../../lib/relationship-quality/evidence/ledger-values";
import { surveyVariance, surveyWeight } from "../../../../lib/relationship-quality/evidence/survey-weight";
import { trustReading } from "../../../../lib/relationship-quality/evidence/trust-reading";
import { composePulse } from "../../../../lib/relationship-quality/instrument/compose-form";

describe("what an event says", () => {
  it("a promise kept ever later is worth ever less, and nothing after thirty days", () => {
    const late = (days: number) => promiseValue({ status: "kept", dueDay: 100, settledDay: 100 + days });
    expect([-5, 0, 3, 15, 30, 90].map(late)).toEqual([100, 100, 90, 50, 0, 0]);
  });

  it("open matters, withdrawn promises and unconfirmed complaints are no evidence", () => {
    expect([promiseValue({ status: "open", dueDay: 1, settledDay: null }), promiseValue({ status: "withdrawn", dueDay: 1, settledDay: 1 }), requestValue("open"), problemSolvedValue("open"), complaintValue("unconfirmed"), moodValue(null), staffNoteValue(null)]).toEqual([null, null, null, null, null, null, null]);
  });

  it("requests, problems and complaints follow their table", () => {
    expect([requestValue("granted"), requestValue("partly"), requestValue("declined_with_reason"), requestValue("declined")]).toEqual([100, 60, 40, 0]);
    expect([problemSolvedValue("first_contact"), problemSolvedValue("later"), problemSolvedValue("never")]).toEqual([100, 60, 0]);
    expect([complaintValue("settled"), complaintValue("not_settled")]).toEqual([100, 0]);
  });

  it("an answer loses half its worth with each further target's length", () => {
    expect([0, 8, 16, 24, 32].map((hours) => firstAnswerValue({ hours, targetHours: 8 }))).toEqual([100, 100, 50, 25, 12.5]);
    expect(() => firstAnswerValue({ hours: 1, targetHours: 0 })).toThrow(expect.objectContaining({ column: "targetHours" }));
    expect(() => firstAnswerValue({ hours: -1, targetHours: 8 })).toThrow(expect.objectContaining({ column: "hours" }));
  });

  it("moods and notes take five steps and no others", () => {
    expect([1, 2, 3, 4, 5].map(moodValue)).toEqual([0, 25, 50, 75, 100]);
    for (const wrong of [0, 6, 2.5, Number.NaN]) expect(() => moodValue(wrong)).toThrow(expect.objectContaining({ code: "off_scale" }));
  });
});

describe("what a quarter's ledger says", () => {
  it("favours stand at 50 at the organizer's own median", () => {
    for (const median of [0.5, 1, 7, 50]) expect(favoursValue({ count: median, organizerMedian: median })).toBe(50);
  });

  it("talk that is balanced and as frequent as usual stands at 75, one-way talk below 50, no talk at 0", () => {
    expect(twoWayValue({ inbound: 4, outbound: 4, norm: 8 })).toBe(75);
    expect(twoWayValue({ inbound: 0, outbound: 8, norm: 8 })).toBe(25);
    expect(twoWayValue({ inbound: 0, outbound: 0, norm: 8 })).toBe(0);
    expect(twoWayValue({ inbound: 1, outbound: 1, norm: 0 })).toBeNull();
  });

  it("a quarter without a disclosure is evidence only if there was some contact", () => {
    expect([disclosureValue({ count: 3, otherContactLogged: false }), disclosureValue({ count: 0, otherContactLogged: true }), disclosureValue({ count: 0, otherContactLogged: false })]).toEqual([75, 0, null]);
  });

  it("sunk benefits never pass 100", () => {
    expect(sunkBenefitsValue({ multiYearContract: true, seniorityPoints: 99, securedPlacement: true })).toBe(100);
    expect(sunkBenefitsValue({ multiYearContract: false, seniorityPoints: 0, securedPlacement: false })).toBe(0);
  });

  it("an organizer that hardly logs, or logs nothing, is not read from its silence", () => {
    expect(quarterIsReadable({ activeExhibitors: 10, withEntryLastYear: 5, median: 1 })).toBe(true);
    expect(quarterIsReadable({ activeExhibitors: 10, withEntryLastYear: 4, median: 1 })).toBe(false);
    expect(quarterIsReadable({ activeExhibitors: 10, withEntryLastYear: 9, median: 0 })).toBe(false);
    expect(quarterIsReadable({ activeExhibitors: 0, withEntryLastYear: 0, median: 1 })).toBe(false);
  });

  it("stays within 0–100 and refuses what cannot be counted", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), (a, b, norm) => {
        for (const value of [twoWayValue({ inbound: a, outbound: b, norm }), favoursValue({ count: a, organizerMedian: norm }), disclosureValue({ count: a, otherContactLogged: true })]) expect(value).toSatisfy((x: number) => x >= 0 && x <= 100);
      }),
    );
    expect(() => favoursValue({ count: -1, organizerMedian: 1 })).toThrow(expect.objectContaining({ column: "count" }));
    expect(() => twoWayValue({ inbound: Number.NaN, outbound: 1, norm: 1 })).toThrow(expect.objectContaining({ column: "inbound" }));
  });
});

describe("what a filled form says", () => {
  it("one to four items have the noise variances 400, 333, 300 and 280", () => {
    expect([1, 2, 3, 4].map(surveyVariance).map(Math.round)).toEqual([400, 333, 300, 280]);
    expect([1, 2, 3, 4].map((k) => Math.round(400 / surveyWeight(k)))).toEqual([400, 333, 300, 280]);
    expect(() => surveyWeight(0)).toThrow(expect.objectContaining({ column: "itemsAnswered" }));
  });

  it("the filter takes a single answered item that a construct score would not", () => {
    expect(evidenceFromAnswers("full", { TOI3: 1 })).toEqual([{ construct: "TOI", channel: "survey", value: 100, weight: 1, itemsAnswered: 1 }]);
  });

  it("texts, recommendations and not-applicable answers are no evidence", () => {
    expect(evidenceFromAnswers("core", { NPS: 10, OPEN: "x", LOY1: 7, VAL1: 7, SAT1: "na", TOI1: null })).toEqual([]);
  });

  it("the pulse in the hall reads satisfaction and emotion by its own channel", () => {
    expect(evidenceFromAnswers("onsite", { PUL1: 8, EMO2: 7, PUL2: { yes: false } }).map(({ construct, channel, value }) => [construct, channel, value])).toEqual([
      ["SAT", "pulse", 80],
      ["EMO", "pulse", 100],
    ]);
    expect(evidenceFromAnswers(composePulse(1), { SQR1: 7 })).toEqual([]);
  });

  it("the mood before the show is a baseline and no evidence", () => {
    expect(evidenceFromAnswers("pre", { EMO0: 10, TOC1: 4 }).map(({ construct }) => construct)).toEqual(["TOC"]);
  });

  it("a decision maker's answer weighs as much more as it is told to", () => {
    const weight = (omega: number) => evidenceFromAnswers("core", { AFF1: 4, AFF2: 5 }, omega)[0]?.weight ?? 0;
    expect(weight(4 / 3)).toBeCloseTo((4 / 3) * weight(1), 12);
  });

  it("a value off its scale names its item", () => {
    expect(() => evidenceFromAnswers("core", { AFF1: 9 })).toThrow(expect.objectContaining({ code: "off_scale", column: "AFF1" }));
  });
});

describe("trust in the organizer", () => {
  const reading = (value: number, se: number) => ({ value, se, confidence: 1 - (se * se) / 225 });

  it("is as unsure as the mean of its three errors unless their covariance is known", () => {
    const three = { TOG: reading(50, 6), TOI: reading(60, 9), TOC: reading(70, 12) };
    expect(trustReading(three)).toMatchObject({ value: 60, se: 9 });
    expect(trustReading(three).confidence).toBeCloseTo(1 - 81 / 225, 12);
    expect(trustReading(three, [[36, 0, 0], [0, 81, 0], [0, 0, 144]]).se).toBeCloseTo(Math.sqrt(261) / 3, 12);
  });
});

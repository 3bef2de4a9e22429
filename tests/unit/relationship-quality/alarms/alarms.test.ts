import { describe, expect, it } from "vitest";
import { alarmLevel } from "../../../../lib/relationship-quality/alarms/alarm-level";
import { raiseAlarms } from "../../../../lib/relationship-quality/alarms/raise-alarms";
import type { AlarmFacts } from "../../../../lib/relationship-quality/alarms/types";
import type { ScoreChange } from "../../../../lib/relationship-quality/evidence/change-between";

const TODAY = 20_000;
const quiet: AlarmFacts = {
  inbound: [],
  outbound: [],
  contactsLeft: [],
  pulses: [],
  brokenPromises: [],
  topAttributeAdequacy: [],
  openComplaints: [],
  competitorMentions: [],
  rivalShowsBooked: [],
  alternatives: [],
  spaceCuts: [],
  latePayments: [],
  downgrades: [],
  delegateChanges: [],
  changes: {},
};
const ref = (id: string, daysAgo: number) => ({ id, day: TODAY - daysAgo });
const raised = (facts: Partial<AlarmFacts>, day = TODAY) => raiseAlarms({ ...quiet, ...facts }, day);
const keys = (facts: Partial<AlarmFacts>) => raised(facts).map(({ key }) => key);
const change = (verdict: ScoreChange["verdict"]): ScoreChange => ({ change: -9, se: 4, pFell: 0.99, pRose: 0.01, verdict, bySilence: false });

it("no record is no alarm", () => {
  expect(raised({})).toEqual([]);
});

describe("estrangement", () => {
  it("begins when nothing was heard for more than twice the exhibitor's own median gap, and names the last contact", () => {
    const everyTenDays = [ref("b", 51), ref("c", 41), ref("d", 31), ref("e", 21)];
    expect(raised({ inbound: everyTenDays })).toEqual([{ key: "alarm.inboundGap", family: "estrangement", day: TODAY, evidence: [ref("e", 21)], values: { days: 21, usualDays: 10 } }]);
    expect(keys({ inbound: everyTenDays.map((contact) => ({ ...contact, day: contact.day + 1 })) })).toEqual([]);
  });

  it("needs three gaps before a median means anything, and counts two contacts of one day as one", () => {
    expect(keys({ inbound: [ref("a", 300), ref("b", 290), ref("c", 280)] })).toEqual([]);
    expect(keys({ inbound: [ref("a", 300), ref("a2", 300), ref("b", 290), ref("c", 280)] })).toEqual([]);
  });

  it("sees talk that goes one way, from five contacts a year on", () => {
    const outbound = [10, 20, 30, 40, 50].map((daysAgo, i) => ref(`o${i}`, daysAgo));
    expect(raised({ outbound })[0]).toMatchObject({ key: "alarm.oneWayTalk", values: { inbound: 0, outbound: 5 } });
    expect(keys({ outbound, inbound: [ref("i", 5)] })).toEqual([]);
    expect(keys({ outbound: outbound.slice(1) })).toEqual([]);
  });

  it("sees a contact person who left, new delegates, and two pulses in a row without an answer", () => {
    expect(keys({ contactsLeft: [ref("k", 10)] })).toEqual(["alarm.contactLeft"]);
    expect(keys({ delegateChanges: [ref("k", 10)] })).toEqual(["alarm.delegateTurnover"]);
    const pulse = (id: string, daysAgo: number, answered: boolean) => ({ ...ref(id, daysAgo), answered });
    expect(raised({ pulses: [pulse("p1", 30, true), pulse("p2", 20, false), pulse("p3", 10, false)] })[0]).toMatchObject({ key: "alarm.pulsesUnanswered", evidence: [ref("p3", 10), ref("p2", 20)] });
    expect(keys({ pulses: [pulse("p1", 30, false), pulse("p2", 20, false), pulse("p3", 10, true)] })).toEqual([]);
  });
});

describe("deterioration", () => {
  it("names the promise, the attribute, the complaint and the change behind it", () => {
    expect(raised({ brokenPromises: [ref("p", 400)] })[0]).toMatchObject({ key: "alarm.brokenPromise", family: "deterioration", evidence: [ref("p", 400)] });
    expect(raised({ topAttributeAdequacy: [{ ...ref("z", 5), attribute: "A01", adequacy: -2 }, { ...ref("y", 6), attribute: "A02", adequacy: 1 }] })).toMatchObject([{ key: "alarm.belowAdequate", evidence: [ref("z", 5)], values: { attribute: "A01", adequacy: -2 } }]);
    expect(raised({ openComplaints: [{ ...ref("c", 20), targetDay: TODAY - 6 }] })[0]).toMatchObject({ key: "alarm.complaintOverdue", values: { count: 1, days: 6 } });
    expect(keys({ openComplaints: [{ ...ref("c", 20), targetDay: TODAY }] })).toEqual([]);
    expect(raised({ changes: { trust: { change: change("probably_fell"), evidence: [ref("s", 3)] } } })[0]).toMatchObject({ key: "alarm.trustFell", evidence: [ref("s", 3)] });
    expect(keys({ changes: { trust: { change: change("within_noise"), evidence: [ref("s", 3)] } } })).toEqual([]);
  });

  it("sees less space, late payment and a downgrade for ninety days", () => {
    for (const kind of ["spaceCuts", "latePayments", "downgrades"] as const) {
      expect(keys({ [kind]: [ref("x", 90)] })).toHaveLength(1);
      expect(keys({ [kind]: [ref("x", 91)] })).toEqual([]);
    }
  });
});

describe("external challenge", () => {
  it("sees a competitor, a rival booking and an answer that more is to be had elsewhere", () => {
    expect(keys({ competitorMentions: [ref("n", 3)] })).toEqual(["alarm.competitorMentioned"]);
    expect(keys({ rivalShowsBooked: [ref("n", 3)] })).toEqual(["alarm.rivalShowBooked"]);
    expect(keys({ alternatives: [{ ...ref("v", 3), reversed: 2 }] })).toEqual(["alarm.betterElsewhere"]);
    expect(keys({ alternatives: [{ ...ref("v", 30), reversed: 1 }, { ...ref("w", 3), reversed: 5 }] })).toEqual([]);
  });

  it("sees continuity only when it fell for certain", () => {
    const continuity = (verdict: ScoreChange["verdict"]) => ({ changes: { continuity: { change: change(verdict), evidence: [ref("s", 3)] } } });
    expect(keys(continuity("fell"))).toEqual(["alarm.continuityFell"]);
    expect(keys(continuity("probably_fell"))).toEqual([]);
  });
});

it("what lies in the future is not known yet", () => {
  expect(keys({ contactsLeft: [ref("k", -1)], brokenPromises: [ref("p", -1)] })).toEqual([]);
});

describe("what alarms amount to", () => {
  const two = raised({ competitorMentions: [ref("n", 3)], latePayments: [ref("l", 80)] });
  const attachment = (verdict: ScoreChange["verdict"]) => ({ attachment: { change: change(verdict), evidence: [] } });

  it("two of one kind are none, two of different kinds are a watch", () => {
    expect(alarmLevel(raised({ competitorMentions: [ref("n", 3), ref("m", 4)] }), {}, TODAY)).toBe("none");
    expect(alarmLevel(two, {}, TODAY)).toBe("watch");
  });

  it("with attachment fallen, certainly or probably, they are a risk", () => {
    expect(alarmLevel(two, attachment("fell"), TODAY)).toBe("at_risk");
    expect(alarmLevel(two, attachment("probably_fell"), TODAY)).toBe("at_risk");
    expect(alarmLevel(two, attachment("within_noise"), TODAY)).toBe("watch");
    expect(alarmLevel([], attachment("fell"), TODAY)).toBe("none");
  });

  it("ninety days later they have passed, but a promise still broken has not", () => {
    expect(alarmLevel(two, {}, TODAY + 88)).toBe("none");
    const lasting = raised({ brokenPromises: [ref("p", 400)], competitorMentions: [ref("n", 3)] });
    expect(alarmLevel(lasting, {}, TODAY)).toBe("watch");
  });
});

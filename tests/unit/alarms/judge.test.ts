import { describe, expect, it } from "vitest";

import { isHeldOut, judge } from "@/lib/alarms/evaluation/judge";
import { factsOn, recordOf } from "@/lib/alarms/records/facts-on";
import type { AlarmRecords } from "@/lib/alarms/records/types";
import { proposal } from "@/lib/alarms/rules/proposal";
import { simulateYear } from "@/lib/alarms/rules/simulate";
import { formValues } from "@/lib/alarms/rules/form-values";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";
import { defaultSteps } from "@/lib/alarms/playbooks/defaults";

const TODAY = 20_000;
const nothing: AlarmRecords = { exhibitorId: "x", inbound: [], outbound: [], contactsLeft: [], invitations: [], brokenPromises: [], alternatives: [], latePayments: [], stands: [], complaints: [] };
const stand = { id: "n", showId: "s", startsDay: TODAY - 100, status: "held", area: 30, bookedDay: TODAY - 200, cancelledDay: null, multiYear: false } as const;
const keys = (records: Partial<AlarmRecords>, day = TODAY, ended: Parameters<typeof judge>[3] = []) => judge(factsOn({ ...nothing, ...records }, day, {}, DEFAULT_SETTINGS), day, DEFAULT_SETTINGS, ended).alarms.map(({ key }) => key);

describe("facts of a day", () => {
  it("a broken promise counts until a later one was kept", () => {
    const brokenPromises = [{ kind: "promise" as const, id: "p", day: TODAY - 40, madeGoodDay: TODAY - 5 }];
    expect(keys({ brokenPromises }, TODAY - 6)).toEqual(["alarm.brokenPromise"]);
    expect(keys({ brokenPromises })).toEqual([]);
  });

  it("an invitation is unanswered after three weeks, not before, and an answer that came later does not change the past", () => {
    const invitations = [30, 20].map((ago, index) => ({ kind: "invitation" as const, id: `i${index}`, day: TODAY - ago, answeredDay: TODAY + 10 }));
    expect(keys({ invitations })).toEqual([]);
    expect(keys({ invitations }, TODAY + 1)).toEqual(["alarm.pulsesUnanswered"]);
    expect(keys({ invitations }, TODAY + 10)).toEqual([]);
  });

  it("a stand a tenth smaller than the one before at the same show is a cut; at another show it is not", () => {
    const before = { ...stand, id: "a", startsDay: TODAY - 465, bookedDay: TODAY - 500 };
    const smaller = { ...stand, area: 27, startsDay: TODAY + 100, bookedDay: TODAY - 10 };
    expect(keys({ stands: [before, smaller] })).toEqual(["alarm.spaceCut"]);
    expect(keys({ stands: [before, { ...smaller, area: 27.1 }] })).toEqual([]);
    expect(keys({ stands: [before, { ...smaller, showId: "other" }] })).toEqual([]);
  });

  it("a cancelled booking and a contract for several years that was not renewed are downgrades", () => {
    expect(keys({ stands: [{ ...stand, status: "cancelled", cancelledDay: TODAY - 3 }] })).toEqual(["alarm.downgrade"]);
    expect(keys({ stands: [{ ...stand, multiYear: true, startsDay: TODAY - 400, bookedDay: TODAY - 500 }, { ...stand, bookedDay: TODAY - 20 }] })).toEqual(["alarm.downgrade"]);
  });

  it("a record keeps its ledger through the heart and back", () => {
    const { contactsLeft } = factsOn({ ...nothing, contactsLeft: [{ kind: "contact", id: "c", day: 5 }] }, TODAY, {}, DEFAULT_SETTINGS);
    expect(contactsLeft.map(recordOf)).toEqual([{ kind: "contact", id: "c", day: 5 }]);
  });
});

describe("what a person has ended", () => {
  const contactsLeft = [{ kind: "contact" as const, id: "c", day: TODAY - 10 }];

  it("stays ended until something newer happens", () => {
    expect(keys({ contactsLeft }, TODAY, [{ reason: "alarm.contactLeft", day: TODAY - 10 }])).toEqual([]);
    expect(keys({ contactsLeft }, TODAY, [{ reason: "alarm.contactLeft", day: TODAY - 11 }])).toEqual(["alarm.contactLeft"]);
    expect(keys({ contactsLeft }, TODAY, [{ reason: "alarm.downgrade", day: TODAY }])).toEqual(["alarm.contactLeft"]);
  });

  it("of one-way talk rests for a quarter, because every message would begin it anew", () => {
    const outbound = [60, 50, 40, 30, 1].map((ago, index) => ({ kind: "interaction" as const, id: `o${index}`, day: TODAY - ago }));
    expect(keys({ outbound }, TODAY, [{ reason: "alarm.oneWayTalk", day: TODAY - 91 }])).toEqual([]);
    expect(keys({ outbound }, TODAY, [{ reason: "alarm.oneWayTalk", day: TODAY - 92 }])).toEqual(["alarm.oneWayTalk"]);
  });
});

describe("rules", () => {
  it("proposed in an address are read back as they were written, a rule without its tick is off", () => {
    const { "on.alarm.downgrade": dropped, ...values } = formValues(DEFAULT_SETTINGS);
    expect(dropped).toBe("on");
    expect(proposal({ ...values, act: "preview" })?.settings).toEqual({ ...DEFAULT_SETTINGS, off: ["alarm.downgrade"] });
  });

  it("with numbers that cannot be are no proposal, and each says so at its field", () => {
    const read = proposal({ ...formValues(DEFAULT_SETTINGS), inboundGapFactor: "0,5", watchKinds: "1.5", twoWayDays: "", act: "preview" });
    expect(read?.settings).toBeNull();
    expect(read?.errors).toEqual({ inboundGapFactor: "too_small", watchKinds: "not_a_number", twoWayDays: "required" });
    expect(proposal({ inboundGapFactor: "8" })).toBeNull();
  });

  it("over a year count an alarm when it begins, not for every fortnight that it lasts", () => {
    const records = { ...nothing, stands: [stand], contactsLeft: [{ kind: "contact" as const, id: "c", day: TODAY - 80 }] };
    expect(simulateYear([records], DEFAULT_SETTINGS, TODAY)).toEqual([
      { family: "estrangement", raised: 1, squares: 1, open: 1 },
      { family: "deterioration", raised: 0, squares: 0, open: 0 },
      { family: "external", raised: 0, squares: 0, open: 0 },
    ]);
    expect(simulateYear([{ ...records, stands: [] }], DEFAULT_SETTINGS, TODAY)[0]).toMatchObject({ raised: 0, open: 0 });
  });

  it("hold out about the share that was asked for, always the same exhibitors", () => {
    const held = Array.from({ length: 4000 }, (_, index) => isHeldOut("organizer", `exhibitor ${index}`, 20));
    expect(held.filter(Boolean).length / held.length).toBeCloseTo(0.2, 1);
    expect(held.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, index) => isHeldOut("organizer", `exhibitor ${index}`, 20)));
    expect(isHeldOut("organizer", "exhibitor 1", 0)).toBe(false);
  });
});

it("the steps of a family begin with its own play and go on with the most urgent one for each attitude it should move", () => {
  expect(defaultSteps("estrangement")).toEqual(["call_and_ask", "ask_and_report_back", "meet_in_person"]);
  expect(defaultSteps("deterioration")).toEqual(["own_and_repair", "settle_promises", "confirm_outcome"]);
});

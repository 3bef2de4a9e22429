import { describe, expect, it } from "vitest";

import type { AlarmWithOutcome } from "@/lib/alarms/outcomes/types";
import { dateOfDay } from "@/lib/format/days";
import { alarmWorth } from "@/lib/predictions/alarm-worth";

let made = 0;
function alarm(exhibitorId: string, raised: number, more: Partial<AlarmWithOutcome> & { readonly decided?: number } = {}): AlarmWithOutcome {
  const { decided, ...rest } = more;
  made += 1;
  return { id: `${made}`, exhibitorId, reason: "alarm.brokenPromise", family: "deterioration", level: "watch", state: "open", outcome: null, beganOn: dateOfDay(raised), raisedOn: dateOfDay(raised), closedOn: null, heldOut: false, acted: false, rebooked: null, decidedOn: decided === undefined ? null : dateOfDay(decided), ...rest };
}

describe("what alarms were worth", () => {
  it("measures the lead from each leaver's first alarm, over five leavers or none", () => {
    const leavers = [40, 60, 80, 100, 120].flatMap((lead, index) => [alarm(`x${index}`, 200 - lead, { rebooked: false, decided: 200 }), alarm(`x${index}`, 195, { rebooked: false, decided: 200 })]);
    expect(alarmWorth(leavers)).toMatchObject({ raised: 10, leavers: 5, lead: { median: 80, low: 60, high: 100 } });
    expect(alarmWorth(leavers.slice(0, 8))).toMatchObject({ leavers: 4, lead: null });
  });

  it("counts as needless those nobody acted on and that came back, and those set aside, of the decided alone", () => {
    const worth = alarmWorth([
      alarm("a", 1, { rebooked: true, decided: 9 }),
      alarm("b", 1, { rebooked: true, acted: true, decided: 9 }),
      alarm("c", 1, { rebooked: false, decided: 9 }),
      alarm("d", 1, { rebooked: false, outcome: "mistaken", decided: 9 }),
      alarm("e", 1),
    ]);
    expect(worth).toMatchObject({ raised: 5, decided: 4, needless: { k: 2, share: 50 } });
  });

  it("says nothing of nothing", () => {
    expect(alarmWorth([])).toEqual({ raised: 0, leavers: 0, lead: null, decided: 0, needless: null });
  });
});

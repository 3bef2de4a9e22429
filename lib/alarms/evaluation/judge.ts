import { createHash } from "node:crypto";

import { type Alarm, type AlarmFacts, type AlarmKey, alarmLevel, type AlarmLevel, raiseAlarms } from "@/lib/relationship-quality";
import type { AlarmSettings } from "../schema";

/** When a person last ended an alarm of a reason. */
export interface Ended {
  readonly reason: AlarmKey;
  readonly day: number;
}

export interface Judgement {
  readonly alarms: readonly Alarm[];
  readonly level: AlarmLevel;
}

/**
 * These rules begin anew with every record (the next message of one-way talk, the next answer while trust is low), so after a person has
 * ended such an alarm they rest for a quarter; the others speak again as soon as something new happened.
 */
const REST_DAYS = 90;
const RESTING: ReadonlySet<AlarmKey> = new Set<AlarmKey>(["alarm.oneWayTalk", "alarm.trustFell", "alarm.continuityFell"]);

/** The alarms that the rules in force raise on a day, without those that a person has ended and nothing new has happened since. */
export function judge(facts: AlarmFacts, day: number, { limits, off }: Pick<AlarmSettings, "limits" | "off">, ended: readonly Ended[]): Judgement {
  const alarms = raiseAlarms(facts, day, limits).filter(({ key, day: began }) => {
    if (off.includes(key)) return false;
    const end = ended.find(({ reason }) => reason === key);
    return end === undefined || began > end.day + (RESTING.has(key) ? REST_DAYS : 0);
  });
  return { alarms, level: alarmLevel(alarms, facts.changes, day, limits) };
}

/** Whether an exhibitor's alarms come without suggested steps: decided once by a seeded hash, so that chance and not a person picks. */
export function isHeldOut(organizerId: string, exhibitorId: string, percent: number): boolean {
  const share = createHash("sha256").update(`held out ${organizerId} ${exhibitorId}`).digest().readUInt32BE(0) / 2 ** 32;
  return share < percent / 100;
}

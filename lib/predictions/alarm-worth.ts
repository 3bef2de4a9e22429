import { shareInterval, sortedQuantile } from "@/lib/relationship-quality";
import { dayNumber } from "@/lib/format/days";
import type { AlarmWithOutcome } from "@/lib/alarms/outcomes/types";
import type { AlarmWorth } from "./schema";

/** Fewer leavers than these have no typical lead time. [our assumption] */
const LEAST = 5;

/**
 * How early alarms were, and how many were for nothing. Lead time: days from an exhibitor's first alarm to the day it was known to leave. For
 * nothing: of alarms whose exhibitor has decided since, those on which nobody acted and it came back, or that were set aside as not needed or mistaken.
 */
export function alarmWorth(alarms: readonly AlarmWithOutcome[]): AlarmWorth {
  const first = new Map<string, AlarmWithOutcome>();
  for (const alarm of alarms) {
    const known = first.get(alarm.exhibitorId);
    if (!known || alarm.raisedOn < known.raisedOn) first.set(alarm.exhibitorId, alarm);
  }
  const leads = [...first.values()].flatMap(({ rebooked, raisedOn, decidedOn }) => (rebooked === false && decidedOn ? [dayNumber(decidedOn) - dayNumber(raisedOn)] : [])).sort((a, b) => a - b);
  const decided = alarms.filter(({ rebooked }) => rebooked !== null);
  const needless = decided.filter(({ acted, rebooked, outcome }) => (!acted && rebooked === true) || outcome === "not_needed" || outcome === "mistaken").length;
  const share = shareInterval(needless, decided.length).value;
  return {
    raised: alarms.length,
    leavers: leads.length,
    lead: leads.length < LEAST ? null : { median: sortedQuantile(leads, 0.5), low: sortedQuantile(leads, 0.25), high: sortedQuantile(leads, 0.75) },
    decided: decided.length,
    needless: share && { k: needless, ...share },
  };
}

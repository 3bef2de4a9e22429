import { ALARM_LIMITS, type AlarmLimits } from "./cut-offs";
import type { Alarm, AlarmFacts } from "./types";

export type AlarmLevel = "none" | "watch" | "at_risk";

/**
 * What the alarms amount to: two of different kinds begun (or still lasting) within 90 days put an exhibitor on watch; if its emotional attachment has
 * fallen as well, "fell" or "probably fell", it is at risk.
 *
 * Missing rule: one kind, however often, is no watch; without a judged change of attachment there is no "at risk".
 * Formula: at risk when watch and attachment "fell" or "probably fell"; watch when two kinds within 90 days; else none.
 * Source: course deck 002 (signs of estrangement); 90 days and two kinds are our assumption. Range: none, watch, at_risk.
 * Shapes: the alarms of one exhibitor; days since 1970-01-01.
 * @example
 * alarmLevel([], {}, 20000) // => "none"
 */
export function alarmLevel(alarms: readonly Alarm[], changes: Pick<AlarmFacts["changes"], "attachment">, day: number, limits: AlarmLimits = ALARM_LIMITS): AlarmLevel {
  const kinds = new Set(alarms.filter((alarm) => LASTING.has(alarm.key) || (alarm.day <= day && day - alarm.day <= limits.watchDays)).map((alarm) => alarm.key));
  if (kinds.size < limits.watchKinds) return "none";
  const verdict = changes.attachment?.change.verdict;
  return verdict === "fell" || verdict === "probably_fell" ? "at_risk" : "watch";
}

/** States rather than events: they count as long as they last. */
const LASTING: ReadonlySet<string> = new Set(["alarm.inboundGap", "alarm.oneWayTalk", "alarm.brokenPromise", "alarm.complaintOverdue", "alarm.pulsesUnanswered"]);

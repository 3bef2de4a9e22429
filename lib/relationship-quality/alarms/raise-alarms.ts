import { ALARM_LIMITS, type AlarmLimits } from "./cut-offs";
import { inboundGap, oneWayTalk } from "./estrangement";
import type { Alarm, AlarmFacts, AlarmFamily, AlarmKey, ChangeWithEvidence, EvidenceRef } from "./types";

/**
 * The early warnings of one exhibitor on a day, in three families, each naming the records behind it.
 *
 * Rules. Estrangement: no inbound contact for more than twice its own median gap; two-way ratio below .2 in a year; contact person left; last two pulses
 * unanswered; delegates changed. Deterioration: broken promise not made good; below the adequate level on a top-3 attribute; trust (probably) fell; complaint
 * past its target; space cut, late payment, downgrade. External: competitor mentioned, rival show booked, "other shows would give us more" (reversed ≤ 2), continuity fell.
 * Source: the three dangers of deck 002; numbers our assumption (ALARM_CUT_OFFS), each of which an organizer may set otherwise (`limits`). Mentions, answers and events of the last 90 days count; states (an open
 * complaint, a broken promise, a silence) count as long as they last.
 * Missing rule: no record, no alarm; a gap needs three earlier gaps, a ratio five contacts.
 * Shapes: newest first within the list; records after `day` are ignored.
 * Formula: one cut-off a rule, see ALARM_CUT_OFFS. Range: 0 or more alarms, each kind at most once a record.
 * @example
 * const none = { inbound: [], outbound: [], contactsLeft: [], pulses: [], brokenPromises: [], topAttributeAdequacy: [], openComplaints: [], competitorMentions: [], rivalShowsBooked: [], alternatives: [], spaceCuts: [], latePayments: [], downgrades: [], delegateChanges: [], changes: {} }
 * raiseAlarms(none, 20000) // => []
 * raiseAlarms({ ...none, brokenPromises: [{ id: "p1", day: 19990 }] }, 20000)[0].family // => "deterioration"
 */
export function raiseAlarms(facts: AlarmFacts, day: number, limits: AlarmLimits = ALARM_LIMITS): readonly Alarm[] {
  const past = <R extends EvidenceRef>(refs: readonly R[]): readonly R[] => refs.filter((ref) => ref.day <= day).sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
  const recent = <R extends EvidenceRef>(refs: readonly R[]): readonly R[] => past(refs).filter((ref) => day - ref.day <= limits.watchDays);
  const counted = (key: AlarmKey, family: AlarmFamily, refs: readonly EvidenceRef[]): Alarm | null => alarm(key, family, refs, { count: refs.length });
  const pulses = past(facts.pulses);
  const unanswered = pulses.slice(0, Math.max(0, [...pulses, { answered: true }].findIndex((pulse) => pulse.answered)));
  const complaints = past(facts.openComplaints).filter((complaint) => day > complaint.targetDay);
  const worst = recent(facts.topAttributeAdequacy).filter(({ adequacy }) => adequacy < 0);
  const [alternative] = recent(facts.alternatives);
  const raised: readonly (Alarm | null)[] = [
    inboundGap(past(facts.inbound), day, limits),
    oneWayTalk(past(facts.inbound), past(facts.outbound), day, limits),
    counted("alarm.contactLeft", "estrangement", recent(facts.contactsLeft)),
    unanswered.length >= limits.pulsesUnanswered ? counted("alarm.pulsesUnanswered", "estrangement", unanswered) : null,
    counted("alarm.delegateTurnover", "estrangement", recent(facts.delegateChanges)),
    counted("alarm.brokenPromise", "deterioration", past(facts.brokenPromises)),
    alarm("alarm.belowAdequate", "deterioration", worst, { attribute: worst[0]?.attribute ?? "", adequacy: worst[0]?.adequacy ?? 0 }),
    fell("alarm.trustFell", "deterioration", facts.changes.trust, day, false),
    alarm("alarm.complaintOverdue", "deterioration", complaints, { count: complaints.length, days: Math.max(0, ...complaints.map(({ targetDay }) => day - targetDay)) }),
    counted("alarm.spaceCut", "deterioration", recent(facts.spaceCuts)),
    counted("alarm.latePayment", "deterioration", recent(facts.latePayments)),
    counted("alarm.downgrade", "deterioration", recent(facts.downgrades)),
    counted("alarm.competitorMentioned", "external", recent(facts.competitorMentions)),
    counted("alarm.rivalShowBooked", "external", recent(facts.rivalShowsBooked)),
    alternative && alternative.reversed <= limits.betterElsewhere ? alarm("alarm.betterElsewhere", "external", [alternative], { answer: alternative.reversed }) : null,
    fell("alarm.continuityFell", "external", facts.changes.continuity, day, true),
  ];
  return raised.filter((one) => one !== null).sort((a, b) => b.day - a.day);
}

function alarm(key: AlarmKey, family: AlarmFamily, refs: readonly EvidenceRef[], values: Alarm["values"]): Alarm | null {
  const [newest] = refs;
  return newest ? { key, family, day: newest.day, evidence: refs.map(({ id, day }) => ({ id, day })), values } : null;
}

/** Trust warns from "probably fell" on; continuity, which is no good in itself, only when it fell for certain. */
function fell(key: AlarmKey, family: AlarmFamily, change: ChangeWithEvidence | undefined, day: number, certainOnly: boolean): Alarm | null {
  if (!change || (change.change.verdict !== "fell" && (certainOnly || change.change.verdict !== "probably_fell"))) return null;
  const refs = change.evidence.filter((ref) => ref.day <= day).sort((a, b) => b.day - a.day);
  return alarm(key, family, refs, { points: change.change.change, probability: change.change.pFell });
}

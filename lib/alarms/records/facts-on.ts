import type { AlarmFacts, EvidenceRef } from "@/lib/relationship-quality";
import type { AlarmSettings } from "../schema";
import { type AlarmEvidence, EVIDENCE_KINDS } from "../types";
import type { AlarmRecords, Stand } from "./types";

/** An invitation is unanswered when three weeks have passed: sooner it is merely open. */
const PATIENCE_DAYS = 21;

/**
 * The facts of the heart's rules as they stood on a day. What has no record in Fairbond yet is absent, and raises nothing: competitors mentioned, rival shows booked, delegates changed, and service attributes (docs/alarms.md names them).
 */
export function factsOn(records: AlarmRecords, day: number, changes: AlarmFacts["changes"], { spaceCutPercent }: Pick<AlarmSettings, "spaceCutPercent">): AlarmFacts {
  return {
    inbound: records.inbound.map(ref),
    outbound: records.outbound.map(ref),
    contactsLeft: records.contactsLeft.map(ref),
    pulses: records.invitations.flatMap((sent) => {
      const answered = sent.answeredDay !== null && sent.answeredDay <= day;
      return answered || day - sent.day >= PATIENCE_DAYS ? [{ ...ref(sent), answered }] : [];
    }),
    brokenPromises: records.brokenPromises.filter(({ madeGoodDay }) => madeGoodDay === null || madeGoodDay > day).map(ref),
    openComplaints: records.complaints.filter(({ closedDay }) => closedDay === null || closedDay > day).map((one) => ({ ...ref(one), targetDay: one.targetDay })),
    alternatives: records.alternatives.map((one) => ({ ...ref(one), reversed: 8 - one.answer })),
    spaceCuts: pairs(records.stands, day).flatMap(([before, now]) => (before.area !== null && now.area !== null && now.area <= before.area * (1 - spaceCutPercent / 100) ? [standRef(now, bookingDay(now))] : [])),
    downgrades: [
      ...records.stands.flatMap((stand) => (stand.cancelledDay !== null ? [standRef(stand, stand.cancelledDay)] : [])),
      ...pairs(records.stands, day).flatMap(([before, now]) => (before.multiYear && !now.multiYear ? [standRef(now, bookingDay(now))] : [])),
    ],
    changes,
    topAttributeAdequacy: [],
    competitorMentions: [],
    rivalShowsBooked: [],
    latePayments: records.latePayments.map(ref),
    delegateChanges: [],
  };
}

/** The heart knows a record by one id: the ledger goes into it. */
function ref({ kind, id, day }: AlarmEvidence): EvidenceRef {
  return { id: `${kind}:${id}`, day };
}

function standRef(stand: Stand, day: number): EvidenceRef {
  return ref({ kind: "participation", id: stand.id, day });
}

/** The record that an id of the heart's evidence stands for. */
export function recordOf({ id, day }: EvidenceRef): AlarmEvidence {
  const [ledger = "", record = ""] = id.split(":");
  const kind = EVIDENCE_KINDS.find((name) => name === ledger);
  if (!kind) throw new Error(`No ledger is called ${ledger}.`);
  return { kind, id: record, day };
}

function bookingDay({ bookedDay, startsDay }: Stand): number {
  return bookedDay ?? startsDay;
}

/** Each stand booked by a day beside the one before it at the same show. */
function pairs(stands: readonly Stand[], day: number): (readonly [Stand, Stand])[] {
  const taken = stands.filter((stand) => (stand.status === "booked" || stand.status === "held") && bookingDay(stand) <= day).toSorted((a, b) => a.startsDay - b.startsDay);
  return [...new Set(taken.map(({ showId }) => showId))].flatMap((showId) => {
    const own = taken.filter((stand) => stand.showId === showId);
    return own.slice(1).flatMap((now, index) => {
      const before = own[index];
      return before ? [[before, now] as const] : [];
    });
  });
}

import { quarterStart } from "@/lib/format/days";
import type { Direction, ExchangeKind } from "@/lib/tenant/enums";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { addChanges } from "../add-changes";
import { lockDossiers } from "../dossier";
import { recordEvidence, refreshRelationship, retractEvidence } from "../mutations";
import type { RelationshipChange } from "../schema";
import { quarterOf } from "./calendar";
import { listActive, listGiven, talkedIn } from "./data";
import { channelOfGiven, GIVEN_KINDS, type GivenKind, valueOfGiven } from "./given";
import { quarterEvidence } from "./mutations";
import type { Quarter } from "./types";

/**
 * After something given was noted late, changed or taken back: a quarter that was closed already is counted anew for this one exhibitor, against
 * the median that was found when it was closed, and what it said is taken back with the reason where that differs. An open quarter waits.
 */
export async function recountQuarters(tenant: TenantTransaction, exhibitorId: string, days: readonly Date[], reason: string, today: Date): Promise<RelationshipChange> {
  const { db, organizerId } = tenant;
  // whoever counts first is waited for, so that the last to count knows of all
  await lockDossiers(tenant, [exhibitorId]);
  const starts = [...new Map(days.map((day) => [quarterStart(day).getTime(), quarterStart(day)])).values()];
  const closings = await db.quarterClosing.findMany({ where: { organizerId, readable: true, quarterStart: { in: starts } }, orderBy: { quarterStart: "asc" } });
  let change: RelationshipChange | null = null;
  for (const closing of closings) {
    const kind = GIVEN_KINDS.find((name) => name === closing.kind);
    if (!kind) continue;
    const quarter = quarterOf(closing.quarterStart);
    const said = await db.evidence.findFirst({ where: { organizerId, exhibitorId, source: "quarter", sourceId: closing.id, retracts: false, correctedBy: null } });
    const value = await countAnew(tenant, exhibitorId, kind, quarter, closing.median);
    if (value === (said?.value ?? null)) continue;
    const showId = said?.showId ?? (await db.relationship.findUniqueOrThrow({ where: { organizerId_exhibitorId: { organizerId, exhibitorId } } })).mainShowId;
    const steps = [
      said && (await retractEvidence(tenant, exhibitorId, "quarter", closing.id, reason, today)),
      value !== null && (await recordEvidence(tenant, exhibitorId, quarterEvidence({ kind, value, closingId: closing.id, on: quarter.lastDay, showId }), today)),
    ];
    for (const step of steps) if (step) change = change ? addChanges(change, step) : step;
  }
  return change ?? (await refreshRelationship(tenant, exhibitorId, today));
}

/** Whether a closed quarter has read something that was given: then it cannot be noted otherwise without a reason. */
export async function isReadInQuarter({ db, organizerId }: TenantTransaction, given: { readonly kind: ExchangeKind; readonly direction: Direction; readonly occurredOn: Date }): Promise<boolean> {
  const kind = channelOfGiven(given);
  return kind !== null && (await db.quarterClosing.findFirst({ where: { organizerId, kind, readable: true, quarterStart: quarterStart(given.occurredOn) }, select: { id: true } })) !== null;
}

/** What the quarter says of the exhibitor by what is on record now. */
async function countAnew(tenant: TenantTransaction, exhibitorId: string, kind: GivenKind, quarter: Quarter, median: number): Promise<number | null> {
  const [row] = await listGiven(tenant, { from: quarter.start, until: quarter.lastDay }, exhibitorId);
  const count = row?.[kind] ?? 0;
  if (count === 0 && (await listActive(tenant, quarter, exhibitorId)).length === 0) return null;
  return valueOfGiven(kind, { count, median, talked: await talkedIn(tenant, exhibitorId, quarter) });
}

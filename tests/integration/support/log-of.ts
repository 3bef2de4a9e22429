import type { EvidenceSource } from "@/lib/relationships/schema";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";

export interface LogLine {
  readonly construct: string;
  readonly channel: string;
  readonly value: number;
  /** Whether it still says something: neither taken back nor a taking back. */
  readonly counts: boolean;
  readonly reason: string | null;
}

/** The evidence that one record gave, in the order in which it was written. */
export async function logOf(organizerId: OrganizerId, source: EvidenceSource, sourceId: string): Promise<LogLine[]> {
  const rows = await withTenant(organizerId, ({ db }) => db.evidence.findMany({ where: { organizerId, source, sourceId }, orderBy: { id: "asc" }, include: { correctedBy: { select: { id: true } } } }));
  return rows.map(({ construct, channel, value, retracts, reason, correctedBy }) => ({ construct, channel, value, counts: !retracts && correctedBy === null, reason }));
}

/** The stored value of a construct of one exhibitor, or null. */
export async function valueOf(organizerId: OrganizerId, exhibitorId: string, construct: string): Promise<number | null> {
  const row = await withTenant(organizerId, ({ db }) => db.relationshipScore.findFirst({ where: { organizerId, exhibitorId, construct }, select: { value: true } }));
  return row?.value ?? null;
}

import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** A row of import_changes without fields of its own: since when an exhibitor had stood where it stood. */
export interface StandingBefore {
  readonly id: string;
  readonly exhibitorId: string;
  readonly before: { readonly stage: string; readonly stageSince: string | null; readonly placements: readonly { readonly showId: string; readonly stage: string; readonly since: string }[] };
}

/** Notes where exhibitors stand before an import touches them: a stage that comes back by an undo was never left. */
export async function standingBefore({ db, organizerId }: TenantTransaction, exhibitorIds: readonly string[]): Promise<StandingBefore[]> {
  if (exhibitorIds.length === 0) return [];
  const where = { organizerId, exhibitorId: { in: [...exhibitorIds] } };
  const relationships = await db.relationship.findMany({ where, select: { exhibitorId: true, stage: true, stageSince: true } });
  const placements = await db.stagePlacement.findMany({ where, select: { exhibitorId: true, showId: true, stage: true, since: true } });
  return relationships.map(({ exhibitorId, stage, stageSince }) => ({
    id: uuidv7(),
    exhibitorId,
    before: {
      stage,
      stageSince: stageSince === null ? null : isoDay(stageSince),
      placements: placements.filter((placement) => placement.exhibitorId === exhibitorId).map(({ showId, stage: placed, since }) => ({ showId, stage: placed, since: isoDay(since) })),
    },
  }));
}

/**
 * Gives a stage that an undo has brought back today the day since which it had been there. The moves themselves stay in the
 * history. An exhibitor that the import touched several times has its first note count.
 */
export async function restoreStanding({ db, organizerId }: TenantTransaction, importId: string, today: Date): Promise<void> {
  const day = isoDay(today);
  await db.$executeRaw`
    UPDATE stage_placements p SET since = (s.placement->>'since')::date
    FROM (SELECT DISTINCT ON (c.exhibitor_id) c.exhibitor_id, c.before FROM import_changes c
      WHERE c.organizer_id = ${organizerId}::uuid AND c.import_id = ${importId}::uuid AND c.before ? 'placements' ORDER BY c.exhibitor_id, c.id) n
    CROSS JOIN LATERAL jsonb_array_elements(n.before->'placements') AS s(placement)
    WHERE p.organizer_id = ${organizerId}::uuid AND p.exhibitor_id = n.exhibitor_id AND p.show_id = (s.placement->>'showId')::uuid
      AND p.stage::text = s.placement->>'stage' AND p.since = ${day}::date`;
  await db.$executeRaw`
    UPDATE relationships r SET stage_since = (n.before->>'stageSince')::date
    FROM (SELECT DISTINCT ON (c.exhibitor_id) c.exhibitor_id, c.before FROM import_changes c
      WHERE c.organizer_id = ${organizerId}::uuid AND c.import_id = ${importId}::uuid AND c.before ? 'placements' ORDER BY c.exhibitor_id, c.id) n
    WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = n.exhibitor_id AND r.stage::text = n.before->>'stage' AND r.stage_since = ${day}::date`;
}

import { z } from "zod";

import { refreshRelationships, retractEvidenceInBulk } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { NO_COUNTS, type Undone } from "../types";
import { countChangedSince, restoreChanges } from "./changed-fields";
import { restoreStanding } from "./standing-before";

const A_TIME = 500;
const names = z.array(z.object({ id: z.uuid(), name: z.string() }));
const ids = z.array(z.object({ id: z.uuid() }));

/**
 * Takes an import back: answers withdrawn and their evidence retracted, changed fields restored, created records removed.
 * What somebody has worked with since then stays, and is counted. Nothing of an answer is ever deleted: an exhibitor that the
 * file made and that only its answers hold is archived instead.
 */
export async function takeBack(tenant: TenantTransaction, importId: string, today: Date, onProgress: (done: number) => Promise<void>): Promise<Undone> {
  const { db, organizerId } = tenant;
  const responses = await withdrawResponses(tenant, importId, today, onProgress);
  const changedSince = await countChangedSince(tenant, importId);
  const affected = await affectedExhibitors(tenant, importId);
  const restored = await restoreChanges(tenant, importId);

  // a record that was edited after the import has become somebody's work; the lock lets nobody hang something on an exhibitor meanwhile
  await db.$executeRaw`SELECT 1 FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid ORDER BY id FOR UPDATE`;
  const participations = await db.$executeRaw`
    DELETE FROM participations p WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND updated_at = created_at
      AND NOT EXISTS (SELECT 1 FROM invoices x WHERE x.organizer_id = p.organizer_id AND x.participation_id = p.id)`;
  const contacts = await db.$executeRaw`
    DELETE FROM contacts c WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND updated_at = created_at
      AND NOT EXISTS (SELECT 1 FROM interactions x WHERE x.organizer_id = c.organizer_id AND x.contact_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM promises x WHERE x.organizer_id = c.organizer_id AND x.exhibitor_id = c.exhibitor_id AND x.contact_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM special_requests x WHERE x.organizer_id = c.organizer_id AND x.exhibitor_id = c.exhibitor_id AND x.contact_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM complaints x WHERE x.organizer_id = c.organizer_id AND x.exhibitor_id = c.exhibitor_id AND x.contact_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM invitations x WHERE x.organizer_id = c.organizer_id AND x.exhibitor_id = c.exhibitor_id AND x.contact_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM responses x WHERE x.organizer_id = c.organizer_id AND x.exhibitor_id = c.exhibitor_id AND x.contact_id = c.id)`;
  const exhibitors = await db.$executeRaw`
    DELETE FROM exhibitors e WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND updated_at = created_at
      AND NOT EXISTS (SELECT 1 FROM participations x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM contacts x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM interactions x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM promises x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM special_requests x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM complaints x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM invitations x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM responses x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)`;
  const archived = await archiveEmptied(tenant, importId);
  const kept = names.parse(
    await db.$queryRaw`SELECT id, name FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND archived_at IS NULL ORDER BY name, id`,
  );
  await refresh(tenant, [...affected, ...kept.map(({ id }) => id)], today);
  await restoreStanding(tenant, importId, today);
  return {
    removed: { ...NO_COUNTS, exhibitors, contacts, participations, responses },
    restored,
    archived,
    kept: kept.length,
    keptNames: kept.slice(0, 20).map(({ name }) => name),
    changedSince,
  };
}

async function withdrawResponses(tenant: TenantTransaction, importId: string, today: Date, onProgress: (done: number) => Promise<void>): Promise<number> {
  const { db, organizerId } = tenant;
  const withdrawn = ids.parse(
    await db.$queryRaw`UPDATE responses SET withdrawn_at = now() WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND withdrawn_at IS NULL RETURNING id`,
  );
  for (let start = 0; start < withdrawn.length; start += A_TIME) {
    await retractEvidenceInBulk(tenant, "response", withdrawn.slice(start, start + A_TIME).map(({ id }) => id), "The import of these answers was undone.", today);
    await onProgress(Math.min(withdrawn.length, start + A_TIME));
  }
  return withdrawn.length;
}

/** Exhibitors that were there before and of which the import changed or added something. */
async function affectedExhibitors({ db, organizerId }: TenantTransaction, importId: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT e.id FROM exhibitors e
    WHERE e.organizer_id = ${organizerId}::uuid AND e.import_id IS DISTINCT FROM ${importId}::uuid AND e.id IN (
      SELECT exhibitor_id FROM participations WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT exhibitor_id FROM contacts WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT exhibitor_id FROM import_changes WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT p.exhibitor_id FROM import_changes c JOIN participations p ON p.organizer_id = c.organizer_id AND p.id = c.participation_id
        WHERE c.organizer_id = ${organizerId}::uuid AND c.import_id = ${importId}::uuid)`;
  return ids.parse(rows).map(({ id }) => id);
}

/** Exhibitors that the file made and that nothing but its own withdrawn answers holds. */
async function archiveEmptied({ db, organizerId }: TenantTransaction, importId: string): Promise<number> {
  return await db.$executeRaw`
    UPDATE exhibitors e SET archived_at = now() WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND updated_at = created_at
      AND EXISTS (SELECT 1 FROM responses x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM responses x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id AND x.withdrawn_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM participations x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM contacts x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM interactions x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM promises x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM special_requests x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM complaints x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM invitations x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id)`;
}

async function refresh(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date): Promise<void> {
  for (let start = 0; start < exhibitorIds.length; start += A_TIME) await refreshRelationships(tenant, exhibitorIds.slice(start, start + A_TIME), today);
}

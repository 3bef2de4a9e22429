import { z } from "zod";

import { refreshRelationships } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { NO_COUNTS, type Undone } from "../types";
import { countChangedSince, restoreChanges } from "./changed-fields";
import { restoreStanding } from "./standing-before";
import { refreshStatistics } from "./statistics";
import { takeBackTalks } from "./take-back-talks";
import { withdrawResponses } from "./withdraw-responses";
import { EMPTY_CONTACT, emptyExhibitor } from "./worked-with";

const A_TIME = 500;
const names = z.array(z.object({ id: z.uuid(), name: z.string() }));
const ids = z.array(z.object({ id: z.uuid() }));
const OF_IMPORT = "organizer_id = $1::uuid AND import_id = $2::uuid AND updated_at = created_at";

/**
 * Takes an import back: answers and talks withdrawn and their evidence retracted, changed fields restored, created records removed.
 * What somebody has worked with since then stays, and is counted. Nothing of an answer and no evidence is ever deleted: an exhibitor that the
 * file made and that only they hold is archived instead.
 */
export async function takeBack(tenant: TenantTransaction, importId: string, today: Date, onProgress: (done: number) => Promise<void>): Promise<Undone> {
  const { db, organizerId } = tenant;
  await refreshStatistics(tenant);
  const affected = await affectedExhibitors(tenant, importId);
  const responses = await withdrawResponses(tenant, importId, today, onProgress);
  const interactions = await takeBackTalks(tenant, importId, today, onProgress);
  const changedSince = await countChangedSince(tenant, importId);
  const restored = await restoreChanges(tenant, importId);
  // the retractions are in no statistics yet, and what follows asks of each record whether anything hangs on it
  await refreshStatistics(tenant);

  // a record that was edited after the import has become somebody's work; the lock lets nobody hang something on an exhibitor meanwhile
  await db.$executeRaw`SELECT 1 FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid ORDER BY id FOR UPDATE`;
  const remove = (statement: string) => db.$executeRawUnsafe(statement, organizerId, importId);
  const participations = await remove(`DELETE FROM participations p WHERE ${OF_IMPORT} AND NOT EXISTS (SELECT FROM invoices x WHERE x.organizer_id = p.organizer_id AND x.participation_id = p.id)`);
  const contacts = await remove(`DELETE FROM contacts c WHERE ${OF_IMPORT} AND ${EMPTY_CONTACT}`);
  const exhibitors = await remove(`DELETE FROM exhibitors e WHERE ${OF_IMPORT} AND ${emptyExhibitor()}`);
  // what is left of those that the file made holds only what was withdrawn with it
  const archived = await remove(
    `UPDATE exhibitors e SET archived_at = now() WHERE ${OF_IMPORT} AND ${emptyExhibitor(["responses", "interactions", "evidence"])}
       AND NOT EXISTS (SELECT FROM responses x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id AND x.withdrawn_at IS NULL)
       AND NOT EXISTS (SELECT FROM interactions x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id AND x.withdrawn_at IS NULL)
       AND NOT EXISTS (SELECT FROM evidence x WHERE x.organizer_id = e.organizer_id AND x.exhibitor_id = e.id AND NOT x.retracts
         AND NOT EXISTS (SELECT FROM evidence y WHERE y.organizer_id = x.organizer_id AND y.corrects_id = x.id))`,
  );
  const kept = names.parse(
    await db.$queryRaw`SELECT id, name FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND archived_at IS NULL ORDER BY name, id`,
  );
  await refresh(tenant, [...affected, ...kept.map(({ id }) => id)], today);
  await restoreStanding(tenant, importId, today);
  return {
    removed: { ...NO_COUNTS, exhibitors, contacts, participations, interactions, responses },
    restored,
    archived,
    kept: kept.length,
    keptNames: kept.slice(0, 20).map(({ name }) => name),
    changedSince,
  };
}

/** Exhibitors that were there before and of which the import changed or added something. */
async function affectedExhibitors({ db, organizerId }: TenantTransaction, importId: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT e.id FROM exhibitors e
    WHERE e.organizer_id = ${organizerId}::uuid AND e.import_id IS DISTINCT FROM ${importId}::uuid AND e.id IN (
      SELECT exhibitor_id FROM participations WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT exhibitor_id FROM contacts WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT exhibitor_id FROM interactions WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT exhibitor_id FROM import_changes WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid
      UNION SELECT p.exhibitor_id FROM import_changes c JOIN participations p ON p.organizer_id = c.organizer_id AND p.id = c.participation_id
        WHERE c.organizer_id = ${organizerId}::uuid AND c.import_id = ${importId}::uuid)`;
  return ids.parse(rows).map(({ id }) => id);
}

async function refresh(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date): Promise<void> {
  for (let start = 0; start < exhibitorIds.length; start += A_TIME) await refreshRelationships(tenant, exhibitorIds.slice(start, start + A_TIME), today);
}

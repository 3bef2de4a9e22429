import { z } from "zod";

import { refreshRelationships } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { NO_COUNTS, type Undone } from "../types";
import { countChangedSince, restoreChanges } from "./changed-fields";
import { restoreStanding } from "./standing-before";
import { refreshStatistics } from "./statistics";
import { takeBackTalks } from "./take-back-talks";
import { withdrawResponses } from "./withdraw-responses";
import { EMPTY_CONTACT, EMPTY_PARTICIPATION, emptyExhibitor } from "./worked-with";

const A_TIME = 500;
/** As many records at once as the database finds by their ids, whatever its statistics say of the tables that refer to them; triggers compare what a statement changed row by row. */
const RECORDS_A_TIME = 250;
const names = z.array(z.object({ id: z.uuid(), name: z.string() }));
const ids = z.array(z.object({ id: z.uuid() }));
/** A record that was edited after the import has become somebody's work. */
const UNTOUCHED = "updated_at = created_at";

/**
 * Takes an import back: answers and talks withdrawn and their evidence retracted, changed fields restored, created records removed.
 * What somebody has worked with since then stays, and is counted. Nothing of an answer and no evidence is ever deleted: an exhibitor that the
 * file made and that only they hold is archived instead.
 */
export async function takeBack(tenant: TenantTransaction, importId: string, today: Date, onProgress: (share: number) => Promise<void>): Promise<Undone> {
  const { db, organizerId } = tenant;
  // before, not after the retractions: of an organizer whose scores are all deleted by then the database would think that any index does
  await refreshStatistics(tenant);
  const affected = await affectedExhibitors(tenant, importId);
  const tell = stepsOf(await countRecords(tenant, importId), onProgress);
  const responses = await withdrawResponses(tenant, importId, today, tell);
  const interactions = await takeBackTalks(tenant, importId, today, tell);
  const changedSince = await countChangedSince(tenant, importId);
  const restored = await restoreChanges(tenant, importId);

  // the lock lets nobody hang something on an exhibitor meanwhile
  await db.$executeRaw`SELECT 1 FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid ORDER BY id FOR UPDATE`;
  const some = (table: string, statement: string) => inSome(tenant, { table, importId, statement, tell });
  const invoices = await some("invoices", `DELETE FROM invoices x WHERE SOME AND ${UNTOUCHED}`);
  const participations = await some("participations", `DELETE FROM participations p WHERE SOME AND ${UNTOUCHED} AND ${EMPTY_PARTICIPATION}`);
  const contacts = await some("contacts", `DELETE FROM contacts c WHERE SOME AND ${UNTOUCHED} AND ${EMPTY_CONTACT}`);
  const exhibitors = await some("exhibitors", `DELETE FROM exhibitors e WHERE SOME AND ${UNTOUCHED} AND ${emptyExhibitor()}`);
  // what is left of those that the file made holds only what was withdrawn with it
  const archived = await some(
    "exhibitors",
    `UPDATE exhibitors e SET archived_at = now() WHERE SOME AND ${UNTOUCHED} AND ${emptyExhibitor(["responses", "interactions", "evidence"])}
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
    removed: { ...NO_COUNTS, exhibitors, contacts, participations, interactions, invoices, responses },
    restored,
    archived,
    kept: kept.length,
    keptNames: kept.slice(0, 20).map(({ name }) => name),
    changedSince,
  };
}

interface Some {
  readonly table: string;
  readonly importId: string;
  /** With SOME where the ids are asked for. */
  readonly statement: string;
  readonly tell: (records: number) => Promise<void>;
}

/**
 * Does a statement to the import's records of a table, a few hundred at a time by their ids. One statement over all of them is planned by guesses of how
 * many there are, and joined row by row to whole tables: 10,000 contacts took two minutes.
 */
async function inSome({ db, organizerId }: TenantTransaction, { table, importId, statement, tell }: Some): Promise<number> {
  const all = ids.parse(await db.$queryRawUnsafe(`SELECT id FROM ${table} WHERE organizer_id = $1::uuid AND import_id = $2::uuid ORDER BY id`, organizerId, importId));
  const text = statement.replace("SOME", "organizer_id = $1::uuid AND id = ANY($2::uuid[])");
  let count = 0;
  for (let start = 0; start < all.length; start += RECORDS_A_TIME) {
    const some = all.slice(start, start + RECORDS_A_TIME).map(({ id }) => id);
    count += await db.$executeRawUnsafe(text, organizerId, some);
    await tell(some.length);
  }
  return count;
}

/** Everything of the import that is looked at, each step once; exhibitors are looked at twice. */
async function countRecords({ db, organizerId }: TenantTransaction, importId: string): Promise<number> {
  const of = { where: { organizerId, importId } };
  const [exhibitors, contacts, participations, interactions, invoices, responses] = [await db.exhibitor.count(of), await db.contact.count(of), await db.participation.count(of), await db.interaction.count(of), await db.invoice.count(of), await db.response.count(of)];
  return 2 * exhibitors + contacts + participations + interactions + invoices + responses;
}

function stepsOf(total: number, onProgress: (share: number) => Promise<void>): (records: number) => Promise<void> {
  let done = 0;
  return async (records) => {
    done += records;
    await onProgress(Math.min(1, done / Math.max(1, total)));
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

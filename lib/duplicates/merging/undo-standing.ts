import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { type KeptBook, putBack } from "./book";

/** Entries that say with whom they were. */
const NAMING = ["interactions", "promises", "special_requests", "complaints", "exchanges", "tasks"] as const;

/** An entry stays where it was made; a person who now belongs to the other exhibitor is no longer named in it. */
export async function namesOfOthers({ db, organizerId }: TenantTransaction, keptId: string, lostId: string): Promise<number> {
  let unnamed = 0;
  for (const table of NAMING) {
    unnamed += await db.$executeRaw(sql`
      UPDATE ${raw(table)} t SET contact_id = NULL FROM contacts c
      WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id IN (${keptId}::uuid, ${lostId}::uuid) AND c.organizer_id = t.organizer_id AND c.id = t.contact_id
        AND c.exhibitor_id IN (${keptId}::uuid, ${lostId}::uuid) AND c.exhibitor_id <> t.exhibitor_id`);
  }
  return unnamed;
}

/** Evidence written since that corrects a piece that went back, or that a record gave which went back, goes with it. */
export async function followSources({ db, organizerId }: TenantTransaction, keptId: string, lostId: string): Promise<void> {
  const theirs = (table: string) => sql`SELECT r.id FROM ${raw(table)} r WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = ${lostId}::uuid`;
  for (;;) {
    const moved = await db.$executeRaw(sql`
      UPDATE evidence e SET exhibitor_id = ${lostId}::uuid WHERE e.organizer_id = ${organizerId}::uuid AND e.exhibitor_id = ${keptId}::uuid AND (
        e.corrects_id IN (SELECT c.id FROM evidence c WHERE c.organizer_id = ${organizerId}::uuid AND c.exhibitor_id = ${lostId}::uuid)
        OR e.source <> 'quarter' AND e.source_id IN (${theirs("interactions")} UNION ALL ${theirs("promises")} UNION ALL ${theirs("special_requests")} UNION ALL ${theirs("complaints")} UNION ALL ${theirs("responses")}))`);
    if (moved === 0) return;
  }
}

/** The computed rows of both as they stood, in the place of the joint ones. */
export async function putStandingBack(tenant: TenantTransaction, book: KeptBook, keptId: string, lostId: string): Promise<void> {
  const { db, organizerId } = tenant;
  for (const step of book.steps) {
    if (step.did !== "recompute") continue;
    await db.$executeRaw(sql`DELETE FROM ${raw(step.table)} t WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id IN (${keptId}::uuid, ${lostId}::uuid)`);
    await putBack(tenant, step.table, step.rows);
  }
}

const stages = z.array(z.object({ showId: z.string(), stage: z.string() }));
type Stages = z.output<typeof stages>;

export async function stagesOf({ db, organizerId }: TenantTransaction, exhibitorId: string): Promise<Stages> {
  return stages.parse(await db.$queryRaw(sql`SELECT show_id::text AS "showId", stage::text FROM stage_placements WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ${exhibitorId}::uuid`));
}

const MOVE = { id: "uuid", exhibitor_id: "uuid", show_id: "uuid", "\"from\"": "stage", "\"to\"": "stage", moved_on: "date", reasons: "jsonb" } as const;

/** Moves of a stage are kept for good, also those that a merge made: where the joint exhibitor stood elsewhere, the way back is a move of its own. */
export async function placedBack(tenant: TenantTransaction, exhibitorId: string, before: Stages, today: Date): Promise<void> {
  const now = await stagesOf(tenant, exhibitorId);
  const back = now.flatMap(({ showId, stage }) => {
    const joint = before.find((row) => row.showId === showId)?.stage;
    return joint === undefined || joint === stage ? [] : [{ id: uuidv7(), exhibitor_id: exhibitorId, show_id: showId, "\"from\"": joint, "\"to\"": stage, moved_on: isoDay(today), reasons: "[]" }];
  });
  if (back.length > 0) await writeRows(tenant, "stage_moves", MOVE, back);
}

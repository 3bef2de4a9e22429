import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { NEAR_FROM, NEAREST } from "./keys";

const NAMES_A_TIME = 200;
const PAIR = { id: "uuid", a_id: "uuid", b_id: "uuid", similarity: "real" } as const;
const ids = z.array(z.object({ id: z.uuid() }));
const found = z.array(z.object({ id: z.uuid(), nearId: z.uuid(), similarity: z.number() }));

/** Compares names that were written since with all that are there, at most so many; answers how many it has looked at. */
export async function compareNames(organizerId: OrganizerId, most: number): Promise<number> {
  let compared = 0;
  while (compared < most) {
    const some = await inTenantTransaction(organizerId, compareSome);
    compared += some;
    if (some < NAMES_A_TIME) break;
  }
  return compared;
}

/**
 * Every name is compared once, when it is new: with what stood there, which need not be looked at again. Two workers at once take different names; neither
 * waits for the other's, because a pair may name a name that is being compared, and pairs that both find are written in one order.
 */
async function compareSome(tenant: TenantTransaction): Promise<number> {
  const { db, organizerId } = tenant;
  const names = ids.parse(
    await db.$queryRaw(sql`
      UPDATE duplicate_keys SET compared = true WHERE organizer_id = ${organizerId}::uuid AND id IN (
        SELECT id FROM duplicate_keys WHERE organizer_id = ${organizerId}::uuid AND kind = 'name' AND NOT read AND NOT compared ORDER BY id LIMIT ${NAMES_A_TIME}::int FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id::text`),
  ).map(({ id }) => id);
  if (names.length === 0) return 0;
  const near = found.parse(await db.$queryRaw(sql`SELECT id::text, near_id::text AS "nearId", similarity::float8 AS similarity FROM door_near_names(${names}::uuid[], ${NEAR_FROM}::real, ${NEAREST}::int)`));
  const pairs = new Map(near.map(({ id, nearId, similarity }) => (id < nearId ? ([`${id} ${nearId}`, { id: uuidv7(), a_id: id, b_id: nearId, similarity }] as const) : ([`${nearId} ${id}`, { id: uuidv7(), a_id: nearId, b_id: id, similarity }] as const))));
  await writeRows(tenant, "near_names", PAIR, [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair), "(organizer_id, a_id, b_id) DO NOTHING");
  return names.length;
}

import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Book } from "./book";
import { EXHIBITOR_REFERENCES } from "./references";

export const COMPUTED = EXHIBITOR_REFERENCES.flatMap((reference) => (reference.how === "recomputed" ? [reference.table] : []));

/**
 * What is computed of two exhibitors goes into the book and makes room for the joint one. Of a show that only the one to go knows, its stage and the history of it
 * follow; of a show that both know, the kept one's stage is what the rules remember, and the other's history waits.
 */
export async function makeRoom({ db, organizerId }: TenantTransaction, book: Book, keptId: string, lostId: string): Promise<void> {
  for (const table of COMPUTED) await book.recompute(table, sql`t.exhibitor_id IN (${keptId}::uuid, ${lostId}::uuid)`);
  const known = sql`EXISTS (SELECT FROM stage_placements k WHERE k.organizer_id = t.organizer_id AND k.exhibitor_id = ${keptId}::uuid AND k.show_id = t.show_id)`;
  await book.move("stage_moves", "exhibitor_id", lostId, keptId, sql`NOT ${known}`);
  await book.remove("stage_moves", sql`t.exhibitor_id = ${lostId}::uuid`, { byCascade: true });
  await db.$executeRaw(sql`UPDATE stage_placements t SET exhibitor_id = ${keptId}::uuid WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = ${lostId}::uuid AND NOT ${known}`);
}

import { z } from "zod";

import { AppError } from "@/lib/errors";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";

/**
 * Takes the right to work on an import for the length of the transaction: one import at a time in an organizer, because two would
 * make the same exhibitors twice. The locks end with the transaction, also when the server is killed.
 */
export async function claimImport({ db, organizerId }: TenantTransaction, importId: string): Promise<void> {
  const rows = await db.$queryRaw`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`imports ${organizerId}`}, 0)) AND pg_try_advisory_xact_lock(hashtextextended(${`import ${importId}`}, 0)) AS claimed`;
  const [row] = z.tuple([z.object({ claimed: z.boolean() })]).parse(rows);
  if (!row.claimed) throw new AppError("already_running");
}

/** Which of these imports are being worked on at this moment: those whose lock is held. */
export async function runningImports({ db }: Tenant, importIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (importIds.length === 0) return new Set();
  const rows = await db.$queryRaw`
    SELECT i.id FROM unnest(${[...importIds]}::text[]) AS i(id)
    JOIN pg_locks l ON l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('import ' || i.id, 0)`;
  return new Set(z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id));
}

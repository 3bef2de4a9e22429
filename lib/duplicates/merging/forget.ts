import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { UNDO_DAYS } from "../types";

/** Empties the books of merges that can no longer be undone: what was chosen away is not kept for ever. The merge itself, and where its address leads, stay. */
export async function forgetBooks(organizerId: OrganizerId): Promise<number> {
  return await inTenantTransaction(organizerId, ({ db }) =>
    db.$executeRaw(sql`UPDATE duplicate_merges SET book = NULL WHERE organizer_id = ${organizerId}::uuid AND book IS NOT NULL AND (undone_at IS NOT NULL OR created_at < now() - make_interval(days => ${UNDO_DAYS}::int))`),
  );
}

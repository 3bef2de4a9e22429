import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

/** Forgets what is older than is kept. The application may not delete a line; the database's function deletes by age and by nothing else. */
export async function forgetAudit(organizerId: OrganizerId, now: Date): Promise<void> {
  await inTenantTransaction(organizerId, ({ db }) => db.$queryRaw(sql`SELECT door_forget_audit(${now}::timestamptz) AS gone`));
}

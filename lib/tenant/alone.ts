import { z } from "zod";

import type { OrganizerId } from "./organizer-id";
import { sql } from "./sql";
import { inLongTenantTransaction, type TenantTransaction } from "./with-tenant";

/** Another process is at this organizer's nightly work: it will finish it. */
export class OtherProcess extends Error {}

/** One step of the nightly work, for which this process alone has the organizer: the lock ends with the transaction, however that ends. */
export async function alone<T>(organizerId: OrganizerId, step: (tenant: TenantTransaction) => Promise<T>): Promise<T> {
  return await inLongTenantTransaction(organizerId, async (tenant) => {
    const rows = await tenant.db.$queryRaw(sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${`nightly ${organizerId}`}, 0)) AS mine`);
    if (!z.array(z.object({ mine: z.boolean() })).parse(rows)[0]?.mine) throw new OtherProcess();
    return await step(tenant);
  });
}

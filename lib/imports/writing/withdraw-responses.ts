import { z } from "zod";

import { retractEvidenceInBulk } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

const A_TIME = 500;
const ids = z.array(z.object({ id: z.uuid() }));

/** Withdraws the answers that an import brought, and retracts what they said. Answers how many. */
export async function withdrawResponses(tenant: TenantTransaction, importId: string, today: Date, tell: (records: number) => Promise<void>): Promise<number> {
  const { db, organizerId } = tenant;
  const withdrawn = ids.parse(
    await db.$queryRaw`UPDATE responses SET withdrawn_at = now() WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid AND withdrawn_at IS NULL RETURNING id`,
  );
  for (let start = 0; start < withdrawn.length; start += A_TIME) {
    await retractEvidenceInBulk(tenant, "response", withdrawn.slice(start, start + A_TIME).map(({ id }) => id), "The import of these answers was undone.", today);
    await tell(Math.min(withdrawn.length - start, A_TIME));
  }
  return withdrawn.length;
}

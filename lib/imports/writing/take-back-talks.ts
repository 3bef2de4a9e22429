import { z } from "zod";

import { retractEvidenceInBulk } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { EMPTY_INTERACTION } from "./worked-with";

const A_TIME = 500;
const ids = z.array(z.object({ id: z.uuid() }));

/**
 * Takes back the talks that an import brought and nobody has changed or worked with since. One that said nothing of the relationship goes; one that did
 * stays in the register as withdrawn, its evidence retracted by rows that say why, without the contact who may go with the import. Either way the same
 * list may bring it again. Answers how many.
 */
export async function takeBackTalks(tenant: TenantTransaction, importId: string, today: Date, tell: (records: number) => Promise<void>): Promise<number> {
  const { db, organizerId } = tenant;
  const untouched = `i.organizer_id = $1::uuid AND i.import_id = $2::uuid AND i.withdrawn_at IS NULL AND i.updated_at = i.created_at AND ${EMPTY_INTERACTION}`;
  const gone = await db.$executeRawUnsafe(`DELETE FROM interactions i WHERE ${untouched} AND i.mood IS NULL AND i.coded_construct IS NULL`, organizerId, importId);
  const withdrawn = ids.parse(
    await db.$queryRawUnsafe(
      `UPDATE interactions i SET withdrawn_at = now(), updated_at = clock_timestamp(), submission_key = NULL,
         contact_id = (SELECT c.id FROM contacts c WHERE c.organizer_id = i.organizer_id AND c.id = i.contact_id AND c.import_id IS DISTINCT FROM $2::uuid)
       WHERE ${untouched} RETURNING i.id`,
      organizerId,
      importId,
    ),
  );
  await tell(gone);
  for (let start = 0; start < withdrawn.length; start += A_TIME) {
    await retractEvidenceInBulk(tenant, "interaction", withdrawn.slice(start, start + A_TIME).map(({ id }) => id), "The import of this interaction was undone.", today);
    await tell(Math.min(withdrawn.length - start, A_TIME));
  }
  return gone + withdrawn.length;
}

import { z } from "zod";

import { fieldError, notFound } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

interface Parties {
  readonly exhibitorId: string;
  readonly contactId: string | null;
  readonly editionId: string | null;
}

const date = z.iso.date().transform((text) => new Date(text));
const known = z.object({
  exhibitorName: z.string(),
  mainShowId: z.string().nullable(),
  contactKnown: z.boolean(),
  showId: z.string().nullable(),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
});

export type KnownParties = z.output<typeof known>;

/** With whom and about which edition something happened, in one question: all of this organizer, and the contact one of this exhibitor's. */
export async function expectParties({ ask, organizerId }: TenantTransaction, { exhibitorId, contactId, editionId }: Parties): Promise<KnownParties> {
  const { rows } = await ask(sql`
    SELECT x.name AS "exhibitorName", r.main_show_id::text AS "mainShowId",
      EXISTS (SELECT FROM contacts c WHERE c.organizer_id = x.organizer_id AND c.exhibitor_id = x.id AND c.id = ${contactId}::uuid) AS "contactKnown",
      e.show_id::text AS "showId", e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn"
    FROM exhibitors x
    LEFT JOIN relationships r ON r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id
    LEFT JOIN editions e ON e.organizer_id = x.organizer_id AND e.id = ${editionId}::uuid
    WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ${exhibitorId}::uuid`);
  const [row] = z.array(known).parse(rows);
  if (!row) throw notFound();
  if (contactId !== null && !row.contactKnown) throw fieldError("contactId", "unknown_reference");
  if (editionId !== null && row.showId === null) throw fieldError("editionId", "unknown_reference");
  return row;
}

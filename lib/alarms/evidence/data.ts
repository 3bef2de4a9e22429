import { z } from "zod";

import { join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { AlarmEvidence, NamedEvidence } from "../types";

/** The words of some records in one question: what was promised, what went wrong, who left, by which channel one spoke, which edition was booked, which invoice was late. */
export async function readEvidenceWords({ db, organizerId }: Tenant, evidence: readonly AlarmEvidence[]): Promise<NamedEvidence[]> {
  const ids = evidence.map(({ id }) => sql`${id}::uuid`);
  if (ids.length === 0) return [];
  const among = sql`t.organizer_id = ${organizerId}::uuid AND t.id IN (${join(ids)})`;
  const rows = await db.$queryRaw(sql`
    SELECT t.id::text, t.text FROM promises t WHERE ${among}
    UNION ALL SELECT t.id::text, t.text FROM special_requests t WHERE ${among}
    UNION ALL SELECT t.id::text, t.text FROM complaints t WHERE ${among}
    UNION ALL SELECT t.id::text, t.channel::text FROM interactions t WHERE ${among}
    UNION ALL SELECT t.id::text, t.name FROM contacts t WHERE ${among}
    UNION ALL SELECT t.id::text, t.number FROM invoices t WHERE ${among}
    UNION ALL SELECT t.id::text, concat_ws(' ', h.name, e.name) FROM participations t JOIN editions e ON e.organizer_id = t.organizer_id AND e.id = t.edition_id
      JOIN shows h ON h.organizer_id = e.organizer_id AND h.id = e.show_id WHERE ${among}`);
  const words = new Map(z.array(z.object({ id: z.string(), text: z.string() })).parse(rows).map(({ id, text }) => [id, text]));
  return evidence.map((record) => ({ ...record, text: words.get(record.id) ?? null }));
}

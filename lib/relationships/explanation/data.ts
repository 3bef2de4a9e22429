import { z } from "zod";

import { dayNumber } from "@/lib/format/days";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedChannel, storedConstruct } from "../stored";
import type { LoggedEvidence } from "./types";

const logRow = z.object({
  id: z.string(),
  exhibitor_id: z.string(),
  show_id: z.string().nullable(),
  construct: storedConstruct,
  channel: storedChannel,
  value: z.number(),
  weight: z.number(),
  observed_on: z.date(),
  source: z.enum(["response", "interaction", "promise", "special_request", "complaint", "quarter"]),
  source_id: z.string(),
  text: z.string().nullable(),
});

/** The words of the record behind a piece, looked up for those pieces alone: what is joined freely is read as a whole, however few the pieces are. */
function words(table: string, source: string, alias: string): Sql {
  const one = raw(alias);
  return sql`LEFT JOIN LATERAL (SELECT r.text FROM ${raw(table)} r WHERE e.source::text = ${source} AND r.organizer_id = e.organizer_id AND r.id = e.source_id OFFSET 0) ${one} ON TRUE`;
}

/** The evidence behind these exhibitors' scores that counts (neither corrected nor taken back), oldest first, up to a day. */
export async function readEvidence({ readTogether, organizerId }: Tenant, exhibitorIds: readonly string[], until: Date): Promise<Map<string, LoggedEvidence[]>> {
  const logs = new Map<string, LoggedEvidence[]>(exhibitorIds.map((id) => [id, []]));
  if (exhibitorIds.length === 0) return logs;
  const rows = await readTogether(sql`
    SELECT e.id, e.exhibitor_id, e.show_id, e.construct, e.channel, e.value, e.weight, e.observed_on, e.source::text AS source, e.source_id, coalesce(p.text, q.text, k.text) AS text
    FROM evidence e
    ${words("promises", "promise", "p")} ${words("special_requests", "special_request", "q")} ${words("complaints", "complaint", "k")}
    WHERE e.organizer_id = ${organizerId}::uuid AND e.exhibitor_id IN (${join(exhibitorIds.map((id) => sql`${id}::uuid`))}) AND e.observed_on <= ${until}::date AND NOT e.retracts
      AND NOT EXISTS (SELECT FROM evidence c WHERE c.organizer_id = e.organizer_id AND c.corrects_id = e.id)
    ORDER BY e.exhibitor_id, e.observed_on, e.id`);
  for (const row of z.array(logRow).parse(rows)) {
    const { id, construct, channel, value, weight, source, text } = row;
    logs.get(row.exhibitor_id)?.push({ id, construct, channel, value, weight, source, text, showId: row.show_id, day: dayNumber(row.observed_on), sourceId: row.source_id });
  }
  return logs;
}

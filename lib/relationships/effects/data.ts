import { z } from "zod";

import { CHANNELS, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { EvidenceSource, ScoreMove } from "../schema";

const effect = z.object({
  construct: z.enum(FILTERED_CONSTRUCTS),
  showId: z.string().nullable(),
  channel: z.enum(CHANNELS),
  before: z.number(),
  beforeSe: z.number(),
  after: z.number(),
  afterSe: z.number(),
});

/** What the evidence of one record did to the scores on its own day; evidence that was taken back does nothing. Of a record that speaks of many, `ofOne` names the exhibitor. */
export async function listEffects({ db, organizerId }: Tenant, source: EvidenceSource, sourceId: string, ofOne: string | null = null): Promise<ScoreMove[]> {
  const rows = await db.$queryRaw(sql`
    SELECT e.construct, e.show_id::text AS "showId", e.channel, s.before, s.before_se AS "beforeSe", s.after, s.after_se AS "afterSe"
    FROM evidence e JOIN score_steps s ON s.organizer_id = e.organizer_id AND s.evidence_id = e.id
    WHERE e.organizer_id = ${organizerId}::uuid AND e.source = ${source}::evidence_source AND e.source_id = ${sourceId}::uuid AND NOT e.retracts
      ${ofOne === null ? empty : sql`AND e.exhibitor_id = ${ofOne}::uuid`}
      AND NOT EXISTS (SELECT FROM evidence c WHERE c.organizer_id = e.organizer_id AND c.corrects_id = e.id)
    ORDER BY e.construct, e.id`);
  return z.array(effect).parse(rows).map(({ channel, ...move }) => ({ ...move, parts: [{ channel, points: move.after - move.before }] }));
}

import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Viewer } from "../access";
import { TIE_DAYS } from "../sql";
import { maySeeRating } from "./access";
import type { ContactTies, Tie } from "./types";

const rating = z.number().nullable();

const row = z.object({
  contactId: z.string(),
  contactName: z.string(),
  memberId: z.string(),
  memberName: z.string(),
  contacts: z.number(),
  lastOn: z.date().nullable(),
  since: z.date().nullable(),
  noted: z.array(z.object({ memberId: z.string(), notedById: z.string(), notedBy: z.string(), liking: rating, similarity: rating, skill: rating, authority: rating })),
});

/** More are a crowd, not ties. */
const MOST_TIES = 200;

/**
 * With whom of us each contact of an exhibitor is in touch: how often in a year, since when as far as anybody noted it, and what was noted of it, as far
 * as the reader may know. Only the last year's contacts are read, however long the history; the most talked with first.
 */
export async function listTies({ readTogether, organizerId }: Tenant, exhibitorId: string, viewer: Viewer, today: Date): Promise<ContactTies[]> {
  const rows = z.array(row).parse(
    await readTogether(sql`
      SELECT c.id::text AS "contactId", c.name AS "contactName", t.member_id::text AS "memberId", u.name AS "memberName", sum(t.n)::int AS contacts, max(t.last_on) AS "lastOn", min(t.known_since) AS since,
        coalesce((
          SELECT json_agg(json_build_object('memberId', n.member_id, 'notedById', n.noted_by_id, 'notedBy', w.name, 'liking', n.liking, 'similarity', n.similarity, 'skill', n.skill, 'authority', n.authority) ORDER BY n.updated_at DESC)
          FROM contact_ties n JOIN members b ON b.organizer_id = n.organizer_id AND b.id = n.noted_by_id JOIN users w ON w.id = b.user_id
          WHERE n.organizer_id = ${organizerId}::uuid AND n.contact_id = c.id AND n.member_id = t.member_id), '[]') AS noted
      FROM (
        SELECT i.contact_id, i.member_id, count(*)::int AS n, max(i.occurred_on) AS last_on, NULL::date AS known_since FROM interactions i
        WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = ${exhibitorId}::uuid AND i.contact_id IS NOT NULL AND i.withdrawn_at IS NULL
          AND i.occurred_on > ${isoDay(today)}::date - ${TIE_DAYS}::int AND i.occurred_on <= ${isoDay(today)}::date GROUP BY i.contact_id, i.member_id
        UNION ALL
        SELECT n.contact_id, n.member_id, 0, NULL, n.known_since FROM contacts c JOIN contact_ties n ON n.organizer_id = c.organizer_id AND n.contact_id = c.id
        WHERE c.organizer_id = ${organizerId}::uuid AND c.exhibitor_id = ${exhibitorId}::uuid
      ) t
      JOIN contacts c ON c.organizer_id = ${organizerId}::uuid AND c.id = t.contact_id AND c.left_on IS NULL
      JOIN members m ON m.organizer_id = c.organizer_id AND m.id = t.member_id JOIN users u ON u.id = m.user_id
      GROUP BY c.id, c.name, t.member_id, u.name ORDER BY sum(t.n) DESC, u.name LIMIT ${MOST_TIES}`),
  );
  const ties = new Map<string, { contactName: string; ties: Tie[] }>();
  for (const { contactId, contactName, noted, ...tie } of rows) {
    // the newest word that this reader may know
    const rated = noted.find((one) => maySeeRating(viewer, one));
    const own = ties.get(contactId) ?? { contactName, ties: [] };
    own.ties.push({
      ...tie,
      rated: rated ? { liking: rated.liking, similarity: rated.similarity, skill: rated.skill, authority: rated.authority } : null,
      ratedBy: rated?.notedBy ?? null,
    });
    ties.set(contactId, own);
  }
  return [...ties].map(([contactId, { contactName, ties }]) => ({ contactId, contactName, ties }));
}

import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import { FROM, KEYS, NEAR_WEIGHT, READING_WEIGHT } from "./keys";
import type { QueueFilter } from "../schema";

const UPPER = { strong: 1000, likely: FROM.strong, possible: FROM.likely } as const;

/**
 * Pairs of exhibitors that share a key: keys that more than one has (one walk through the index in its order), their owners by the same index, then a row a pair.
 * Names spelled nearly alike were compared beforehand. Nothing is compared with everything: what costs is the keys and the pairs that are there. An address that is shared says all that its domain would say.
 */
export function exhibitorPairs(organizerId: string, { strength, reason, dismissed }: QueueFilter): Sql {
  const kinds = Object.entries(KEYS);
  const most = join(kinds.map(([kind, { most }]) => sql`(${kind}::text, ${most}::int)`));
  const weights = join(kinds.map(([kind, { weight }]) => sql`WHEN ${kind} THEN ${weight}::int`), " ");
  const wanted = reason === null ? sql`true` : reason === "reading" ? sql`'name' = ANY(kinds) AND reading` : reason === "name" ? sql`'name' = ANY(kinds) AND NOT reading` : reason === "near" ? sql`'near' = ANY(kinds) AND NOT 'name' = ANY(kinds)` : reason === "domain" ? sql`'domain' = ANY(kinds) AND NOT 'email' = ANY(kinds)` : sql`${reason}::text = ANY(kinds)`;
  const within = strength === null ? sql`true` : sql`weight >= ${FROM[strength]}::int AND weight < ${UPPER[strength]}::int`;
  return sql`
    WITH shared AS (
      SELECT k.kind, k.value FROM (VALUES ${most}) AS m (kind, most) CROSS JOIN LATERAL (
        SELECT d.kind, d.value FROM duplicate_keys d WHERE d.organizer_id = ${organizerId}::uuid AND d.kind = m.kind GROUP BY d.kind, d.value HAVING count(DISTINCT d.exhibitor_id) BETWEEN 2 AND m.most) k),
    owners AS (
      SELECT s.kind, s.value, d.exhibitor_id, bool_and(d.read) AS read FROM shared s
      JOIN duplicate_keys d ON d.organizer_id = ${organizerId}::uuid AND d.kind = s.kind AND d.value = s.value GROUP BY 1, 2, 3),
    signs AS (
      SELECT a.exhibitor_id AS a, b.exhibitor_id AS b, a.kind, bool_and(a.read OR b.read) AS read, min(a.value) AS value FROM owners a
      JOIN owners b ON b.kind = a.kind AND b.value = a.value AND b.exhibitor_id > a.exhibitor_id GROUP BY 1, 2, 3
      UNION ALL SELECT least(k.exhibitor_id, l.exhibitor_id), greatest(k.exhibitor_id, l.exhibitor_id), 'near', false, '' FROM near_names n
      JOIN duplicate_keys k ON k.organizer_id = ${organizerId}::uuid AND k.id = n.a_id JOIN duplicate_keys l ON l.organizer_id = ${organizerId}::uuid AND l.id = n.b_id
      WHERE n.organizer_id = ${organizerId}::uuid AND k.exhibitor_id <> l.exhibitor_id GROUP BY 1, 2),
    pairs AS (
      SELECT a, b, array_agg(kind) AS kinds, coalesce(bool_or(read) FILTER (WHERE kind = 'name'), false) AS reading, jsonb_object_agg(kind, value) AS values,
        sum(CASE WHEN kind = 'name' AND read THEN ${READING_WEIGHT}::int ELSE CASE kind ${weights} WHEN 'near' THEN ${NEAR_WEIGHT}::int END END) - CASE WHEN bool_or(kind = 'email') AND bool_or(kind = 'domain') THEN ${KEYS.domain.weight}::int ELSE 0 END
          - CASE WHEN bool_or(kind = 'name') AND bool_or(kind = 'near') THEN ${NEAR_WEIGHT}::int ELSE 0 END AS weight
      FROM signs GROUP BY a, b),
    apart AS (SELECT n.id, least(n.a_id, n.b_id) AS a, greatest(n.a_id, n.b_id) AS b, n.created_at, n.member_id FROM not_duplicates n WHERE n.organizer_id = ${organizerId}::uuid)
    SELECT p.a, p.b, p.kinds, p.reading, p.values, p.weight::int AS weight, n.id AS apart_id, n.created_at AS apart_on, n.member_id AS apart_by
    FROM pairs p JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = p.a JOIN exhibitors y ON y.organizer_id = ${organizerId}::uuid AND y.id = p.b
    LEFT JOIN apart n ON n.a = p.a AND n.b = p.b
    WHERE (x.archived_at IS NULL OR y.archived_at IS NULL) AND ${raw(dismissed === "yes" ? "n.id IS NOT NULL" : "n.id IS NULL")} AND ${wanted} AND ${within}`;
}

/** Contacts of one exhibitor with one address, telephone or name. */
export function contactPairs(organizerId: string, { dismissed }: Pick<QueueFilter, "dismissed">): Sql {
  return sql`
    WITH shared AS (
      SELECT d.exhibitor_id, d.kind, d.value FROM duplicate_keys d WHERE d.organizer_id = ${organizerId}::uuid AND d.kind IN ('email', 'phone', 'person')
      GROUP BY d.exhibitor_id, d.kind, d.value HAVING count(*) BETWEEN 2 AND 12),
    owners AS (
      SELECT DISTINCT s.exhibitor_id, s.kind, s.value, d.contact_id FROM shared s
      JOIN duplicate_keys d ON d.organizer_id = ${organizerId}::uuid AND d.exhibitor_id = s.exhibitor_id AND d.kind = s.kind AND d.value = s.value),
    pairs AS (
      SELECT a.exhibitor_id, a.contact_id AS a, b.contact_id AS b, array_agg(DISTINCT a.kind) AS kinds, jsonb_object_agg(a.kind, a.value) AS values,
        sum(CASE a.kind WHEN 'email' THEN 4 WHEN 'person' THEN 4 ELSE 2 END) AS weight
      FROM owners a JOIN owners b ON b.exhibitor_id = a.exhibitor_id AND b.kind = a.kind AND b.value = a.value AND b.contact_id > a.contact_id GROUP BY 1, 2, 3),
    apart AS (SELECT n.id, least(n.a_id, n.b_id) AS a, greatest(n.a_id, n.b_id) AS b, n.created_at, n.member_id FROM not_duplicate_contacts n WHERE n.organizer_id = ${organizerId}::uuid)
    SELECT p.exhibitor_id, p.a, p.b, p.kinds, p.values, p.weight::int AS weight, n.id AS apart_id, n.created_at AS apart_on, n.member_id AS apart_by
    FROM pairs p LEFT JOIN apart n ON n.a = p.a AND n.b = p.b WHERE ${raw(dismissed === "yes" ? "n.id IS NOT NULL" : "n.id IS NULL")}`;
}

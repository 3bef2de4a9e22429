import { join, raw, type Sql, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { naming } from "../erasing/naming";
import type { Patterns } from "../erasing/patterns";
import { type Place, rowsAbout } from "../erasing/places";
import { MOST_ROWS } from "../types";
import { some } from "./rows";

/**
 * Of the rows of a place that name the person: their days, and what names them. Of a text about their own company that is the whole text, as somebody wrote it;
 * of a file, a list or a document the line or the text that does. The rest of such a row is of other people, and it is not theirs to be given.
 */
export async function readNamed({ db, organizerId }: Tenant, place: Place, exhibitorId: string, patterns: Patterns, others: Sql): Promise<ReturnType<typeof some>> {
  const about = rowsAbout(place, exhibitorId) ?? sql`FALSE`;
  const pattern = sql`CASE WHEN ${about} THEN ${patterns.here.hint} ELSE ${patterns.anywhere.hint} END, CASE WHEN ${about} THEN ${patterns.here.exact} ELSE ${patterns.anywhere.exact} END`;
  const told = [
    ...place.texts.map((column) => sql`${column}::text, CASE WHEN ${about} THEN to_jsonb(t.${raw(column)}) ELSE to_jsonb(lines_naming(t.${raw(column)}, ${pattern})) END`),
    ...place.documents.map((column) => sql`${column}::text, to_jsonb(texts_naming(t.${raw(column)}, ${pattern}))`),
  ];
  const days = sql`(SELECT jsonb_object_agg(d.key, d.value) FROM jsonb_each(to_jsonb(t)) d WHERE d.key ~ '_(on|at)$' OR d.key = 'id')`;
  return some(
    await db.$queryRaw(sql`
      SELECT ${days} || (SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') FROM jsonb_each(jsonb_build_object(${join(told, ", ")})) c WHERE c.value NOT IN ('[]', 'null')) AS row FROM ${raw(place.table)} t
      WHERE t.organizer_id = ${organizerId}::uuid AND ${naming(place, exhibitorId, patterns)} AND ${others} ORDER BY t.id LIMIT ${MOST_ROWS + 1}`),
  );
}

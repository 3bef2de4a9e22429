import { join, raw, type Sql, sql } from "@/lib/tenant/sql";
import { NOTHING, type Patterns, type Sight } from "./patterns";
import { type Place, rowsAbout } from "./places";

/** Whether a row of a place names the person: by parts of the name, too, where it is about their company. */
export function naming(place: Place, exhibitorId: string, { here, anywhere }: Patterns): Sql {
  const about = rowsAbout(place, exhibitorId);
  const everywhere = columnsNaming(place, anywhere);
  return about === null ? everywhere : sql`(${about} AND ${columnsNaming(place, here)} OR ${everywhere})`;
}

/** The columns of a place without the person, as an UPDATE sets them. */
export function withoutThem(place: Place, exhibitorId: string, { here, anywhere }: Patterns): Sql {
  const about = rowsAbout(place, exhibitorId);
  const sought = about === null ? sql`ARRAY[${anywhere.exact}::text]` : sql`CASE WHEN ${about} THEN ARRAY[${here.exact}::text] ELSE ARRAY[${anywhere.exact}::text] END`;
  return join([...place.texts.map((column) => sql`${raw(column)} = erase_words(t.${raw(column)}, ${sought})`), ...place.documents.map((column) => sql`${raw(column)} = ${documentWithout(column, sought)}`)], ", ");
}

/** The hint refuses what names nobody before the borders are looked at, and before a document is read part by part. */
function columnsNaming({ texts, documents }: Place, sight: Sight): Sql {
  if (sight === NOTHING) return sql`FALSE`;
  const { exact, hint } = sight;
  const named = texts.map((column) => sql`(CASE WHEN t.${raw(column)} ~* ${hint} THEN t.${raw(column)} ~* ${exact} END)`);
  const told = documents.map((column) => sql`(CASE WHEN t.${raw(column)}::text ~* ${hint} THEN ${documentWithout(column, sql`ARRAY[${exact}::text]`)} <> t.${raw(column)} END)`);
  return sql`(${join([...named, ...told], " OR ")})`;
}

function documentWithout(column: string, sought: Sql): Sql {
  return column === "own" ? sql`erase_own(t.organizer_id, t.own, ${sought})` : sql`erase_document(t.${raw(column)}, ${sought})`;
}

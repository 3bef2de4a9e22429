import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Likely } from "../types";
import { reasonsOf } from "./reasons";

const row = z.object({ id: z.string(), name: z.string(), nameLocal: z.string().nullable(), city: z.string().nullable(), kinds: z.array(z.string()), reading: z.boolean(), values: z.record(z.string(), z.string()) });

export interface NewCompany {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly website: string | null;
}

const FEW = 5;
/** Of two names in their folded form, the share of trigrams in common from which one may be the other mistyped. [our assumption] */
const NEAR = 0.55;

/** Exhibitors that a new company may be: those that share a key with it, then those whose name is spelled nearly alike. Both are asked of an index. */
export async function listLikely({ db, organizerId }: Tenant, { name, nameLocal, website }: NewCompany): Promise<Likely[]> {
  const rows = await db.$queryRaw(sql`
    WITH mine AS (SELECT kind, value, read FROM duplicate_keys_of_exhibitor(${name}::text, ${nameLocal}::text, ${website}::text)),
    exact AS (
      SELECT d.exhibitor_id, array_agg(DISTINCT d.kind) AS kinds, coalesce(bool_and(d.read OR m.read) FILTER (WHERE d.kind = 'name'), false) AS reading, jsonb_object_agg(d.kind, d.value) AS values
      FROM mine m JOIN duplicate_keys d ON d.organizer_id = ${organizerId}::uuid AND d.kind = m.kind AND d.value = m.value GROUP BY d.exhibitor_id ORDER BY count(DISTINCT d.kind) DESC, d.exhibitor_id LIMIT ${FEW}),
    near AS (
      SELECT x.id AS exhibitor_id, ARRAY['near'] AS kinds, false AS reading, '{}'::jsonb AS values
      FROM door_search('exhibitor', left(${name}::text, 100), 10) f JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = f.id
      WHERE similarity(duplicate_name(x.name), duplicate_name(${name}::text)) >= ${NEAR}::real AND x.id NOT IN (SELECT exhibitor_id FROM exact) ORDER BY f.score DESC LIMIT ${FEW})
    SELECT x.id::text, x.name, x.name_local AS "nameLocal", x.city, f.kinds, f.reading, f.values
    FROM (SELECT * FROM exact UNION ALL SELECT * FROM near) f JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = f.exhibitor_id LIMIT ${FEW}`);
  return z.array(row).parse(rows).map(({ id, name: theirs, nameLocal: local, city, ...found }) => ({ id, name: theirs, nameLocal: local, city, reasons: reasonsOf(found, [{ name: theirs, nameLocal: local }, { name, nameLocal }]) }));
}

import { z } from "zod";

import { empty, join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { CHANGE_ACTIONS, CHANGED_KINDS, type ChangeCursor, type ChangePage, LIST_MARK, type RecordChange } from "./types";

// several choices of an own field are a list; its words are put in their place before anybody reads them
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).transform((keys) => keys.join(LIST_MARK))]);
const row = z.object({
  id: z.string(),
  at: z.date(),
  memberName: z.string(),
  kind: z.enum(CHANGED_KINDS),
  action: z.enum(CHANGE_ACTIONS),
  subject: z.string().nullable(),
  fields: z.record(z.string(), z.tuple([value, value])),
});

/** Columns that say where a record came from, which another page tells better. */
const LEFT_OUT = new Set(["import_id", "interaction_id"]);

/** Who changed what of an exhibitor's records, newest first, page by page from where the last one ended. */
export async function listChanges(tenant: Tenant, exhibitorId: string, after: ChangeCursor | null, size: number): Promise<ChangePage> {
  const { db, organizerId } = tenant;
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT t.id::text, t.changed_at AS at, u.name AS "memberName", t.record_kind AS kind, t.action, t.fields, CASE t.record_kind
        WHEN 'contacts' THEN (SELECT r.name FROM contacts r WHERE r.organizer_id = t.organizer_id AND r.id = t.record)
        WHEN 'participations' THEN (SELECT s.name || ' ' || e.name FROM participations r JOIN editions e ON e.organizer_id = r.organizer_id AND e.id = r.edition_id JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id WHERE r.organizer_id = t.organizer_id AND r.id = t.record)
        WHEN 'promises' THEN (SELECT r.text FROM promises r WHERE r.organizer_id = t.organizer_id AND r.id = t.record)
        WHEN 'special_requests' THEN (SELECT r.text FROM special_requests r WHERE r.organizer_id = t.organizer_id AND r.id = t.record)
        WHEN 'complaints' THEN (SELECT r.text FROM complaints r WHERE r.organizer_id = t.organizer_id AND r.id = t.record)
        WHEN 'exchanges' THEN (SELECT r.text FROM exchanges r WHERE r.organizer_id = t.organizer_id AND r.id = t.record) END AS subject
      FROM record_changes t JOIN members m ON m.organizer_id = t.organizer_id AND m.id = t.member_id JOIN users u ON u.id = m.user_id
      WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = ${exhibitorId}::uuid ${after ? sql`AND (t.changed_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : empty}
      ORDER BY t.changed_at DESC, t.id DESC LIMIT ${size + 1}`),
  );
  const page = rows.slice(0, size);
  const names = await namesOf(tenant, page.flatMap(({ fields }) => Object.entries(fields).flatMap(([column, values]) => (column.endsWith("_id") ? values : []))));
  const last = page.at(-1);
  return {
    changes: page.map(({ fields, ...change }): RecordChange => ({
      ...change,
      fields: Object.entries(fields)
        .filter(([column, [before, then]]) => !LEFT_OUT.has(column) && (before ?? null) !== (then ?? null))
        .map(([column, [before, then]]) => ({ column, before: named(column, before), after: named(column, then) })),
    })),
    next: rows.length > size && last ? { at: last.at.toISOString(), id: last.id } : null,
  };

  function named(column: string, id: z.output<typeof value>) {
    return column.endsWith("_id") && typeof id === "string" ? (names.get(id) ?? null) : id;
  }
}

/** The names behind ids of members, contacts and editions; of what is gone there is none. */
async function namesOf({ db, organizerId }: Tenant, values: readonly z.output<typeof value>[]): Promise<Map<string, string>> {
  const ids = [...new Set(values.flatMap((id) => (typeof id === "string" && z.uuid().safeParse(id).success ? [id] : [])))];
  if (ids.length === 0) return new Map();
  const any = join(ids.map((id) => sql`${id}::uuid`));
  const rows = await db.$queryRaw(sql`
    SELECT m.id::text, u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = ${organizerId}::uuid AND m.id IN (${any})
    UNION ALL SELECT c.id::text, c.name FROM contacts c WHERE c.organizer_id = ${organizerId}::uuid AND c.id IN (${any})
    UNION ALL SELECT e.id::text, s.name || ' ' || e.name FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id WHERE e.organizer_id = ${organizerId}::uuid AND e.id IN (${any})`);
  return new Map(z.array(z.object({ id: z.string(), name: z.string() })).parse(rows).map(({ id, name }) => [id, name]));
}

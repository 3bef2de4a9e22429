import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Sought } from "./patterns";

/** What stands where a name stood: the same for everybody, in both languages. */
export const ERASED_NAME = "[erased · 已删除]";

/** A person as they are kept, and as they once were. */
export interface Person extends Sought {
  /** The contact, and the contacts that were merged into it: rows of books still tell of those. */
  readonly ids: readonly string[];
}

const idRows = z.array(z.object({ id: z.string() }));
const values = z.array(z.object({ what: z.string(), value: z.string().nullable() }));

/**
 * Gathers by what somebody was ever known here: their record, its changes in every book, the records that became one with it, and where letters went.
 * Of a merge that was undone the other record is somebody else's, and so is what the merge's own lines say.
 */
export async function personOf(tenant: Tenant, contactId: string): Promise<Person> {
  const { db, organizerId } = tenant;
  const ids = await idsOf(tenant, contactId);
  const told = values.parse(
    await db.$queryRaw(sql`
      WITH theirs AS (SELECT unnest(${ids}::uuid[]) AS id),
      lines AS (
        SELECT e.key AS what, e.value FROM record_changes t CROSS JOIN LATERAL jsonb_each(t.fields) f CROSS JOIN LATERAL (SELECT f.key, p.value #>> '{}' AS value FROM jsonb_array_elements(CASE WHEN jsonb_typeof(f.value) = 'array' THEN f.value ELSE '[]' END) p WHERE jsonb_typeof(p.value) = 'string') e
        WHERE t.organizer_id = ${organizerId}::uuid AND t.record_kind = 'contacts' AND t.record IN (SELECT id FROM theirs) AND f.key IN ('name', 'email', 'phone')
          AND (t.action NOT IN ('merge', 'unmerge') OR NOT EXISTS (SELECT FROM duplicate_merges m WHERE m.organizer_id = t.organizer_id AND m.undone_at IS NOT NULL AND (m.kept_id = t.record OR m.lost_id = t.record)))
        UNION ALL
        SELECT e.key, e.value FROM import_changes t CROSS JOIN LATERAL (SELECT * FROM jsonb_each_text(t.before) UNION ALL SELECT * FROM jsonb_each_text(t.after)) e
        WHERE t.organizer_id = ${organizerId}::uuid AND t.contact_id IN (SELECT id FROM theirs)
        UNION ALL
        SELECT e.key, e.value FROM list_change_rows t JOIN list_changes c ON c.organizer_id = t.organizer_id AND c.id = t.change_id
          CROSS JOIN LATERAL (VALUES (c.field, t.before), (c.field, t.after), ('name', t.name)) AS e(key, value)
        WHERE t.organizer_id = ${organizerId}::uuid AND c.noun = 'contacts' AND t.record_id IN (SELECT id FROM theirs)
        UNION ALL
        SELECT 'name', t.lost_name FROM duplicate_merges t WHERE t.organizer_id = ${organizerId}::uuid AND t.kind = 'contacts' AND t.lost_id IN (SELECT id FROM theirs)
        UNION ALL
        SELECT e.key, e.value FROM duplicate_merges t CROSS JOIN LATERAL jsonb_path_query(t.book, 'lax $.steps[*] ? (@.did == "remove" && @.table == "contacts").rows[*]') r CROSS JOIN LATERAL (SELECT (r #>> '{}')::jsonb AS row) w CROSS JOIN LATERAL jsonb_each_text(w.row) e
        WHERE t.organizer_id = ${organizerId}::uuid AND (w.row ->> 'id')::uuid IN (SELECT id FROM theirs)
        UNION ALL
        SELECT 'email', t.address FROM campaign_messages t JOIN invitations i ON i.organizer_id = t.organizer_id AND i.id = t.invitation_id
        WHERE t.organizer_id = ${organizerId}::uuid AND i.contact_id = ${contactId}::uuid AND position('@' IN t.address) > 0
        UNION ALL
        SELECT e.key, e.value FROM contacts t CROSS JOIN LATERAL (VALUES ('name', t.name), ('email', t.email), ('phone', t.phone)) AS e(key, value) WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ${contactId}::uuid
      )
      SELECT DISTINCT l.what, l.value FROM lines l WHERE l.what IN ('name', 'email', 'phone') AND l.value <> ${ERASED_NAME} ORDER BY 1, 2`),
  );
  const all = (what: string) => told.flatMap((each) => (each.what === what && each.value !== null && each.value.trim() !== "" ? [each.value.trim()] : []));
  return { ids, names: all("name"), emails: all("email"), phones: all("phone") };
}

/** The contact with those that were merged into it, one by one or when their companies were, and those that had been merged into these. */
async function idsOf({ db, organizerId }: Tenant, contactId: string): Promise<string[]> {
  const found = idRows.parse(
    await db.$queryRaw(sql`
      WITH RECURSIVE joined AS (
        SELECT m.lost_id AS lost, m.kept_id AS kept FROM duplicate_merges m WHERE m.organizer_id = ${organizerId}::uuid AND m.kind = 'contacts' AND m.undone_at IS NULL
        UNION
        SELECT (s ->> 'from')::uuid, (s ->> 'to')::uuid FROM duplicate_merges m CROSS JOIN LATERAL jsonb_path_query(m.book, 'lax $.steps[*] ? (@.did == "move" && @.column == "contact_id")') s
        WHERE m.organizer_id = ${organizerId}::uuid AND m.kind = 'exhibitors' AND m.undone_at IS NULL
      ),
      theirs AS (SELECT ${contactId}::uuid AS id UNION SELECT j.lost FROM joined j JOIN theirs w ON j.kept = w.id)
      SELECT id::text FROM theirs`),
  );
  return found.map(({ id }) => id);
}

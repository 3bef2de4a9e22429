import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Patterns } from "./patterns";
import { ERASED_NAME, type Person } from "./person";

/** What a line about a contact says that is no more of them than their record keeps: fixed choices and days. */
const FACTS = ["role", "reach", "wants_no_surveys", "left_on", "erased_at", "import_id"];

/**
 * Empties what the books say of the person's own record, whatever it says: their former values, fields of the organizer's own, and whatever an undo would put
 * back. No pattern is needed for it, so nothing hides behind another spelling.
 */
export async function eraseBooks({ db, organizerId }: TenantTransaction, { ids }: Person, { anywhere }: Patterns, contactId: string, note: (table: string, rows: number) => void): Promise<void> {
  const mine = sql`t.organizer_id = ${organizerId}::uuid`;
  const theirs = sql`ANY(${[...ids]}::uuid[])`;
  note(
    "record_changes",
    await db.$executeRaw(sql`
      UPDATE record_changes t SET fields = (SELECT jsonb_object_agg(f.key, CASE WHEN f.key = ANY(${FACTS}::text[]) THEN f.value ELSE '[null, null]' END) FROM jsonb_each(t.fields) f)
      WHERE ${mine} AND t.record_kind = 'contacts' AND t.record = ${theirs} AND EXISTS (SELECT FROM jsonb_each(t.fields) f WHERE f.key <> ALL(${FACTS}::text[]) AND f.value <> '[null, null]')`),
  );
  note("import_changes", await db.$executeRaw(sql`UPDATE import_changes t SET before = '{}', after = '{}' WHERE ${mine} AND t.contact_id = ${theirs} AND (t.before, t.after) <> ('{}'::jsonb, '{}'::jsonb)`));
  note(
    "list_changes",
    await db.$executeRaw(sql`
      UPDATE list_changes t SET input = jsonb_set(t.input, '{value}', 'null') WHERE ${mine} AND t.noun = 'contacts' AND t.input ->> 'value' IS NOT NULL
        AND jsonb_array_length(CASE WHEN jsonb_typeof(t.scope -> 'ids') = 'array' THEN t.scope -> 'ids' ELSE '[]' END) = 1 AND (t.scope -> 'ids' ->> 0)::uuid = ${theirs}`),
  );
  note(
    "list_change_rows",
    await db.$executeRaw(sql`
      UPDATE list_change_rows t SET name = ${ERASED_NAME}, before = NULL, after = NULL WHERE ${mine} AND t.record_id = ${theirs} AND (t.name <> ${ERASED_NAME} OR t.before IS NOT NULL OR t.after IS NOT NULL)`),
  );
  note("duplicate_merges", await eraseMerges({ db, organizerId }, ids, anywhere.exact, contactId));
}

/**
 * A merge whose book holds a record of this person can no longer be undone: it would be back. A merge of companies that only moved them can, and moves a record
 * without a name. Where contacts were joined in it and this one had a part in it, its book goes as a whole: it does not say which two were one.
 */
async function eraseMerges({ db, organizerId }: Pick<TenantTransaction, "db" | "organizerId">, ids: readonly string[], pattern: string, contactId: string): Promise<number> {
  const theirs = sql`ANY(${[...ids]}::uuid[])`;
  const changed = sql`jsonb_path_exists(t.book, 'lax $.steps[*] ? (@.did == "change" && @.table == "contacts" && @.id == $id)', jsonb_build_object('id', ${contactId}::text))`;
  const mentioned = sql`EXISTS (SELECT FROM unnest(${[...ids]}::text[]) AS i(id) WHERE position(i.id IN t.book::text) > 0)`;
  const joined = sql`EXISTS (SELECT FROM jsonb_path_query(t.book, 'lax $.steps[*] ? (@.did == "remove" && @.table == "contacts").rows[*]') AS r(kept) WHERE ${mentioned} OR r.kept #>> '{}' ~* ${pattern})`;
  const gone = sql`(t.book IS NOT NULL AND (t.kind = 'contacts' AND (t.kept_id = ${theirs} OR t.lost_id = ${theirs}) OR t.kind = 'exhibitors' AND (${changed} OR ${joined})))`;
  const name = (column: "kept" | "lost") => sql`(t.kind = 'contacts' AND t.${raw(column)}_id = ${theirs} AND t.${raw(column)}_name <> ${ERASED_NAME})`;
  return await db.$executeRaw(sql`
    UPDATE duplicate_merges t SET book = CASE WHEN ${gone} THEN NULL ELSE t.book END,
      kept_name = CASE WHEN ${name("kept")} THEN ${ERASED_NAME} ELSE t.kept_name END, lost_name = CASE WHEN ${name("lost")} THEN ${ERASED_NAME} ELSE t.lost_name END
    WHERE t.organizer_id = ${organizerId}::uuid AND (${gone} OR ${name("kept")} OR ${name("lost")})`);
}

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { CONTACT_REFERENCES, EXHIBITOR_REFERENCES, NAMED_WITHOUT_REFERENCE, PARTICIPATION_REFERENCES } from "@/lib/duplicates/merging/references";
import { freshDatabase } from "../../setup/fresh-database";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());

test.each([
  ["exhibitors", EXHIBITOR_REFERENCES],
  ["contacts", CONTACT_REFERENCES],
  ["participations", PARTICIPATION_REFERENCES],
] as const)("every column that points at %s is moved by a merge, or says why it is not", async (table, references) => {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c, unnest(c.conkey) AS k(attnum) JOIN pg_attribute a ON a.attnum = k.attnum
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND a.attrelid = c.conrelid AND a.attname <> 'organizer_id' ORDER BY 1`,
    [table],
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(references.map(({ table: of, column }) => `${of}.${column}`).sort()).toEqual(rows.map(({ name }) => name).sort());
  for (const reference of references) if ("why" in reference) expect(reference.why.length).toBeGreaterThan(20);
});

test("every column of ids without a reference is known, so that none can name a lost record unseen", async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND t.typname IN ('uuid', '_uuid') AND a.attnum > 0 AND a.attname NOT IN ('id', 'organizer_id')
       AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey)) ORDER BY 1`,
  );
  // none of these names an exhibitor, a contact or a participation
  const OF_OTHERS = ["board_runs.sent_to", "form_drafts.form_id", "interactions.submission_key", "list_changes.reached", "task_applications.submission_key", "tasks.series_id", "tasks.submission_key", "webhook_deliveries.message"];
  expect(rows.map(({ name }) => name).filter((name) => !OF_OTHERS.includes(name)).sort()).toEqual(Object.keys(NAMED_WITHOUT_REFERENCE).sort());
});

test("evidence and history change hands only between the two records of a merge", async () => {
  for (const table of ["evidence", "stage_moves", "stage_overrides", "record_changes"]) {
    const { rows } = await superuser.query<{ column: string }>("SELECT column_name::text AS column FROM information_schema.column_privileges WHERE grantee = 'fairbond_app' AND table_name = $1 AND privilege_type = 'UPDATE' ORDER BY 1", [table]);
    // a person's words go out of what is only added to, by a trigger in the transaction of their erasure alone
    const more: Readonly<Record<string, readonly string[]>> = { stage_overrides: ["taken_back_by_id", "taken_back_on", "why"], record_changes: ["fields"], evidence: ["reason"] };
    expect(rows.map(({ column }) => column)).toEqual(["exhibitor_id", ...(more[table] ?? [])]);
  }
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AUDIT_FIELDS, UNTOLD_COLUMNS } from "@/lib/audit/words";
import { CHANGE_FIELDS } from "@/lib/exhibitors/changes/words";
import { freshDatabase } from "../../setup/fresh-database";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });

beforeAll(() => superuser.connect());
afterAll(() => superuser.end());

describe("the words of the audit", () => {
  it("are there for every column that the database notes, or the column is one that nobody is told of", async () => {
    const { rows } = await superuser.query<{ table: string; chosen: boolean; said: string[]; columns: string[] }>(`
      SELECT c.relname AS table, p.proname = 'note_chosen_audit' AS chosen, array_remove(string_to_array(encode(g.tgargs, 'escape'), '\\000'), '') AS said,
        ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid WHERE p.proname IN ('note_audit', 'note_chosen_audit')`);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ chosen }) => chosen).flatMap(({ said }) => said)).toContain("proven_at");
    const noted = rows.flatMap(({ table, chosen, said, columns }) => (chosen ? said : columns.filter((name) => !["organizer_id", "id", "created_at", "updated_at", "submission_key", "search"].includes(name))).map((column) => `${table}.${column}`));
    const known: readonly string[] = [...AUDIT_FIELDS, ...CHANGE_FIELDS, ...UNTOLD_COLUMNS];
    expect(noted.filter((name) => !known.includes(name.split(".")[1] ?? ""))).toEqual([]);
  });
});

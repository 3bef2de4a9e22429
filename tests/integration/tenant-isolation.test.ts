import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../setup/fresh-database";
import { seedParentCompany, seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

const database = await freshDatabase();

/** Tables that belong to no organizer, each with its reason. A new one has to be argued for here. */
const OF_NO_ORGANIZER: Readonly<Record<string, string>> = {
  organizers: "the tenant itself: its id is the organizer",
  users: "a person may be a member of several organizers; seen only while sharing one",
};
/** Of no organizer either, and the application has no right on them at all: it calls the door's functions. Each with its reason. */
const OF_THE_DOOR: Readonly<Record<string, string>> = {
  person_tokens: "a link sent to a person, who may belong to no organizer yet",
  person_sessions: "a person is signed in once, whatever organizers they belong to",
  person_letters: "a letter to a person, perhaps to nobody we know",
  recovery_codes: "a person's own, whatever organizers they belong to",
  person_session_sign_ons: "through whose providers a session came, and a session is a person's",
  passkeys: "so is the public half of a key of theirs",
  used_challenges: "who answers one to sign in is nobody yet",
  attempt_counts: "who tries to sign in is nobody yet",
};
/** Not the application's: the migration runner's own book. The application role has no right on it. */
const NOT_OF_THE_APPLICATION = ["_prisma_migrations"];
/** Unique or look-up indices that must work before an organizer is known, or that span organizers on purpose. */
const INDICES_ACROSS_ORGANIZERS = ["api_keys_hash_key", "calendar_feeds_token_hash_key", "invitation_links_token_hash_key", "survey_points_slug_key", "invitations_token_hash_key", "members_user_id_idx", "sign_on_domains_one_proven"];

const superuser = new pg.Client({ connectionString: database.superUrl });
const app = new pg.Client({ connectionString: database.appUrl });
let victim: SmallOrganizer;
let attacker: SmallOrganizer;

interface Table {
  readonly name: string;
  readonly kind: string;
  readonly rls: boolean;
  readonly forced: boolean;
  readonly columns: readonly string[];
}

const everyTable = await (async (): Promise<Table[]> => {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; kind: string; rls: boolean; forced: boolean; columns: string[] }>(`
    SELECT c.relname AS name, c.relkind AS kind, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced,
      array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1`);
  await client.end();
  return rows.filter(({ name }) => !NOT_OF_THE_APPLICATION.includes(name));
})();
const tenantTables = everyTable.filter(({ name }) => !(name in OF_NO_ORGANIZER) && !(name in OF_THE_DOOR));
const doorTables = everyTable.filter(({ name }) => name in OF_THE_DOOR);
/** What the application may touch at all. */
const tables = everyTable.filter(({ name }) => !(name in OF_THE_DOOR));

/** Runs a statement as the application for an organizer, in a transaction that is rolled back. */
async function asOrganizer<T extends pg.QueryResultRow>(organizerId: string | null, sql: string, parameters: unknown[] = []): Promise<pg.QueryResult<T>> {
  await app.query("BEGIN");
  try {
    if (organizerId !== null) await app.query("SELECT set_config('app.organizer_id', $1, true)", [organizerId]);
    return await app.query<T>(sql, parameters);
  } finally {
    await app.query("ROLLBACK");
  }
}

/** The outcome of a statement that must not reach the victim: the number of rows it touched, or the error that refused it. */
async function reached(organizerId: string | null, sql: string, parameters: unknown[] = []): Promise<number | string> {
  try {
    return (await asOrganizer(organizerId, sql, parameters)).rowCount ?? 0;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? "unknown") : String(error);
  }
}

const NOTHING_OR_REFUSED = [0, "42501"];

beforeAll(async () => {
  await superuser.connect();
  await app.connect();
  victim = await seedSmallOrganizer("victim");
  attacker = await seedSmallOrganizer("attacker");
  for (const organizer of [victim, attacker]) await seedParentCompany(organizer);
});

afterAll(async () => {
  await app.end();
  await superuser.end();
  await closeConnections();
});

describe("the shape of every table", () => {
  it("finds the tables in the database's own catalog", () => {
    expect(tenantTables.length).toBeGreaterThanOrEqual(23);
  });

  it("finds every table of the door's alone", () => {
    expect(doorTables.map(({ name }) => name).sort()).toEqual(Object.keys(OF_THE_DOOR).sort());
  });

  it.each(doorTables)("$name is the door's alone: the application reads and writes no row of it, with an organizer set or without", async ({ name }) => {
    for (const organizerId of [null, attacker.organizerId]) {
      for (const statement of [`SELECT FROM ${name}`, `DELETE FROM ${name}`, `INSERT INTO ${name} DEFAULT VALUES`]) expect(await reached(organizerId, statement), statement).toBe("42501");
    }
    const { rows } = await superuser.query("SELECT policyname, roles::text[] AS roles FROM pg_policies WHERE schemaname = 'public' AND tablename = $1", [name]);
    expect(rows).toEqual([{ policyname: "door", roles: ["fairbond_door"] }]);
  });

  it.each(everyTable)("$name has row-level security, forced for its owner too", ({ kind, rls, forced }) => {
    expect({ kind, rls, forced }).toEqual({ kind: "r", rls: true, forced: true });
  });

  it.each(tenantTables)("$name has the primary key (organizer_id, id)", async ({ name }) => {
    const { rows } = await superuser.query<{ columns: string[] }>(
      `SELECT array_agg(a.attname::text ORDER BY k.place) AS columns FROM pg_constraint c, unnest(c.conkey) WITH ORDINALITY AS k(attnum, place)
       JOIN pg_attribute a ON a.attnum = k.attnum WHERE c.conrelid = $1::regclass AND c.contype = 'p' AND a.attrelid = c.conrelid`,
      [name],
    );
    expect(rows[0]?.columns).toEqual(["organizer_id", "id"]);
  });

  it.each(tenantTables)("every reference of $name to a tenant's row carries organizer_id", async ({ name }) => {
    const { rows } = await superuser.query<{ conname: string; target: string; pairs: string[] }>(
      `SELECT c.conname, c.confrelid::regclass::text AS target,
         array(SELECT s.attname || '=' || t.attname FROM unnest(c.conkey, c.confkey) AS k(source, target)
           JOIN pg_attribute s ON s.attrelid = c.conrelid AND s.attnum = k.source JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = k.target) AS pairs
       FROM pg_constraint c WHERE c.conrelid = $1::regclass AND c.contype = 'f'`,
      [name],
    );
    for (const { conname, target, pairs } of rows) {
      const carried = target === "organizers" ? "organizer_id=id" : target === "users" ? "user_id=id" : "organizer_id=organizer_id";
      expect(pairs, conname).toContain(carried);
    }
  });

  it.each(tenantTables)("every id column of $name is a reference, or says why not", async ({ name, columns }) => {
    const { rows } = await superuser.query<{ column: string }>(
      `SELECT a.attname::text AS column FROM pg_constraint c, unnest(c.conkey) AS k(attnum) JOIN pg_attribute a ON a.attnum = k.attnum AND a.attrelid = $1::regclass WHERE c.conrelid = $1::regclass AND c.contype = 'f'`,
      [name],
    );
    const referenced = new Set(rows.map((row) => row.column));
    // the source of evidence is one of several tables, named by the column `source`, as the record of a list change is by its `noun`; tables below the first level get their organizer from what they reference
    // what a notice is about, and whose form is open, are records of several nouns; a series of tasks is a name they share
    // a client is what we are to a provider; and a merge names the two records that it was of, of which one is gone; the receipt of an erasure outlives what it names
    const free = new Set(["duplicate_merges.kept_id", "duplicate_merges.lost_id", "erasures.exhibitor_id", "erasures.contact_id", "evidence.source_id", "list_change_rows.record_id", "notices.record_id", "presences.record_id", "sign_ons.client_id", "tasks.series_id", ...(referenced.size > 0 ? [`${name}.organizer_id`] : [])]);
    expect(columns.filter((column) => column.endsWith("_id") && !referenced.has(column) && !free.has(`${name}.${column}`))).toEqual([]);
  });

  it("every index begins with organizer_id, so that a tenant's query never walks another tenant's rows", async () => {
    const { rows } = await superuser.query<{ index: string; first: string }>(`
      SELECT i.indexrelid::regclass::text AS index, pg_get_indexdef(i.indexrelid, 1, true) AS first FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1)`, [tenantTables.map(({ name }) => name)]);
    expect(rows.filter(({ index, first }) => first !== "organizer_id" && !INDICES_ACROSS_ORGANIZERS.includes(index))).toEqual([]);
  });

  it.each(tables)("the policy of $name lets the application see and write its own organizer's rows alone", async ({ name }) => {
    // a restrictive policy only takes away: tests/integration/rights/scopes.test.ts holds those to what they should
    const { rows } = await superuser.query<{ policyname: string; roles: string[]; qual: string | null; with_check: string | null; cmd: string }>(
      "SELECT policyname, roles::text[], qual, with_check, cmd FROM pg_policies WHERE schemaname = 'public' AND tablename = $1 AND permissive = 'PERMISSIVE'",
      [name],
    );
    const forApplication = rows.filter(({ roles }) => !(roles.length === 1 && roles[0] === "fairbond_door"));
    expect(forApplication).toHaveLength(1);
    const [policy] = forApplication;
    expect(policy?.roles).toEqual(["fairbond_app"]);
    if (name === "users") {
      expect(policy?.cmd).toBe("SELECT");
      expect(policy?.qual).toContain("m.organizer_id = current_organizer()");
    } else {
      const condition = name === "organizers" ? "(id = current_organizer())" : "(organizer_id = current_organizer())";
      expect({ qual: policy?.qual, check: policy?.with_check, cmd: policy?.cmd }).toEqual({ qual: condition, check: condition, cmd: "ALL" });
    }
  });
});

describe("the attacker's session", () => {
  it.each(tables)("the victim has rows in $name, so that the checks below mean something", async ({ name }) => {
    const column = name === "organizers" ? "id" : "organizer_id";
    const { rows } = await superuser.query<{ n: number }>(
      name === "users" ? "SELECT count(*)::int AS n FROM members WHERE organizer_id = $1" : `SELECT count(*)::int AS n FROM ${name} WHERE ${column} = $1`,
      [victim.organizerId],
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  it.each(tenantTables)("reads no row of the victim from $name, and does read its own", async ({ name }) => {
    expect(await reached(attacker.organizerId, `SELECT FROM ${name} WHERE organizer_id = $1`, [victim.organizerId])).toBe(0);
    expect(await reached(attacker.organizerId, `SELECT FROM ${name} WHERE organizer_id <> $1`, [attacker.organizerId])).toBe(0);
    expect(await reached(attacker.organizerId, `SELECT FROM ${name}`)).toBeGreaterThan(0);
  });

  it.each(tenantTables)("updates no row of the victim in $name", async ({ name }) => {
    expect(NOTHING_OR_REFUSED).toContain(await reached(attacker.organizerId, `UPDATE ${name} SET id = id WHERE organizer_id = $1`, [victim.organizerId]));
  });

  it.each(tenantTables)("deletes no row of the victim from $name", async ({ name }) => {
    expect(NOTHING_OR_REFUSED).toContain(await reached(attacker.organizerId, `DELETE FROM ${name} WHERE organizer_id = $1`, [victim.organizerId]));
  });

  it.each(tenantTables)("inserts no row for the victim into $name", async ({ name, columns }) => {
    const list = columns.map((column) => `"${column}"`).join(", ");
    const copy = columns.map((column) => (column === "organizer_id" ? "$1::uuid" : column === "id" ? "gen_random_uuid()" : `"${column}"`)).join(", ");
    expect(await reached(attacker.organizerId, `INSERT INTO ${name} (${list}) SELECT ${copy} FROM ${name} LIMIT 1`, [victim.organizerId])).toBe("42501");
  });

  it.each(tenantTables)("gives no row of its own in $name to the victim", async ({ name }) => {
    expect(await reached(attacker.organizerId, `UPDATE ${name} SET organizer_id = $1`, [victim.organizerId])).toBe("42501");
  });

  it("sees the victim's organizer and people nowhere", async () => {
    expect(await reached(attacker.organizerId, "SELECT FROM organizers WHERE id = $1", [victim.organizerId])).toBe(0);
    expect(await reached(attacker.organizerId, "SELECT FROM users WHERE email = $1", [victim.ownerEmail])).toBe(0);
    expect(await reached(attacker.organizerId, "SELECT FROM users WHERE email = $1", [attacker.ownerEmail])).toBe(1);
    expect(NOTHING_OR_REFUSED).toContain(await reached(attacker.organizerId, "UPDATE organizers SET name = 'taken' WHERE id = $1", [victim.organizerId]));
    expect(await reached(attacker.organizerId, "UPDATE users SET name = 'taken'")).toBe("42501");
  });

  it.each(tables)("without an organizer $name is empty, with none set and with an empty one", async ({ name }) => {
    expect(await reached(null, `SELECT FROM ${name}`)).toBe(0);
    expect(await reached("", `SELECT FROM ${name}`)).toBe(0);
  });
});

describe("references across tenants", () => {
  it("no row of one organizer can point at a row of another, even for a superuser", async () => {
    const { rows: references } = await superuser.query<{ name: string; source: string; target: string; column: string }>(`
      SELECT c.conname AS name, c.conrelid::regclass::text AS source, c.confrelid::regclass::text AS target, a.attname::text AS column
      FROM pg_constraint c, unnest(c.conkey, c.confkey) AS k(attnum, target) JOIN pg_attribute a ON a.attnum = k.attnum, pg_attribute t
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND a.attrelid = c.conrelid AND a.attname <> 'organizer_id' AND c.confrelid <> 'users'::regclass
        -- of a reference over three columns (a stand of the same edition) the one that names the row: the edition has a reference of its own
        AND t.attrelid = c.confrelid AND t.attnum = k.target AND t.attname = 'id'
        -- what is the door's alone is a person's, and no organizer's row
        AND c.conrelid::regclass::text <> ALL ($1)`, [Object.keys(OF_THE_DOOR)]);
    expect(references.length).toBeGreaterThan(30);
    for (const { name, source, target, column } of references) {
      await superuser.query("BEGIN");
      // a rule of the table's own (a published form stays as it is) must not be what refuses: the reference must
      await superuser.query(`ALTER TABLE ${source} DISABLE TRIGGER USER`);
      const attempt = superuser.query(
        `UPDATE ${source} SET ${column} = (SELECT id FROM ${target} WHERE organizer_id = $1 LIMIT 1) WHERE (organizer_id, id) = (SELECT organizer_id, id FROM ${source} WHERE organizer_id = $2 LIMIT 1)`,
        [victim.organizerId, attacker.organizerId],
      );
      await expect(attempt, name).rejects.toMatchObject({ code: "23503", constraint: name });
      await superuser.query("ROLLBACK");
    }
  });
});

describe("the roles", () => {
  it("the application owns nothing, is no superuser and bypasses nothing", async () => {
    const { rows } = await superuser.query("SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname LIKE 'fairbond%' ORDER BY 1");
    expect(rows).toMatchObject([
      { rolname: "fairbond_app", rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: true },
      { rolname: "fairbond_door", rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false },
      { rolname: "fairbond_owner", rolsuper: false, rolbypassrls: false },
    ]);
    const owned = await superuser.query("SELECT oid FROM pg_class WHERE relowner = 'fairbond_app'::regrole UNION ALL SELECT oid FROM pg_proc WHERE proowner = 'fairbond_app'::regrole");
    expect(owned.rowCount).toBe(0);
    const memberships = await superuser.query("SELECT FROM pg_auth_members WHERE member = 'fairbond_app'::regrole");
    expect(memberships.rowCount).toBe(0);
    expect((await app.query<{ current_user: string }>("SELECT current_user")).rows[0]?.current_user).toBe("fairbond_app");
  });

  it("functions that run with other rights are the door's own and one that only counts, with a fixed search path, callable by the application alone", async () => {
    const { rows } = await superuser.query<{ name: string; owner: string; config: string[]; acl: string }>(`
      SELECT p.proname AS name, p.proowner::regrole::text AS owner, p.proconfig AS config, p.proacl::text AS acl
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      "door_api_key", "door_calendar", "door_change_email", "door_codes", "door_come_back", "door_confirm_session", "door_end_sessions", "door_erase_closed", "door_forget_audit", "door_found_organizer", "door_invitation",
      "door_join", "door_keep_codes", "door_keep_passkey", "door_keep_person", "door_last_seen", "door_letter", "door_letter_begun", "door_letter_done", "door_mark_session",
      "door_memberships", "door_migrations", "door_near_names", "door_next_letter", "door_note_event", "door_note_refused_sign_on", "door_note_session", "door_note_sign_in", "door_open_limited_session",
      "door_open_session", "door_organizers", "door_organizers_with_webhooks", "door_organizers_with_work", "door_owners_without_codes", "door_passkey", "door_passkeys", "door_person",
      "door_remove_passkey", "door_rename_passkey", "door_reset_password", "door_rights", "door_search", "door_search_notes", "door_session", "door_session_sign_on", "door_sessions",
      "door_sign_in", "door_sign_on", "door_sign_on_enter", "door_sign_on_of_domain", "door_sign_up", "door_survey_point", "door_sweep", "door_token", "door_try", "door_use_challenge",
      "door_use_code", "door_use_passkey",
      "door_use_recovery_code", "door_use_sign_in_link", "door_use_token", "door_workspace_taken", "refresh_statistics",
    ]);
    for (const { name, owner, config, acl } of rows) {
      // the owner may analyze its tables, and reads no row of them
      expect(owner).toBe(name === "refresh_statistics" ? "fairbond_owner" : "fairbond_door");
      expect(config).toEqual(["search_path=pg_catalog, public"]);
      expect(acl).toBe(`{${owner}=X/${owner},fairbond_app=X/${owner}}`);
    }
  });

  it("the owner itself reads nothing of any tenant through its tables", async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    for (const { name } of tables) expect((await owner.query(`SELECT FROM ${name}`)).rowCount, name).toBe(0);
    await owner.end();
  });

  it("there are no views; one that comes must look through the caller's eyes", async () => {
    const { rows } = await superuser.query("SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND NOT coalesce('security_invoker=on' = ANY(c.reloptions), false)");
    expect(rows).toEqual([]);
  });

  it("evidence, moves, calibrations, closed quarters and the book of changes cannot be changed or deleted by the application", async () => {
    for (const table of ["evidence", "stage_moves", "calibrations", "quarter_closings", "record_changes", "audit_entries"]) {
      expect(await reached(attacker.organizerId, `DELETE FROM ${table}`)).toBe("42501");
      expect(await reached(attacker.organizerId, `UPDATE ${table} SET id = id`)).toBe("42501");
      expect(await reached(attacker.organizerId, `TRUNCATE ${table}`)).toBe("42501");
    }
  });
});

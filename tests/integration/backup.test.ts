import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { restoreBackup } from "../../scripts/lib/backup/restore.mjs";
import { writeBackup } from "../../scripts/lib/backup/write.mjs";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer } from "./support/small-organizer";

const [openedBefore, openedAfter] = [await freshDatabase(), await freshDatabase()];
const target = await freshDatabase();
// the last one made is the application's
const source = await freshDatabase();
const home = fs.mkdtempSync(path.join(os.tmpdir(), "backup-"));
const folder = path.join(home, "first");

beforeAll(async () => {
  await seedSmallOrganizer("kept");
  await seedSmallOrganizer("kept too");
  // changes that webhooks have not been told of go with a restore; what is compared here has none
  const client = new pg.Client({ connectionString: source.superUrl });
  await client.connect();
  await client.query("DELETE FROM webhook_events");
  await client.end();
  await writeBackup(source.superUrl, folder);
});
afterAll(async () => {
  await closeConnections();
  fs.rmSync(home, { recursive: true });
});

/** Each table's rows as one number, computed by the database without any of the backup's own code. */
async function hashes(address: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'");
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS hash FROM ${pg.escapeIdentifier(name)} t`);
      found[name] = rows[0]?.hash ?? "";
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The backup with one thing changed, under a name of its own. */
function changed(name: string, change: (copy: string) => void): string {
  const copy = path.join(home, name);
  fs.cpSync(folder, copy, { recursive: true });
  change(copy);
  return copy;
}

describe("a backup", () => {
  test("that was tampered with is refused and leaves nothing behind: a row, a manifest, half a file", async () => {
    const before = await hashes(target.superUrl);
    const row = changed("row", (copy) => {
      const file = path.join(copy, "contacts.copy.gz");
      fs.writeFileSync(file, gzipSync(gunzipSync(fs.readFileSync(file)).toString().replace("Ashdown", "Ashdawn")));
    });
    await expect(restoreBackup(target.superUrl, row)).rejects.toThrow("contacts was changed");
    const manifest = changed("manifest", (copy) => fs.appendFileSync(path.join(copy, "manifest.json"), " "));
    await expect(restoreBackup(target.superUrl, manifest)).rejects.toThrow("manifest was changed");
    const half = changed("half", (copy) => fs.truncateSync(path.join(copy, "contacts.copy.gz"), 40));
    await expect(restoreBackup(target.superUrl, half)).rejects.toThrow(/contacts cannot be read/);
    expect(await hashes(target.superUrl)).toEqual(before);
  });

  test("comes back whole: every row of every table, and a backup of the restored database is the same again", async () => {
    const { rows } = await restoreBackup(target.superUrl, folder);
    expect(rows).toBeGreaterThan(100);
    expect(await hashes(target.superUrl)).toEqual(await hashes(source.superUrl));
    const again = path.join(home, "again");
    await writeBackup(target.superUrl, again);
    const tables = (of: string): unknown => JSON.parse(fs.readFileSync(path.join(of, "manifest.json"), "utf8")).tables;
    expect(tables(again)).toEqual(tables(folder));
  });

  test("opens no door that was closed since: nobody is signed in, no link works, no letter and no message to a webhook goes out twice", async () => {
    const client = new pg.Client({ connectionString: openedBefore.superUrl });
    await client.connect();
    await client.query("INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'ann@open.example', 'Ann')");
    await client.query("INSERT INTO person_sessions (id, token_hash, user_id, device, expires_at) SELECT gen_random_uuid(), '\\x01', id, 'Firefox', now() + interval '1 day' FROM users");
    await client.query("INSERT INTO person_tokens (id, token_hash, purpose, email, expires_at) VALUES (gen_random_uuid(), '\\x02', 'reset_password', 'ann@open.example', now() + interval '1 day')");
    await client.query("INSERT INTO person_letters (id, kind, email, locale, status) VALUES (gen_random_uuid(), 'reset_password', 'ann@open.example', 'en', 'planned'), (gen_random_uuid(), 'reset_password', 'ann@open.example', 'en', 'sent')");
    await client.query(`
      INSERT INTO organizers (id, workspace, name) VALUES ('00000000-0000-7000-8000-000000000001', 'open', 'Open');
      INSERT INTO members (organizer_id, id, user_id, role) SELECT '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', id, 'owner' FROM users;
      INSERT INTO webhooks (organizer_id, id, member_id, name, address, secret) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', 'Open', 'https://open.example', '\\x01');
      INSERT INTO webhook_events (organizer_id, noun, record, action) VALUES ('00000000-0000-7000-8000-000000000001', 'show', gen_random_uuid(), 'updated');
      INSERT INTO webhook_deliveries (organizer_id, id, webhook_id, message, type, noun, occurred_at, body, next_attempt_at)
        VALUES ('00000000-0000-7000-8000-000000000001', gen_random_uuid(), '00000000-0000-7000-8000-000000000003', gen_random_uuid(), 'webhook.test', 'webhook', now(), '{}', now())`);
    await client.end();
    const open = path.join(home, "open");
    await writeBackup(openedBefore.superUrl, open);
    expect(await restoreBackup(openedAfter.superUrl, open)).toMatchObject({ sessions: 1, links: 1, letters: 1, messages: 1 });
    const restored = new pg.Client({ connectionString: openedAfter.superUrl });
    await restored.connect();
    const { rows } = await restored.query("SELECT (SELECT count(*)::int FROM person_sessions WHERE ended_at IS NULL) AS sessions, (SELECT count(*)::int FROM person_tokens WHERE used_at IS NULL) AS links, (SELECT string_agg(status, ' ' ORDER BY status) FROM person_letters) AS letters, (SELECT string_agg(concat_ws(' ', state, problem, next_attempt_at), ', ') FROM webhook_deliveries) AS messages, (SELECT count(*)::int FROM webhook_events) AS events");
    await restored.end();
    expect(rows).toEqual([{ sessions: 0, links: 0, letters: "sent skipped", messages: "failed restored", events: 0 }]);
  });

  test("is put back by a superuser alone, and whoever is none is told so before anything is read", async () => {
    const address = new URL(target.superUrl);
    const role = `sees_all_${process.pid}`;
    const admin = new pg.Client({ connectionString: target.superUrl });
    await admin.connect();
    try {
      await admin.query(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD 'sees'`);
      await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(address.pathname.slice(1))} TO ${role}`);
      [address.username, address.password] = [role, "sees"];
      await expect(restoreBackup(address.href, folder)).rejects.toThrow("must sign in as a superuser for a restore");
    } finally {
      await admin.query(`DROP OWNED BY ${role}`);
      await admin.query(`DROP ROLE ${role}`);
      await admin.end();
    }
  });

  test("is not put over anybody's data", async () => {
    await expect(restoreBackup(source.superUrl, folder)).rejects.toThrow(/in use: it has 2 organizers/);
  });

  test("is not taken by a role that would see nothing, and never half: its folder is there when it is whole", async () => {
    const nothing = path.join(home, "nothing");
    await expect(writeBackup(source.ownerUrl, nothing)).rejects.toThrow("must sign in as an administrator");
    expect(fs.existsSync(nothing)).toBe(false);
  });
});

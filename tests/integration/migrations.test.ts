import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";

import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { freshDatabase } from "../setup/fresh-database";

const { ownerUrl } = await freshDatabase({ empty: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));

beforeEach(async () => {
  fs.rmSync(folder, { recursive: true });
  await query("DROP SCHEMA public CASCADE");
  await query("CREATE SCHEMA public");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test("each migration is applied once, in the order of its name", async () => {
  write("2_second", "INSERT INTO trades VALUES ('fair');");
  write("1_first", "CREATE TABLE trades (name text);");
  expect(await applyMigrations(ownerUrl, { folder })).toEqual(["1_first", "2_second"]);
  expect(await applyMigrations(ownerUrl, { folder })).toEqual([]);
  expect(await query("SELECT name FROM trades")).toEqual([{ name: "fair" }]);
});

test("a migration that fails leaves nothing behind and names the line, and those before it stay", async () => {
  write("1_first", "CREATE TABLE trades (name text);");
  write("2_broken", "CREATE TABLE half (name text);\n-- 展会\nSELECT missing FROM trades;\n");
  await expect(applyMigrations(ownerUrl, { folder })).rejects.toThrow(/2_broken failed and left nothing behind.\n.*migration\.sql:3: column "missing" does not exist/);
  expect(await query("SELECT to_regclass('half') AS half, to_regclass('trades') AS trades")).toEqual([{ half: null, trades: "trades" }]);
  expect(await query("SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_first" }]);
});

test("a file that was changed after it was applied is refused", async () => {
  write("1_first", "CREATE TABLE trades (name text);");
  await applyMigrations(ownerUrl, { folder });
  write("1_first", "CREATE TABLE trades (name text, city text);");
  await expect(applyMigrations(ownerUrl, { folder })).rejects.toThrow(/1_first was changed after it was applied/);
});

test("Windows line ends change no checksum", async () => {
  write("1_first", "CREATE TABLE trades (\n  name text\n);\n");
  await applyMigrations(ownerUrl, { folder });
  write("1_first", "CREATE TABLE trades (\r\n  name text\r\n);\r\n");
  expect(await applyMigrations(ownerUrl, { folder })).toEqual([]);
});

test("a database newer than the program is refused", async () => {
  write("1_first", "CREATE TABLE trades (name text);");
  write("2_second", "CREATE TABLE more (name text);");
  await applyMigrations(ownerUrl, { folder });
  fs.rmSync(path.join(folder, "2_second"), { recursive: true });
  await expect(applyMigrations(ownerUrl, { folder })).rejects.toThrow(/has the migration 2_second, but its file is gone/);
});

test("two runs at the same moment apply each migration once", async () => {
  write("1_first", "SELECT pg_sleep(0.2); CREATE TABLE trades (name text);");
  const runs = await Promise.all([applyMigrations(ownerUrl, { folder }), applyMigrations(ownerUrl, { folder })]);
  expect(runs.flat()).toEqual(["1_first"]);
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

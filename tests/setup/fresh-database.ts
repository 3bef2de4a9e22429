import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

import type { DatabaseUrls } from "../../scripts/lib/postgres.mjs";
import { createDatabase, dropDatabase } from "../../scripts/lib/postgres/roles.mjs";

/**
 * A migrated database of this test file's own, gone when the file is done:
 *
 *     const database = await freshDatabase();
 *
 * at the top of the file. The application's DATABASE_URL is set to it, as the application role; whatever reads that at
 * its first use, as lib/db does, then works on it.
 */
export async function freshDatabase(options: { empty?: boolean } = {}): Promise<DatabaseUrls> {
  const { template, ...server } = inject("testServer");
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await asSuperuser((admin) => createDatabase(admin, name, options.empty ? {} : { template }));
  afterAll(() => asSuperuser((admin) => dropDatabase(admin, name)));
  const urls = { appUrl: inDatabase(server.appUrl, name), ownerUrl: inDatabase(server.ownerUrl, name), superUrl: inDatabase(server.superUrl, name) };
  process.env.DATABASE_URL = urls.appUrl;
  process.env.MIGRATION_DATABASE_URL = urls.ownerUrl;
  return urls;
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function asSuperuser(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("testServer").superUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

import { randomBytes } from "node:crypto";

import { findBrowser } from "./browser.mjs";
import { stopChild } from "./child.mjs";
import { atEnd } from "./ending.mjs";
import { applyMigrations } from "./migrations.mjs";
import { anyFreePort } from "./port.mjs";
import { startPostgres } from "./postgres.mjs";
import { playwright } from "./runners.mjs";
import { serveBuild } from "./serve.mjs";

/** Serves the production build on a fresh, migrated database and lets a real browser loose on it. */
export async function endToEnd(args = []) {
  const browser = await findBrowser();
  const postgres = await startPostgres({ name: "test", durable: false });
  atEnd(() => postgres.stop());
  const database = `e2e_${process.pid}`;
  await postgres.dropDatabase(database);
  await postgres.createDatabase(database);
  const { appUrl, ownerUrl, superUrl } = postgres.urls(database);
  await applyMigrations(ownerUrl);

  const port = await anyFreePort();
  const address = `http://localhost:${port}`;
  const secret = randomBytes(32).toString("base64url");
  // the provider of accounts that a test signs on with lives on this machine
  const server = await serveBuild({ host: "127.0.0.1", port, address, appUrl, secret, settings: { SIGN_ON_PRIVATE_PROVIDERS: "allow" } });
  try {
    return await playwright(
      { E2E_ADDRESS: address, E2E_BROWSER: browser, E2E_SUPER_DATABASE_URL: superUrl, DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, NEXTAUTH_URL: address, NEXTAUTH_SECRET: secret },
      args,
    );
  } finally {
    await stopChild(server);
    await postgres.dropDatabase(database).catch(() => undefined);
  }
}

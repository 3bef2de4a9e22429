import { randomBytes } from "node:crypto";

import { findBrowser } from "./browser.mjs";
import { stopChild } from "./child.mjs";
import { atEnd } from "./ending.mjs";
import { applyMigrations } from "./migrations.mjs";
import { anyFreePort } from "./port.mjs";
import { startPostgres } from "./postgres.mjs";
import { playwright } from "./runners.mjs";
import { roundRobin } from "./round-robin.mjs";
import { serveBuild } from "./serve.mjs";

/**
 * Serves the production build on a fresh, migrated database and lets a real browser loose on it. Two processes serve, and a proxy gives each request to
 * the next of them, so that nothing may rest on one; E2E_PROCESSES=1 is for looking for a fault in one alone.
 */
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
  const serve = (own) => serveBuild({ host: "127.0.0.1", port: own, address, appUrl, secret, settings: { SIGN_ON_PRIVATE_PROVIDERS: "allow" } });
  const processes = Number(process.env.E2E_PROCESSES ?? 2);
  const servers = [];
  let front;
  try {
    if (processes > 1) {
      const ports = [];
      while (ports.length < processes) ports.push(await anyFreePort());
      for (const own of ports) servers.push(await serve(own));
      front = await roundRobin(ports, { port });
    } else servers.push(await serve(port));
    return await playwright(
      { E2E_ADDRESS: address, E2E_BROWSER: browser, E2E_SUPER_DATABASE_URL: superUrl, DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, NEXTAUTH_URL: address, NEXTAUTH_SECRET: secret },
      args,
    );
  } finally {
    if (front) {
      console.error(`Requests given to each process: ${front.given.join(", ")}`);
      await front.close();
    }
    for (const server of servers) await stopChild(server);
    await postgres.dropDatabase(database).catch(() => undefined);
  }
}

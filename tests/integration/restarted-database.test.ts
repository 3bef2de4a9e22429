import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { GET } from "@/app/s/[token]/route";
import { closeConnections, connections } from "@/lib/db/client";
import { logInteraction } from "@/lib/interactions/mutations";
import { logInput } from "@/lib/interactions/schema";
import { createInvitation } from "@/lib/invitations/mutations";
import { readiness } from "@/lib/tenant/readiness";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { type EmbeddedPostgres, startPostgres } from "../../scripts/lib/postgres.mjs";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

/** A server of this test alone, since it is crashed; it waits for its disk, as one in production does. */
let postgres: EmbeddedPostgres;
let organizer: SmallOrganizer;
let token = "";

beforeAll(async () => {
  postgres = await startPostgres({ name: "crashed", durable: true });
  await postgres.dropDatabase("load");
  await postgres.createDatabase("load");
  const { appUrl, ownerUrl } = postgres.urls("load");
  await applyMigrations(ownerUrl);
  process.env.DATABASE_URL = appUrl;
  process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
  organizer = await seedSmallOrganizer("powercut");
  const { organizerId, exhibitorId, contactId, editionId } = organizer;
  ({ token } = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date())));
});
afterAll(async () => {
  await closeConnections();
  await postgres.stop();
});

/** An entry as the quick log writes it, score and all; its key once the database has acknowledged it. */
async function log(): Promise<string> {
  const key = randomUUID();
  const entry = logInput.parse({
    exhibitorId: organizer.exhibitorId, submissionKey: key, channel: "call", direction: "inbound", occurredOn: "2026-11-20", contactId: organizer.contactId, editionId: "",
    phase: "", mood: "3", note: "in the dark", codedConstruct: "", codedValue: "", also: "", promiseText: "", promiseDue: "", requestText: "",
  });
  await inTenantTransaction(organizer.organizerId, (tenant) => logInteraction(tenant, entry, { memberId: organizer.memberId, today: TODAY }));
  return key;
}

const survey = () => GET(new Request(`http://door.example/s/${token}?lang=en`), { params: Promise.resolve({ token }) });

test("a database that goes down in the middle of load is gone without a stack to be seen, and the same process works on when it is back, with all that was acknowledged", async () => {
  const before = connections();
  // each failed page is said in the log; here it would bury what other tests say
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const acknowledged: string[] = [];
  let refused = 0;
  let wanted = Number.POSITIVE_INFINITY;
  const load = Array.from({ length: 6 }, async () => {
    while (acknowledged.length < wanted) {
      await log().then((key) => acknowledged.push(key), () => (refused += 1));
    }
  });
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20);

  let back = false;
  const crash = postgres.crashAndStart().then(() => (back = true));
  const states = new Set<string>();
  const pages: { status: number; text: string }[] = [];
  while (!back) {
    states.add(await readiness());
    const page = await survey();
    pages.push({ status: page.status, text: await page.text() });
  }
  await crash;
  wanted = acknowledged.length + 20;
  await Promise.all(load);
  expect(said).toHaveBeenCalled();
  said.mockRestore();

  expect(refused).toBeGreaterThan(0);
  expect(states).toContain("database unreachable");
  expect(await readiness()).toBe("ready");
  const failed = pages.filter(({ status }) => status !== 200);
  expect(failed.length).toBeGreaterThan(0);
  for (const { status, text } of failed) {
    expect(status).toBe(500);
    expect(text).toMatch(/<h1[^>]*>/);
    expect(text).not.toMatch(/ECONNREFUSED|node_modules|\bat .*:\d+:\d+|postgres/i);
  }
  expect((await survey()).status).toBe(200);
  expect(connections()).toBe(before);

  const kept = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.interaction.findMany({ where: { organizerId, note: "in the dark" }, select: { submissionKey: true } }));
  const inDatabase = new Set(kept.map(({ submissionKey }) => submissionKey));
  expect(acknowledged.filter((key) => !inDatabase.has(key))).toEqual([]);
});

test("a database that lacks a migration of this program is not ready, and one that has a newer one is", async () => {
  expect(await readiness("29990101000000_not_applied_yet")).toBe("migration missing");
  expect(await readiness("20261121000000_first_schema")).toBe("ready");
});

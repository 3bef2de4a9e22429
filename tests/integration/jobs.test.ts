import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { newestJob } from "@/lib/jobs/data";
import { enqueue, finishJob, keepJob, takeJob } from "@/lib/jobs/mutations";
import { LEASE_SECONDS, workThrough } from "@/lib/jobs/work";
import { organizersWithWork } from "@/lib/tenant/found";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { randomBytes } from "node:crypto";

await freshDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
let mine: OrganizerId;

beforeEach(async () => {
  const workspace = `jobs-${randomBytes(4).toString("hex")}`;
  ({ organizerId: mine } = await foundOrganizer({
    workspace, name: "Jobs", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: `owner@${workspace}.example`, ownerName: "Owner", ownerPassword: "correct horse battery",
  }));
});
afterAll(closeConnections);

const add = (kind: string, options: { key?: string; maxAttempts?: number } = {}) => inTenantTransaction(mine, (tenant) => enqueue(tenant, { kind, runAt: NOW, ...options }));
const take = (now: Date) => withTenant(mine, (tenant) => takeJob(tenant, now, LEASE_SECONDS));

describe("the queue", () => {
  it("takes back a job with the transaction that wrote it", async () => {
    await expect(
      inTenantTransaction(mine, async (tenant) => {
        await enqueue(tenant, { kind: "report", runAt: NOW });
        throw new Error("The record could not be written.");
      }),
    ).rejects.toThrow("could not be written");
    expect(await take(NOW)).toBeNull();
  });

  it("gives each job to one worker, however many ask at once", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => add("report")));
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(NOW)));
    expect(taken.flatMap((job) => (job ? [job.id] : [])).sort()).toEqual([...ids].sort());
  });

  it("holds one waiting job a key, and takes a new one once that is finished", async () => {
    const [first, second] = [await add("paths", { key: "all" }), await add("paths", { key: "all" })];
    expect(second).toBe(first);
    expect(await workThrough(mine, { paths: () => Promise.resolve({ n: 3 }) }, () => NOW)).toEqual({ done: 1, failed: 0 });
    expect(await withTenant(mine, (tenant) => newestJob(tenant, "paths", "all"))).toMatchObject({ id: first, state: "finished", progress: 1 });
    expect(await add("paths", { key: "all" })).not.toBe(first);
  });

  it("tries a failed job again later, and gives it up when its attempts are used up", async () => {
    await add("report", { maxAttempts: 2 });
    const handlers = { report: () => Promise.reject(new Error("no network")) };
    expect(await workThrough(mine, handlers, () => NOW)).toEqual({ done: 0, failed: 1 });
    expect(await take(later(29))).toBeNull();
    expect(await workThrough(mine, handlers, () => later(31))).toEqual({ done: 0, failed: 1 });
    expect(await take(later(86_400))).toBeNull();
    expect(await withTenant(mine, (tenant) => newestJob(tenant, "report"))).toMatchObject({ state: "failed" });
  });

  it("lets a second worker take over from a dead one, whom it then does not let finish", async () => {
    await add("report");
    const dead = await take(NOW);
    expect(await take(later(LEASE_SECONDS - 1))).toBeNull();
    const heir = await take(later(LEASE_SECONDS + 1));
    if (!dead || !heir) throw new Error("Both took the job.");
    expect(heir.id).toBe(dead.id);
    expect(await withTenant(mine, (tenant) => keepJob(tenant, dead, 0.5, later(LEASE_SECONDS + 2), LEASE_SECONDS))).toBe(false);
    expect(await withTenant(mine, (tenant) => finishJob(tenant, dead, later(LEASE_SECONDS + 2)))).toBe(false);
    expect(await withTenant(mine, (tenant) => finishJob(tenant, heir, later(LEASE_SECONDS + 3)))).toBe(true);
  });

  it("tells the worker whose work is due, and no other organizer's", async () => {
    expect(await organizersWithWork(NOW)).not.toContain(mine);
    await add("report");
    expect(await organizersWithWork(NOW)).toContain(mine);
    expect(await organizersWithWork(later(-1))).not.toContain(mine);
    await take(NOW);
    expect(await organizersWithWork(NOW)).not.toContain(mine);
    expect(await organizersWithWork(later(LEASE_SECONDS + 1))).toContain(mine);
  });
});

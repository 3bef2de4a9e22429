import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listKeys } from "@/lib/api-keys/data";
import { revokeKey, makeKey } from "@/lib/api-keys/mutations";
import type { KEY_RIGHTS } from "@/lib/api-keys/types";
import { addMember } from "@/lib/members/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { hashKey } from "@/lib/tenant/open-api-key";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { asker, keyOf } from "../support/api-asker";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let house: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("keys");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const make = (scopes: readonly (typeof KEY_RIGHTS)[number][], maker: { role?: "owner" | "viewer" } = {}) =>
  inTenantTransaction(house.organizerId, (tenant) => makeKey(tenant, { name: "A program", days: 30, scopes: [...scopes] }, { memberId: house.memberId, role: maker.role ?? "owner", rights: null }, new Date()), house.memberId);

describe("a key", () => {
  it("is told once: the database keeps its hash alone, and the list how it begins", async () => {
    const { id, key } = await make(["read shows"]);
    const { rows } = await superuser.query<{ row: string; hash: Buffer }>("SELECT api_keys::text AS row, hash FROM api_keys WHERE id = $1", [id]);
    expect(rows[0]?.hash).toEqual(hashKey(key));
    expect(rows[0]?.row).not.toContain(key);
    const listed = (await withTenant(house.organizerId, (tenant) => listKeys(tenant, new Date()))).find((each) => each.id === id);
    expect(listed).toMatchObject({ prefix: key.slice(0, 17), state: "live", scopes: ["read shows"], lastUsedAt: null });
    // and the book of changes has it made, without the hash
    const { rows: noted } = await superuser.query<{ fields: string }>("SELECT fields::text FROM audit_entries WHERE record = $1", [id]);
    expect(noted[0]?.fields).not.toContain(hashKey(key).toString("hex"));
    expect(noted).toHaveLength(1);
  });

  it("gives no more than its maker may, when it is made and when it is used", async () => {
    await refusal(make(["read shows", "create shows"], { role: "viewer" }), "invalid", { scopes: "not_a_choice" });
    const memberId = await inTenantTransaction(house.organizerId, async (tenant) => (await addMember(tenant, { email: "falls@keys.example", name: "Falls", password: PASSWORD, role: "admin", locale: "en" })).id);
    const ask = asker(await keyOf({ organizerId: house.organizerId, memberId, role: "admin" }, ["read shows", "create shows"]));
    expect((await ask("POST", "shows", { name: "Made by an admin" })).status).toBe(201);
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.member.update({ where: { organizerId_id: { organizerId, id: memberId } }, data: { role: "viewer" } }));
    expect(await ask("POST", "shows", { name: "Made by a viewer" })).toMatchObject({ status: 403, body: { code: "scope_missing" } });
    expect((await ask("GET", "shows")).status).toBe(200);
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.member.update({ where: { organizerId_id: { organizerId, id: memberId } }, data: { deactivatedAt: new Date() } }));
    expect((await ask("GET", "shows")).status).toBe(401);
  });

  it("sees the part of the exhibitors that its maker's own role sees", async () => {
    const [memberId, other] = await inTenantTransaction(house.organizerId, async (tenant) => {
      const { db, organizerId } = tenant;
      const role = await db.ownRole.create({ data: { organizerId, name: "Own part", begunAs: "viewer", rights: ["read exhibitors", "read contacts"], scope: "own" } });
      const { id } = await addMember(tenant, { email: "part@keys.example", name: "Part", password: PASSWORD, role: "viewer", locale: "en" });
      await db.member.update({ where: { organizerId_id: { organizerId, id } }, data: { ownRoleId: role.id } });
      const looked = await db.exhibitor.create({ data: { organizerId, name: "Looked after by Part", ownerMemberId: id } });
      await db.relationship.create({ data: { organizerId, exhibitorId: looked.id, stage: "not_enough_evidence" } });
      return [id, looked.id];
    });
    const ask = asker(await keyOf({ organizerId: house.organizerId, memberId, role: "viewer", rights: ["read exhibitors", "read contacts"] }, ["read exhibitors", "read contacts"]));
    const { body } = await ask("GET", "exhibitors");
    expect(body.data).toMatchObject([{ id: other }]);
    expect((await ask("GET", `exhibitors/${house.exhibitorId}`)).status).toBe(404);
    expect((await ask("GET", `contacts/${house.contactId}`)).status).toBe(404);
    expect((await ask("GET", "contacts")).body).toMatchObject({ data: [] });
  });

  it("that only reads opens the database for reading alone", async () => {
    const { key } = await make(["read exhibitors"]);
    const { openApiKey } = await import("@/lib/tenant/open-api-key");
    const bearer = await openApiKey(key);
    if (!bearer) throw new Error("the key works");
    await expect(inTenantTransaction(bearer.organizerId, ({ db, organizerId }) => db.show.create({ data: { organizerId, name: "never" } }))).rejects.toThrow(/read-only/);
  });

  it("ends when it is revoked or its day is over, and is no longer known", async () => {
    const { id, key } = await make(["read shows"]);
    const ask = asker(key);
    expect((await ask("GET", "shows")).status).toBe(200);
    await inTenantTransaction(house.organizerId, (tenant) => revokeKey(tenant, id, new Date()));
    expect(await ask("GET", "shows")).toMatchObject({ status: 401, body: { code: "no_key" } });
    await refusal(inTenantTransaction(house.organizerId, (tenant) => revokeKey(tenant, id, new Date())), "not_found");
    const late = await make(["read shows"]);
    await superuser.query("UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1", [late.id]);
    expect((await asker(late.key)("GET", "shows")).status).toBe(401);
    expect((await asker("fairbond_nobody-has-ever-had-such-a-key")("GET", "shows")).status).toBe(401);
  });

  it("notes that it was used, at most every five minutes, and what it changes is noted as the key's doing", async () => {
    const { id, key } = await make(["read contacts", "create contacts", "edit contacts"]);
    const ask = asker(key);
    const made = await ask("POST", "contacts", { exhibitorId: house.exhibitorId, name: "Noted Nora", role: "other" }, { "x-forwarded-for": "192.0.2.1, 203.0.113.9", "x-real-ip": "192.0.2.2" });
    expect(made.status).toBe(201);
    const { rows } = await superuser.query<{ agent: string; address: string; member_id: string }>("SELECT agent, address, member_id FROM record_changes WHERE record = $1", [made.body.id]);
    expect(rows).toEqual([{ agent: `key:${key.slice(0, 17)}`, address: "203.0.113.0/24", member_id: house.memberId }]);
    const used = async () => (await superuser.query<{ used: string }>("SELECT last_used_at::text AS used FROM api_keys WHERE id = $1", [id])).rows[0]?.used;
    const first = await used();
    expect(first).toBeTruthy();
    await ask("GET", "contacts");
    expect(await used()).toBe(first);
    await superuser.query("UPDATE api_keys SET last_used_at = now() - interval '6 minutes' WHERE id = $1", [id]);
    await ask("GET", "contacts");
    expect(await used()).not.toBe(first);
  });

  it("has so many requests a minute, counted in the database for every process alike", async () => {
    const { id, key } = await make(["read shows"]);
    await superuser.query("UPDATE api_keys SET per_minute = 3 WHERE id = $1", [id]);
    const ask = asker(key);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask("GET", "shows")));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(refused?.body).toMatchObject({ code: "too_many_requests" });
    expect(answers.map(({ headers }) => headers.get("ratelimit-remaining")).toSorted()).toEqual(["0", "0", "0", "1", "2"]);
    expect(refused?.headers.get("ratelimit-limit")).toBe("3");
    await superuser.query("UPDATE api_windows SET started_at = now() - interval '61 seconds' WHERE id = $1", [id]);
    expect((await ask("GET", "shows")).status).toBe(200);
  });
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { rightsToGive } from "@/lib/api-keys/access";
import { KEY_RIGHTS } from "@/lib/api-keys/types";
import type { NounApi } from "@/lib/api/noun";
import { API_NOUNS } from "@/lib/api/nouns";
import { addMember } from "@/lib/members/mutations";
import { MEMBER_ROLES, type Role } from "@/lib/members/schema";
import { BUILT_IN } from "@/lib/rights/access";
import type { Right } from "@/lib/rights/types";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ids } from "../../e2e/support/ids";
import { freshDatabase } from "../../setup/fresh-database";
import { actBody, CHANGES, newBodies } from "../support/api-bodies";
import { type Ask, asker, keyOf } from "../support/api-asker";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let house: SmallOrganizer;
let victim: SmallOrganizer;
let own: Record<string, string>;
let theirs: Record<string, string>;
const byRole = new Map<Role, Ask>();
const byRight = new Map<Right, Ask>();

interface Route {
  readonly name: string;
  readonly right: Right;
  readonly method: string;
  readonly path: (id: string) => string;
  readonly body: (of: Readonly<Record<string, string>>) => unknown;
}

/** Whoever is let in is answered by the record: it may have been settled, taken away or made by the one before. */
const LET_IN = [200, 201, 404, 409, 422];
const fresh = (noun: string, of: Readonly<Record<string, string>>) => newBodies(of, "Crossed")[noun] ?? { exhibitorId: of.exhibitors, editionId: of.editions, status: "booked" };

/** Every route there is, from the table of nouns. */
function routesOf({ noun, right, create, change, remove, acts = {} }: NounApi): Route[] {
  const nothing = () => undefined;
  return [
    { name: `GET /${noun}`, right, method: "GET", path: () => noun, body: nothing },
    { name: `GET /${noun}/{id}`, right, method: "GET", path: (id) => `${noun}/${id}`, body: nothing },
    ...(create ? [{ name: `POST /${noun}`, right: create.right, method: "POST", path: () => noun, body: (of: Readonly<Record<string, string>>) => fresh(noun, of) }] : []),
    ...(create ? [{ name: `POST /${noun}/batch`, right: create.right, method: "POST", path: () => `${noun}/batch`, body: (of: Readonly<Record<string, string>>) => ({ items: [fresh(noun, of)] }) }] : []),
    ...(change ? [{ name: `PATCH /${noun}/{id}`, right: change.right, method: "PATCH", path: (id: string) => `${noun}/${id}`, body: () => CHANGES[noun] }] : []),
    ...(remove ? [{ name: `DELETE /${noun}/{id}`, right: remove.right, method: "DELETE", path: (id: string) => `${noun}/${id}`, body: nothing }] : []),
    ...Object.entries(acts).map(([act, way]) => ({ name: `POST /${noun}/{id}/${act}`, right: way.right, method: "POST", path: (id: string) => `${noun}/${id}/${act}`, body: () => actBody(noun, way.body.shape) })),
  ];
}
const routes = API_NOUNS.flatMap((noun) => routesOf(noun).map((route) => ({ ...route, noun: noun.noun === "relationships" ? "exhibitors" : noun.noun })));

/** Everything of the victim, as one text. */
async function sumOfVictim(): Promise<string> {
  const { rows: tables } = await superuser.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organizer_id' ORDER BY 1");
  const sums = [];
  for (const { name } of tables) sums.push((await superuser.query<{ sum: string }>(`SELECT '${name}' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM ${name} t WHERE organizer_id = $1`, [victim.organizerId])).rows[0]?.sum);
  return sums.join("\n");
}

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  victim = await seedSmallOrganizer("victim");
  [own, theirs] = [await ids(house), await ids(victim)];
  for (const role of MEMBER_ROLES) {
    const memberId = await inTenantTransaction(house.organizerId, async (tenant) => (await addMember(tenant, { email: `of-${role}@${house.workspace}.example`, name: role, password: PASSWORD, role, locale: "en" })).id);
    // made with all that the role can give
    byRole.set(role, asker(await keyOf({ organizerId: house.organizerId, memberId, role }, rightsToGive({ role }))));
  }
  for (const right of KEY_RIGHTS) byRight.set(right, asker(await keyOf(house, [right])));
  await superuser.query("UPDATE api_keys SET per_minute = 100000");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

describe("every route of the API", () => {
  it("is one of the table's, and asks for a right that a key can have", () => {
    expect(routes.length).toBeGreaterThan(70);
    expect(routes.filter(({ right }) => !KEY_RIGHTS.includes(right))).toEqual([]);
  });

  it.each(routes)("$name opens to keys of the roles that the table names, and to no other", async ({ right, method, path, body, noun }) => {
    for (const role of MEMBER_ROLES) {
      const answer = await byRole.get(role)?.(method, path(own[noun] ?? ""), body(own));
      if (BUILT_IN[role].has(right)) expect(LET_IN, `${role}: ${answer?.text}`).toContain(answer?.status);
      else expect({ status: answer?.status, code: answer?.body.code }, role).toEqual({ status: 403, code: "scope_missing" });
    }
  });

  it.each(routes)("$name opens to a key with the one right it asks for, and to a key with any other it stays shut", async ({ right, method, path, body, noun }) => {
    expect(LET_IN).toContain((await byRight.get(right)?.(method, path(own[noun] ?? ""), body(own)))?.status);
    for (const other of KEY_RIGHTS) {
      if (other === right) continue;
      expect((await byRight.get(other)?.(method, path(own[noun] ?? ""), body(own)))?.status, other).toBe(403);
    }
  });

  it.each(routes)("$name is shut without a key", async ({ method, path, body, noun }) => {
    const answer = await asker("nobody-has-ever-had-such-a-key")(method, path(own[noun] ?? ""), body(own));
    expect(answer).toMatchObject({ status: 401, body: { code: "no_key" } });
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
  });
});

describe("every route with another organizer's ids", () => {
  it("reads nothing and changes nothing of theirs", async () => {
    const before = await sumOfVictim();
    const ask = byRole.get("owner");
    for (const { name, method, path, body, noun } of routes) {
      for (const [at, of] of [[theirs, own], [own, theirs], [theirs, theirs]] as const) {
        const { status, text } = (await ask?.(method, path(at[noun] ?? ""), body(of))) ?? { status: 0, text: "" };
        expect(text, name).not.toMatch(/victim (Show|Kettles|Ashdown|note|promise|request|complaint)/);
        if (at === theirs && name.includes("{id}")) expect(status, name).toBe(404);
      }
    }
    for (const [name, value] of Object.entries({ exhibitorId: theirs.exhibitors, editionId: theirs.editions, contactId: theirs.contacts, showId: theirs.shows, participationId: theirs.participations })) {
      for (const { noun, of } of API_NOUNS) {
        if (!(name in of)) continue;
        expect((await ask?.("GET", `${noun}?${name}=${value}`))?.body, `${noun} by ${name}`).toMatchObject({ data: [] });
      }
    }
    expect(await sumOfVictim()).toBe(before);
  });
});

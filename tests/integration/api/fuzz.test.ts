import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { API_NOUNS } from "@/lib/api/nouns";
import type { NounApi } from "@/lib/api/noun";
import { createRandom } from "@/lib/relationship-quality";
import { closeConnections } from "@/lib/tenant/close-connections";
import { ids } from "../../e2e/support/ids";
import { freshDatabase } from "../../setup/fresh-database";
import { CHANGES, dayFromNow, newBodies } from "../support/api-bodies";
import { asker, keyOf } from "../support/api-asker";
import { seedSmallOrganizer } from "../support/small-organizer";

const BODIES = 10_000;
/** As many at once as two processes would ask. */
const AT_ONCE = 8;

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
beforeAll(() => superuser.connect());
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const random = createRandom(20261122);
const pick = <T>(list: readonly T[]): T => {
  const one = list[random.integer(list.length)];
  if (one === undefined) throw new Error("Nothing to pick from.");
  return one;
};

/** What programs send by mistake or on purpose. */
const ODD: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -1e-7, 9_007_199_254_740_993, "", " ", "x", "0", "1e9", "x".repeat(10_000), "null", "true", "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31", dayFromNow(0), dayFromNow(400), "=1+1", "'; DROP TABLE exhibitors; --",
  "a\u0000b", "\ud800", "名称", "🙂", "\u202e", "../../etc/passwd", "<script>", [], [[]], ["x"], [null], {}, { a: { b: { c: [] } } }, { $ne: null }, "00000000-0000-0000-0000-000000000000", "EUR", "ZZZ", "12.345", "-5", "1,5", "granted", "on",
];

/** A body made of one that would do: some of its fields are other than they should be, some are gone, some are too many. */
function spoiled(good: Readonly<Record<string, unknown>>, names: readonly string[], own: Readonly<Record<string, string>>): unknown {
  const way = random.integer(20);
  if (way === 0) return pick(ODD);
  if (way < 4) return good;
  const body: Record<string, unknown> = { ...good };
  for (let times = 1 + random.integer(3); times > 0; times--) {
    const name = random.integer(12) === 0 ? pick(["surprise", "__proto__", "constructor", "id", "organizerId", "version", "own-x"]) : pick(names);
    const turn = random.integer(6);
    if (turn === 0) delete body[name];
    else if (turn === 1) body[name] = pick(Object.values(own));
    else Object.defineProperty(body, name, { value: pick(ODD), enumerable: true, configurable: true, writable: true });
  }
  return body;
}

interface Route {
  readonly method: string;
  readonly path: (id: string) => string;
  readonly names: readonly string[];
  readonly good: () => Readonly<Record<string, unknown>>;
}

/** Every route that takes a body, from the table of nouns. */
function routesOf(noun: NounApi, own: Readonly<Record<string, string>>): Route[] {
  const { noun: name, create, change, remove, acts = {} } = noun;
  let count = 0;
  const fresh = () => newBodies(own, `Fuzz ${(count += 1)}`)[name] ?? { exhibitorId: own.exhibitors, editionId: own.editions, status: "booked" };
  const act = { reason: "none", outcome: pick(["kept", "open", "settled"]), answer: "granted", step: "answered", ending: "done", settledOn: dayFromNow(-1) };
  return [
    ...(create ? [{ method: "POST", path: () => name, names: Object.keys(create.body.shape), good: fresh }, { method: "POST", path: () => `${name}/batch`, names: ["items"], good: () => ({ items: [fresh(), spoiled(fresh(), Object.keys(create.body.shape), own)] }) }] : []),
    ...(change ? [{ method: "PATCH", path: (id: string) => `${name}/${id}`, names: Object.keys(change.body.shape), good: () => CHANGES[name] ?? {} }] : []),
    ...(remove ? [{ method: "DELETE", path: (id: string) => `${name}/${id}`, names: ["x"], good: () => ({}) }] : []),
    ...Object.entries(acts).map(([word, { body }]) => ({ method: "POST", path: (id: string) => `${name}/${id}/${word}`, names: [...Object.keys(body.shape), "x"], good: () => Object.fromEntries(Object.entries(act).filter(([field]) => field in body.shape)) })),
  ];
}

/** Evidence and records must tell the same: a record whose request was refused has left none, and none came without its record. */
async function loose(): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>(`
    SELECT (SELECT count(*) FROM exhibitors x WHERE NOT EXISTS (SELECT FROM relationships r WHERE r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id))
      + (SELECT count(*) FROM evidence v WHERE v.source = 'interaction' AND NOT EXISTS (SELECT FROM interactions i WHERE i.organizer_id = v.organizer_id AND i.id = v.source_id))
      + (SELECT count(*) FROM evidence v WHERE v.source = 'promise' AND NOT v.retracts AND NOT EXISTS (SELECT FROM promises p WHERE p.organizer_id = v.organizer_id AND p.id = v.source_id))
      + (SELECT count(*) FROM promises p WHERE p.status = 'open' AND EXISTS (SELECT FROM evidence v WHERE v.organizer_id = p.organizer_id AND v.source_id = p.id AND NOT v.retracts AND NOT EXISTS (SELECT FROM evidence w WHERE w.organizer_id = v.organizer_id AND w.corrects_id = v.id)))
      + (SELECT count(*) FROM api_answers a WHERE a.record IS NULL) AS n`);
  return Number(rows[0]?.n);
}

/** How many rows there are, of every table but what counts and notes the asking itself. */
async function rowsOfAll(): Promise<number> {
  const { rows: tables } = await superuser.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organizer_id' AND table_name NOT IN ('api_windows')");
  const { rows } = await superuser.query<{ n: string }>(`SELECT ${tables.map(({ name }) => `(SELECT count(*) FROM ${name})`).join(" + ")} AS n`);
  return Number(rows[0]?.n);
}

it(`${BODIES} generated bodies over every route: no unhandled error, no partial write, every refusal a problem with its fields`, async () => {
  const house = await seedSmallOrganizer("fuzzed");
  const own = await ids(house);
  const ask = asker(await keyOf(house));
  await superuser.query("UPDATE api_keys SET per_minute = 1000000");
  const before = await loose();
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const routes = API_NOUNS.flatMap((noun) => routesOf(noun, own).map((route) => ({ ...route, noun: noun.noun })));
  const seen = new Map<number, number>();
  const wrong: string[] = [];
  let left = BODIES;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const { method, path, names, good, noun } = pick(routes);
      const body = spoiled(good(), names, own);
      const address = path(pick([own[noun] ?? "", own[noun] ?? "", own[noun] ?? "", "x", "00000000-0000-7000-8000-000000000000"]));
      const answer = await ask(method, address, JSON.stringify(body), random.integer(10) === 0 ? { "idempotency-key": `k${random.integer(400)}` } : {});
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      const refused = answer.status >= 400;
      const told = !refused || ((answer.headers.get("content-type") ?? "").startsWith("application/problem+json") && typeof answer.body.code === "string" && (answer.body.code !== "invalid" || Array.isArray(answer.body.errors)));
      if (answer.status >= 500 || !told) wrong.push(`${method} ${address} ${JSON.stringify(body).slice(0, 300)} → ${answer.text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(logged.mock.calls.slice(0, 3)).toEqual([]);
  logged.mockRestore();
  // there were enough of both kinds to mean something
  expect((seen.get(200) ?? 0) + (seen.get(201) ?? 0)).toBeGreaterThan(BODIES / 20);
  expect(seen.get(422)).toBeGreaterThan(BODIES / 4);
  expect(await loose()).toBe(before);

  // refused ones alone: not one row more or less in any table
  const rows = await rowsOfAll();
  let refusals = 0;
  for (let turn = 0; turn < 150; turn++) {
    const { method, path, good, noun } = pick(routes);
    const { status } = await ask(method, path(own[noun] ?? ""), JSON.stringify({ ...good(), surprise: true }));
    if (status >= 400) refusals += 1;
  }
  expect(refusals).toBe(150);
  expect(await rowsOfAll()).toBe(rows);
}, 240_000);

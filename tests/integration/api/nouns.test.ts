import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { API_NOUNS } from "@/lib/api/nouns";
import { createOwnField } from "@/lib/fields/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ids } from "../../e2e/support/ids";
import { freshDatabase } from "../../setup/fresh-database";
import { actBody, CHANGES, dayFromNow, newBodies } from "../support/api-bodies";
import { type Ask, asker, keyOf } from "../support/api-asker";
import { logOf } from "../support/log-of";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let house: SmallOrganizer;
let own: Record<string, string>;
let theirs: Record<string, string>;
let ask: Ask;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const listOfIds = (body: Readonly<Record<string, unknown>>): string[] => (Array.isArray(body.data) ? body.data.map((row: { id: string }) => row.id) : []);

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  own = await ids(house);
  theirs = await ids(await seedSmallOrganizer("victim"));
  ask = asker(await keyOf(house));
  await superuser.query("UPDATE api_keys SET per_minute = 100000");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const created = API_NOUNS.filter(({ noun, create }) => create && noun !== "participations");

describe("every noun that can be added to", () => {
  it.each(created)("$noun is made, read, found in its list, changed and written upon its version", async ({ noun }) => {
    const body = newBodies(own, "First")[noun] ?? {};
    const made = await ask("POST", noun, body);
    expect(made.body).toMatchObject(body);
    expect(made.status).toBe(201);
    const id = text(made.body.id);
    expect(made.headers.get("location")).toBe(`/api/v1/${noun}/${id}`);
    const read = await ask("GET", `${noun}/${id}`);
    expect(read.body).toEqual(made.body);
    const tag = read.headers.get("etag") ?? "";
    expect((await ask("GET", `${noun}/${id}`, undefined, { "if-none-match": tag })).status).toBe(304);
    expect(listOfIds((await ask("GET", `${noun}?limit=200`)).body)).toContain(id);

    const { reason: _, ...changed } = CHANGES[noun] ?? {};
    const patched = await ask("PATCH", `${noun}/${id}`, CHANGES[noun], { "if-match": tag });
    expect(patched.body).toMatchObject({ ...body, ...changed });
    expect(patched.status).toBe(200);
    const late = await ask("PATCH", `${noun}/${id}`, CHANGES[noun], { "if-match": tag });
    expect(late).toMatchObject({ status: 412, body: { code: "version_changed" } });
    expect((await ask("PATCH", `${noun}/${id}`, {}, { "if-match": patched.headers.get("etag") ?? "" })).status).toBe(200);
  });

  it.each(created)("$noun says which field is wrong, by its path", async ({ noun, create }) => {
    const nothing = await ask("POST", noun, {});
    expect(nothing.status).toBe(422);
    expect(nothing.headers.get("content-type")).toContain("application/problem+json");
    const required = Object.entries(create?.body.shape ?? {}).flatMap(([name, schema]) => (schema instanceof Object && "safeParse" in schema && !create?.body.shape[name]?.safeParse(undefined).success ? [name] : []));
    expect(nothing.body).toMatchObject({ code: "invalid", status: 422, errors: required.map((field) => ({ field, code: "required" })) });
    const other = await ask("POST", noun, { ...newBodies(own, "Odd")[noun], surprise: 1 });
    expect(other.body).toMatchObject({ errors: [{ field: "surprise", code: "unknown_field" }] });
  });

  it.each(API_NOUNS)("$noun answers an unknown id, another organizer's and what is no id alike, whatever is asked of it", async ({ noun, change, remove, acts = {} }) => {
    const foreign = theirs[noun === "relationships" ? "exhibitors" : noun];
    expect(foreign).toBeTruthy();
    const ways: [string, string, unknown][] = [["GET", "", undefined]];
    if (change) ways.push(["PATCH", "", CHANGES[noun]]);
    if (remove) ways.push(["DELETE", "", undefined]);
    for (const [act, { body }] of Object.entries(acts)) ways.push(["POST", `/${act}`, actBody(noun, body.shape)]);
    for (const [method, rest, body] of ways) {
      const answers = [];
      for (const id of [foreign, randomUUID(), "x"]) answers.push(await ask(method, `${noun}/${id}${rest}`, body));
      expect(new Set(answers.map(({ status, text: said }) => `${status} ${said}`)).size, `${method} ${rest}`).toBe(1);
      expect(answers[0]).toMatchObject({ status: 404, body: { code: "not_found" } });
    }
  });

  it.each(created)("$noun refers to nothing of another organizer", async ({ noun }) => {
    const references = Object.entries(newBodies(own, "Ref")[noun] ?? {}).filter(([name]) => name.endsWith("Id"));
    for (const [name] of references) {
      const word = { exhibitorId: "exhibitors", contactId: "contacts", participationId: "participations", showId: "shows" }[name] ?? "";
      const answers = [];
      for (const id of [theirs[word], randomUUID()]) answers.push(await ask("POST", noun, { ...newBodies(own, "Ref")[noun], [name]: id }));
      expect(answers[0]?.status, name).toBeGreaterThanOrEqual(404);
      expect(answers[0]?.text, name).toBe(answers[1]?.text);
    }
  });
});

describe("participations", () => {
  it("are added to an edition once, and changed with their stage placed anew", async () => {
    const exhibitor = await ask("POST", "exhibitors", { name: "Booked Looms" });
    const body = { exhibitorId: exhibitor.body.id, editionId: house.editionId, status: "booked", amount: "5000.25", currency: "EUR", area: 18.5, bookedOn: dayFromNow(-3), multiYear: true };
    const made = await ask("POST", "participations", body);
    expect(made.body).toMatchObject(body);
    expect(await ask("POST", "participations", body)).toMatchObject({ status: 422, body: { errors: [{ field: "editionId", code: "already_exists" }] } });
    expect((await ask("PATCH", `participations/${text(made.body.id)}`, CHANGES.participations)).body).toMatchObject({ ...body, hall: "7.1" });
    expect(listOfIds((await ask("GET", `participations?exhibitorId=${text(exhibitor.body.id)}`)).body)).toEqual([made.body.id]);
    expect((await ask("GET", `relationships/${text(exhibitor.body.id)}`)).body).toMatchObject({ stage: "exploration" });
  });
});

describe("what is written moves scores as the forms do", () => {
  it("a promise settled, a request answered, a complaint advanced and an interaction taken back leave their evidence", async () => {
    const body = newBodies(own, "Moved");
    const promise = text((await ask("POST", "promises", body.promises)).body.id);
    expect((await ask("POST", `promises/${promise}/settle`, { outcome: "kept", settledOn: dayFromNow(-1) })).body).toMatchObject({ outcome: "kept" });
    expect((await logOf(house.organizerId, "promise", promise)).length).toBeGreaterThan(0);
    expect(await ask("POST", `promises/${promise}/settle`, { outcome: "kept" })).toMatchObject({ status: 409, body: { code: "already_settled" } });
    expect((await ask("POST", `promises/${promise}/correct`, { outcome: "broken", reason: "was not" })).body).toMatchObject({ outcome: "broken" });
    const request = text((await ask("POST", "requests", body.requests)).body.id);
    expect(await ask("POST", `requests/${request}/answer`, { answer: "declined_with_reason" })).toMatchObject({ status: 422, body: { errors: [{ field: "declinedReason", code: "required" }] } });
    expect((await ask("POST", `requests/${request}/answer`, { answer: "granted", cost: 90.5 })).body).toMatchObject({ status: "granted", cost: 90.5 });
    const complaint = text((await ask("POST", "complaints", body.complaints)).body.id);
    expect((await ask("POST", `complaints/${complaint}/advance`, { step: "later", answeredOn: dayFromNow(-6) })).body).toMatchObject({ status: "closed", resolution: "later" });
    expect((await ask("POST", `complaints/${complaint}/withdraw`, { reason: "noted twice" })).body).toMatchObject({ status: "withdrawn" });
    const interaction = text((await ask("POST", "interactions", body.interactions)).body.id);
    expect((await logOf(house.organizerId, "interaction", interaction)).every(({ counts }) => counts)).toBe(true);
    expect((await ask("POST", `interactions/${interaction}/withdraw`, { reason: "another exhibitor" })).body).toMatchObject({ withdrawn: true });
    const log = await logOf(house.organizerId, "interaction", interaction);
    expect(log.length).toBeGreaterThan(0);
    expect(log.some(({ counts }) => counts)).toBe(false);
    const exchange = text((await ask("POST", "exchanges", body.exchanges)).body.id);
    expect((await ask("POST", `exchanges/${exchange}/withdraw`, { reason: "was not given" })).body).toMatchObject({ withdrawnReason: "was not given" });
    const task = text((await ask("POST", "tasks", body.tasks)).body.id);
    expect((await ask("POST", `tasks/${task}/end`, { ending: "done" })).body).toMatchObject({ status: "done" });
    expect((await ask("POST", `tasks/${task}/reopen`)).body).toMatchObject({ status: "open", endedAt: null });
  });

  it("a relationship is read with its interval, how much stands behind it and how old that is", async () => {
    const { body } = await ask("GET", `relationships/${house.exhibitorId}`);
    const scores = Array.isArray(body.scores) ? body.scores : [];
    expect(scores.length).toBeGreaterThan(0);
    for (const score of scores) {
      expect(score).toMatchObject({ level: 0.95, newestOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), ageDays: expect.any(Number), answers: expect.any(Number), records: expect.any(Number) });
      expect(score.low <= score.value && score.value <= score.high).toBe(true);
    }
    // what is said of staff is for people with the right to it
    expect(scores.some(({ key }: { key: string }) => key === "TST" || key === "FRI")).toBe(false);
  });

  it("what is taken out of lists can be brought back", async () => {
    for (const noun of ["exhibitors", "invoices"]) {
      const id = text((await ask("POST", noun, newBodies(own, "Back")[noun])).body.id);
      const flag = noun === "exhibitors" ? "archived" : "removed";
      expect((await ask("DELETE", `${noun}/${id}`)).body).toMatchObject({ id, [flag]: true });
      expect(listOfIds((await ask("GET", `${noun}?limit=200`)).body)).not.toContain(id);
      expect((await ask("POST", `${noun}/${id}/restore`)).body).toMatchObject({ [flag]: false });
      expect(listOfIds((await ask("GET", `${noun}?limit=200`)).body)).toContain(id);
    }
  });
});

describe("lists", () => {
  it("come in pages that follow ids, each record once, also while others are added", async () => {
    for (let index = 0; index < 7; index++) await ask("POST", "shows", { name: `Paged ${index}` });
    const all = listOfIds((await ask("GET", "shows?limit=200")).body);
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 20; page++) {
      const { body } = await ask("GET", `shows?limit=3${after}`);
      seen.push(...listOfIds(body));
      if (page === 1) await ask("POST", "shows", { name: "Added meanwhile" });
      if (body.next === null) break;
      after = `&after=${text(body.next)}`;
    }
    expect(seen.slice(0, all.length)).toEqual(all);
    expect(new Set(seen).size).toBe(all.length + 1);
  });

  it("are narrowed by the filters of the pages' lists, and refuse what they do not know", async () => {
    const made = await ask("POST", "contacts", { exhibitorId: house.exhibitorId, name: "Filtered Fay", role: "finance", locale: "zh" });
    const found = async (query: string) => listOfIds((await ask("GET", `contacts?${query}`)).body);
    expect(await found("role=finance&name.has=fay")).toEqual([made.body.id]);
    expect(await found("q=filtered&locale=zh")).toEqual([made.body.id]);
    expect(await found("role=finance&locale=en")).toEqual([]);
    expect(await found(`createdOn.from=${dayFromNow(1)}`)).toEqual([]);
    expect(await found(`exhibitorId=${theirs.exhibitors}`)).toEqual([]);
    expect(await ask("GET", "contacts?role=king&nmae.has=x&limit=5")).toMatchObject({ status: 422, body: { errors: [{ field: "role", code: "not_a_choice" }, { field: "nmae.has", code: "unknown_field" }] } });
    for (const query of ["q=a%00b", "name.has=%00", "name=%00"]) expect((await ask("GET", `contacts?${query}`)).status, query).toBe(422);
    for (const query of ["limit=0", "limit=201", "limit=x", "after=x", "exhibitorId=x"]) expect((await ask("GET", `contacts?${query}`)).status, query).toBe(422);
    expect(listOfIds((await ask("GET", "shows?q=nobody-calls-it-so")).body)).toEqual([]);
    expect(listOfIds((await ask("GET", `editions?showId=${house.showId}&startsOn.to=2020-01-01`)).body)).toEqual([]);
    expect(listOfIds((await ask("GET", `editions?showId=${house.showId}&q=edition`)).body)).toHaveLength(3);
  });

  it("an exhibitor's own fields are read, written one by one and filtered by", async () => {
    const field = (kind: "text" | "number", label: string, noun: "exhibitors" | "contacts" | "participations") =>
      inTenantTransaction(house.organizerId, async (tenant) => (await createOwnField(tenant, { noun, kind, label, labelZh: null, help: null, helpZh: null, required: false, more: [] })).id);
    for (const noun of ["exhibitors", "contacts"] as const) {
      const [word, figure] = [await field("text", "Motto", noun), await field("number", "Robots", noun)];
      const made = await ask("POST", noun, { ...newBodies(own, "Ownly")[noun], own: { [word]: "onwards", [figure]: "12.5" } });
      expect(made.body.own).toEqual({ [word]: "onwards", [figure]: "12.5" });
      const id = text(made.body.id);
      expect((await ask("PATCH", `${noun}/${id}`, { own: { [figure]: "13" } })).body.own).toEqual({ [word]: "onwards", [figure]: "13" });
      expect(listOfIds((await ask("GET", `${noun}?own-${figure}.from=13`)).body)).toEqual([id]);
      expect(listOfIds((await ask("GET", `${noun}?own-${word}.has=onward`)).body)).toEqual([id]);
      expect((await ask("PATCH", `${noun}/${id}`, { own: { [word]: null } })).body.own).toEqual({ [figure]: "13" });
      expect(await ask("PATCH", `${noun}/${id}`, { own: { [figure]: "many" } })).toMatchObject({ status: 422, body: { errors: [{ field: `own.${figure}`, code: "not_a_number" }] } });
      const nobody = randomUUID();
      expect(await ask("PATCH", `${noun}/${id}`, { own: { [nobody]: "x" } })).toMatchObject({ status: 422, body: { errors: [{ field: `own.${nobody}`, code: "unknown_field" }] } });
      // what does not speak of own fields changes none
      expect((await ask("PATCH", `${noun}/${id}`, { name: "Renamed" })).body).toMatchObject({ name: "Renamed", own: { [figure]: "13" } });
    }
  });
});

describe("what is sent twice", () => {
  it("is written once under its Idempotency-Key, at the same moment too, and another request under the same key is refused", async () => {
    const once = { "idempotency-key": "order-1" };
    const body = { name: "Once Looms" };
    const answers = await Promise.all([1, 2, 3].map(() => ask("POST", "exhibitors", body, once)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body: record }) => record.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(2);
    expect(await ask("POST", "exhibitors", { name: "Other Looms" }, once)).toMatchObject({ status: 422, body: { code: "key_used_otherwise" } });
    expect(await ask("POST", "shows", body, once)).toMatchObject({ status: 422, body: { code: "key_used_otherwise" } });
    // another key of the same organizer has keys of its own
    expect((await asker(await keyOf(house))("POST", "exhibitors", body, once)).body.id).not.toBe(answers[0]?.body.id);
    // what failed left nothing behind and may be tried again
    const again = { "idempotency-key": "order-2" };
    expect((await ask("POST", "exhibitors", {}, again)).status).toBe(422);
    expect((await ask("POST", "exhibitors", body, again)).status).toBe(201);
    expect((await ask("POST", "exhibitors", body, { "idempotency-key": "no spaces" })).status).toBe(422);
  });

  it("keeps no word of the answer, and forgets after a day", async () => {
    const once = { "idempotency-key": "tomorrow" };
    const first = await ask("POST", "shows", { name: "Dayly" }, once);
    const { rows } = await superuser.query<{ row: string }>("SELECT a::text AS row FROM api_answers a WHERE idempotency_key = 'tomorrow'");
    expect(rows[0]?.row).toContain(text(first.body.id));
    expect(rows[0]?.row).not.toContain("Dayly");
    await superuser.query("UPDATE api_answers SET created_at = created_at - interval '25 hours'");
    expect(await ask("POST", "shows", { name: "Dayly" }, once)).toMatchObject({ status: 422, body: { errors: [{ field: "name", code: "already_exists" }] } });
  });

  it("in a batch: what is wrong with one is said of that one, the others are written, and sent again none twice", async () => {
    const items = [{ name: "Batch A" }, { name: "" }, { name: "Batch C", country: "Portugal" }, { name: "Batch D" }];
    const once = { "idempotency-key": "batch-1" };
    const first = await ask("POST", "exhibitors/batch", { items }, once);
    const results = (body: Readonly<Record<string, unknown>>): { status: number; record?: { id: string }; problem?: { errors: unknown } }[] => (Array.isArray(body.results) ? body.results : []);
    expect(results(first.body).map(({ status }) => status)).toEqual([201, 422, 422, 201]);
    expect(results(first.body)[1]?.problem?.errors).toMatchObject([{ field: "items.1.name", code: "required" }]);
    const second = await ask("POST", "exhibitors/batch", { items }, once);
    expect(results(second.body).map(({ record }) => record?.id)).toEqual(results(first.body).map(({ record }) => record?.id));
    expect((await ask("POST", "exhibitors/batch", { items: Array.from({ length: 51 }, () => ({ name: "x" })) })).status).toBe(422);
    expect((await ask("POST", "exhibitors/batch", {})).body).toMatchObject({ errors: [{ field: "items", code: "required" }] });
  });

  it("of two who change the same record upon the same version one is told, and nothing of either is lost", async () => {
    const made = await ask("POST", "exhibitors", { name: "Raced Looms" });
    const tag = { "if-match": made.headers.get("etag") ?? "" };
    const both = await Promise.all([ask("PATCH", `exhibitors/${text(made.body.id)}`, { city: "Porto" }, tag), ask("PATCH", `exhibitors/${text(made.body.id)}`, { note: "fast" }, tag)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe("a version", () => {
  it("is not all that a reader knows: what moved beside the record is answered anew, and what was seen before may still be written upon", async () => {
    const exhibitor = await ask("POST", "exhibitors", { name: "Moved Looms" });
    const path = `exhibitors/${text(exhibitor.body.id)}`;
    const before = await ask("GET", path);
    const tag = before.headers.get("etag") ?? "";
    await ask("POST", "participations", { exhibitorId: exhibitor.body.id, editionId: house.editionId, status: "booked", bookedOn: dayFromNow(-3), multiYear: false });
    const after = await ask("GET", path, undefined, { "if-none-match": tag });
    expect(after).toMatchObject({ status: 200, body: { stage: "exploration", version: before.body.version } });
    expect(await ask("GET", path, undefined, { "if-none-match": after.headers.get("etag") ?? "" })).toMatchObject({ status: 304, text: "" });
    expect(await ask("PATCH", path, { city: "Porto" }, { "if-match": tag })).toMatchObject({ status: 200, body: { city: "Porto", stage: "exploration" } });
    const version = text((await ask("GET", path)).body.version);
    expect((await ask("PATCH", path, { city: "Braga" }, { "if-match": `"${version}"` })).status).toBe(200);
  });

  it.each([
    ["exhibitors", "DELETE", "", undefined],
    ["requests", "POST", "/answer", { answer: "granted" }],
  ])("of %s that If-Match names still holds when %s%s is done, not only when it is asked", async (noun, method, act, body) => {
    const made = await ask("POST", noun, newBodies(own, "Crossed")[noun]);
    const id = text(made.body.id);
    const table = noun === "requests" ? "special_requests" : noun;
    const other = new pg.Client({ connectionString: database.superUrl });
    await other.connect();
    await other.query("BEGIN");
    await other.query(`UPDATE ${table} SET updated_at = updated_at + interval '1 second' WHERE id = $1`, [id]);
    const asked = ask(method, `${noun}/${id}${act}`, body, { "if-match": made.headers.get("etag") ?? "" });
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'fairbond'";
    await expect.poll(async () => (await superuser.query(waiting)).rowCount, { timeout: 30_000 }).toBe(1);
    await other.query("COMMIT");
    await other.end();
    expect(await asked).toMatchObject({ status: 412, body: { code: "version_changed" } });
    expect((await ask("GET", `${noun}/${id}`)).body).toMatchObject(noun === "requests" ? { status: "open" } : { archived: false });
  });
});

describe("what is no request", () => {
  it("is answered as a problem too", async () => {
    expect(await ask("GET", "nothing")).toMatchObject({ status: 404, body: { code: "no_such_route" } });
    expect(await ask("GET", `exhibitors/${house.exhibitorId}/archive/more`)).toMatchObject({ status: 404, body: { code: "no_such_route" } });
    expect(await ask("POST", `promises/${randomUUID()}/constructor`)).toMatchObject({ status: 404, body: { code: "no_such_route" } });
    const put = await ask("PUT", `exhibitors/${house.exhibitorId}`, {});
    expect(put).toMatchObject({ status: 405, body: { code: "method_not_allowed" } });
    expect(put.headers.get("allow")).toBe("GET, PATCH, DELETE");
    expect(await ask("POST", "exhibitors", "{")).toMatchObject({ status: 400, body: { code: "not_json" } });
    expect(await ask("POST", "exhibitors", "[]")).toMatchObject({ status: 422 });
    expect(await ask("POST", "exhibitors", "name=x", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({ status: 415 });
    expect(await ask("POST", "exhibitors", `{"name":"${"x".repeat(1_000_001)}"}`)).toMatchObject({ status: 413 });
    expect(await ask("POST", "exhibitors", `{"name":${"[".repeat(5000)}${"]".repeat(5000)}}`)).toMatchObject({ status: 422 });
    expect(await ask("POST", "exhibitors", '{"name":"a\\u0000b"}')).toMatchObject({ status: 422, body: { errors: [{ field: "name", code: "invalid" }] } });
  });
});

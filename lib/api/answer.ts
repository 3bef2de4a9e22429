import { createHash } from "node:crypto";
import { z } from "zod";

import { notFound } from "@/lib/errors";
import { withTenant } from "@/lib/tenant/with-tenant";
import { writeBatch } from "./batch";
import { readBody } from "./body";
import { type Caller, expectRight } from "./door";
import { withoutHidden } from "./kept";
import type { ApiRecord, NounApi, Writing } from "./noun";
import { API_NOUNS } from "./nouns";
import { onceOf } from "./once";
import { pageIds } from "./page";
import { Refusal } from "./problem";
import { write } from "./write";

/** An answer before it becomes a response. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the API lives. */
export const BASE = "/api/v1";

/** Finds what an address and its method ask for, asks the rule set, and does it. */
export async function answerTo(request: Request, caller: Caller): Promise<Answer> {
  const url = new URL(request.url);
  // the server leaves the body of such an answer out
  const method = request.method === "HEAD" ? "GET" : request.method;
  const [name, id, act, ...more] = url.pathname.slice(BASE.length + 1).split("/");
  const noun = API_NOUNS.find((each) => each.noun === name);
  if (!noun || more.length > 0) throw new Refusal("no_such_route");
  if (id === undefined) {
    if (method === "GET") return await list(noun, url, caller);
    if (method === "POST" && noun.create) return await writeOne(request, caller, { noun, way: noun.create, id: "" });
    throw wrongMethod(["GET", noun.create && "POST"]);
  }
  if (id === "batch" && act === undefined && noun.create) {
    if (method !== "POST") throw wrongMethod(["POST"]);
    expectRight(caller, noun.create.right);
    return await writeBatch(request, caller, noun, noun.create);
  }
  if (act !== undefined) {
    const way = noun.acts?.[act];
    if (!way || !Object.hasOwn(noun.acts ?? {}, act)) throw new Refusal("no_such_route");
    if (method !== "POST") throw wrongMethod(["POST"]);
    return await writeOne(request, caller, { noun, way, id });
  }
  if (method === "GET") return await one(request, noun, id, caller);
  const way = method === "PATCH" ? noun.change : method === "DELETE" ? noun.remove : undefined;
  if (!way) throw wrongMethod(["GET", noun.change && "PATCH", noun.remove && "DELETE"]);
  return await writeOne(request, caller, { noun, way, id });
}

function wrongMethod(allowed: readonly (string | undefined | false)[]): Refusal {
  return new Refusal("method_not_allowed", [], { allow: allowed.filter(Boolean).join(", ") });
}

async function list(noun: NounApi, url: URL, caller: Caller): Promise<Answer> {
  expectRight(caller, noun.right);
  const { today, bearer, key } = caller;
  return await withTenant(key.organizerId, async (tenant) => {
    const { ids, next } = await pageIds(tenant, noun, url.searchParams, today);
    return { status: 200, body: { data: ids.length === 0 ? [] : (await noun.read(tenant, ids, { today, bearer })).map((record) => withoutHidden(noun.noun, record, tenant.kept)), next } };
  });
}

async function one(request: Request, noun: NounApi, id: string, caller: Caller): Promise<Answer> {
  expectRight(caller, noun.right);
  expectId(id);
  const { today, bearer, key } = caller;
  const record = await withTenant(key.organizerId, async (tenant) => {
    const [found] = await noun.read(tenant, [id], { today, bearer });
    return found && withoutHidden(noun.noun, found, tenant.kept);
  });
  if (record === undefined) throw notFound();
  const tag = tagOf(record);
  if (tag !== undefined && tagsIn(request, "if-none-match").includes(tag)) return { status: 304, body: null, headers: { etag: tag } };
  return { status: 200, body: record, headers: tag === undefined ? {} : { etag: tag } };
}

interface Wanted {
  readonly noun: NounApi;
  readonly way: Writing;
  readonly id: string;
}

async function writeOne(request: Request, caller: Caller, { noun, way, id }: Wanted): Promise<Answer> {
  expectRight(caller, way.right);
  if (id !== "") expectId(id);
  const { text, body } = await readBody(request);
  const { record, again } = await write(caller, { noun, way, id, body, merge: way === noun.change, seen: seenIn(request), once: onceOf(request, text) });
  const tag = tagOf(record);
  return {
    status: id === "" ? 201 : 200,
    body: record,
    headers: { ...(tag === undefined ? {} : { etag: tag }), ...(id === "" ? { location: `${BASE}/${noun.noun}/${record.id}` } : {}), ...(again ? { "idempotency-replayed": "true" } : {}) },
  };
}

/** What is no id at all is not there, as an unknown and a foreign one are not. */
function expectId(id: string): void {
  if (!z.uuid().safeParse(id).success) throw notFound();
}

/** The version, upon which is written, and a mark of all that is answered: what is kept beside the row (tags, a stage) changes without a new version. */
function tagOf(record: ApiRecord): string | undefined {
  return record.version === undefined ? undefined : `"${record.version}.${createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 16)}"`;
}

function tagsIn(request: Request, header: string): string[] {
  return (request.headers.get(header) ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, "")).filter((tag) => tag !== "");
}

/** The one version that If-Match names, of a whole tag or by itself; `*` is any. */
function seenIn(request: Request): string | null {
  const [tag] = tagsIn(request, "if-match");
  return tag === undefined || tag === "*" ? null : tag.replace(/^"|"$/g, "").replace(/\.[0-9a-f]{16}$/, "");
}


import { bearerOf } from "@/lib/api-keys/access";
import { today } from "@/lib/format/days";
import { addressOf } from "@/lib/format/network";
import { shortAddress } from "@/lib/format/origin";
import { type Bearer, mayByName } from "@/lib/rights/access";
import { type Right, VERBS } from "@/lib/rights/types";
import { type KeyBearer, openApiKey } from "@/lib/tenant/open-api-key";
import { Refusal } from "./problem";

/** Whoever asks with a key: for whom, how far, and as of which day. */
export interface Caller {
  readonly key: KeyBearer;
  /** The key as the one rule set knows it. */
  readonly bearer: Bearer;
  readonly today: Date;
  readonly now: Date;
  /** From where, and that it was this key: what the audit keeps beside the member. */
  readonly origin: string;
}

/** The caller of a request; refused without a key that works. */
export async function enter(request: Request, now: Date): Promise<Caller> {
  const [, sent] = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const key = sent === undefined ? null : await openApiKey(sent);
  if (key === null) throw new Refusal("no_key", [], { "www-authenticate": 'Bearer realm="api"' });
  const address = shortAddress(addressOf(request.headers.get("x-forwarded-for")));
  return { key, bearer: bearerOf(key, key.scopes), today: today(key.timeZone, now), now, origin: `${address ?? ""} key:${key.prefix}` };
}

/** How much of its minute a key has used. */
export function limitHeaders({ limit }: KeyBearer): Record<string, string> {
  return { "ratelimit-limit": String(limit.perMinute), "ratelimit-remaining": String(Math.max(0, limit.perMinute - limit.used)), "ratelimit-reset": String(limit.resetsIn) };
}

export function expectRoom({ limit }: KeyBearer): void {
  if (limit.used > limit.perMinute) throw new Refusal("too_many_requests", [], { "retry-after": String(limit.resetsIn) });
}

/** Asks the rule set, before anything is known of what is asked for. */
export function expectRight({ bearer }: Caller, right: Right): void {
  const [word = "", noun = ""] = right.split(" ");
  const verb = VERBS.find((each) => each === word);
  if (verb === undefined || !mayByName(bearer, verb, noun)) throw new Refusal("scope_missing");
}

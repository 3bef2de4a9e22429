import { API_NOUNS } from "@/lib/api/nouns";
import type { ApiRecord, NounApi } from "@/lib/api/noun";
import { today } from "@/lib/format/days";
import type { ActingMember } from "@/lib/tenant/as-member";
import { reachOf } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { mayHear } from "./access";
import { WEBHOOK_NOUNS, type WebhookNoun } from "./types";

/** What a program is sent, before it is signed. */
export interface Message {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly workspace: string;
  readonly data: ApiRecord | { readonly id: string } | Readonly<Record<string, never>>;
}

/** The noun of the API behind a message's word. */
export function apiNoun(noun: WebhookNoun): NounApi {
  const found = API_NOUNS.find((each) => each.noun === WEBHOOK_NOUNS[noun].api);
  if (!found) throw new Error(`The API has no noun for ${noun}.`);
  return found;
}

/** The records of a noun as the API answers them to a member at this moment, by id: what they may not read or see is not among them. */
export async function readAs(maker: ActingMember, noun: WebhookNoun, ids: readonly string[], timeZone: string, now: Date): Promise<Map<string, ApiRecord>> {
  if (ids.length === 0 || !mayHear(maker, noun)) return new Map();
  const records = await withTenant(maker.organizerId, (tenant) => apiNoun(noun).read(tenant, [...new Set(ids)], { today: today(timeZone, now), bearer: maker }));
  return new Map(records.map((record) => [record.id, record]));
}

/** Whether a member sees a part of the exhibitors alone. */
export const seesPart = (maker: ActingMember): boolean => reachOf(maker.organizerId).scope !== null;

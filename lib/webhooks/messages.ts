import { withoutHidden } from "@/lib/api/kept";
import type { ApiRecord, NounApi } from "@/lib/api/noun";
import { API_NOUNS } from "@/lib/api/nouns";
import { today } from "@/lib/format/days";
import type { ActingMember } from "@/lib/tenant/as-member";
import { reachOf } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { mayHear, mayHearAll } from "./access";
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

/** The records of a noun as the API answers them to a member at this moment, by id: what they may not read or see is not among them, and no field that is kept from them. */
export async function readAs(maker: ActingMember, noun: WebhookNoun, ids: readonly string[], timeZone: string, now: Date): Promise<Map<string, ApiRecord>> {
  if (ids.length === 0 || !mayHear(maker, noun)) return new Map();
  const api = apiNoun(noun);
  const records = await withTenant(maker.organizerId, async (tenant) =>
    (await api.read(tenant, [...new Set(ids)], { today: today(timeZone, now), bearer: maker })).map((record) => withoutHidden(api.noun, record, tenant.kept)),
  );
  return new Map(records.map((record) => [record.id, record]));
}

/** Whether a member sees a part of the exhibitors alone. */
export const seesPart = (maker: ActingMember): boolean => reachOf(maker.organizerId).scope !== null;

/** Whether a member reads all that a message of a noun may say, of every exhibitor: nothing of it has to be asked anew. */
export function readsWhole(maker: ActingMember, noun: WebhookNoun): boolean {
  return !seesPart(maker) && reachOf(maker.organizerId).kept.hides.length === 0 && mayHearAll(maker, noun);
}

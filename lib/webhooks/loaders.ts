import "server-only";

import type { SearchParams } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getWebhook, listDeliveries, listWebhooks } from "./data";
import { deliveryView } from "./schema";
import type { DeliveryCursor, DeliveryRow, WebhookRow } from "./types";

const MESSAGES = 25;

export function loadWebhooks(member: MemberSession): Promise<WebhookRow[]> {
  return withTenant(member.organizerId, listWebhooks);
}

export function loadWebhook(member: MemberSession, id: string): Promise<WebhookRow> {
  return withTenant(member.organizerId, (tenant) => getWebhook(tenant, id));
}

/** A webhook with a page of its messages, as the address narrows them. */
export function loadDeliveries(member: MemberSession, id: string, query: SearchParams): Promise<{ webhook: WebhookRow; rows: DeliveryRow[]; next: DeliveryCursor | null; state: DeliveryRow["state"] | null }> {
  const { state, after } = deliveryView(query);
  return withTenant(member.organizerId, async (tenant) => {
    const [webhook, page] = await Promise.all([getWebhook(tenant, id), listDeliveries(tenant, id, state, after, MESSAGES)]);
    return { webhook, ...page, state };
  });
}

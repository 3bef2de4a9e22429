import "server-only";

import { cache } from "react";

import { noteOpened } from "@/lib/audit/loaders";
import type { SearchParams } from "@/lib/format/address";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getWebhook, listDeliveries, listWebhooks } from "./data";
import { deliveryView } from "./schema";
import type { DeliveryCursor, DeliveryRow, WebhookRow } from "./types";

const MESSAGES = 25;

export function loadWebhooks(member: MemberSession): Promise<WebhookRow[]> {
  return withTenant(member.organizerId, listWebhooks);
}

export const loadWebhook = cache((member: MemberSession, id: string): Promise<WebhookRow> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getWebhook(tenant, id))));

/** A page of a webhook's messages, as the address narrows them. They say what records say, so that somebody looked is noted. */
export async function loadDeliveries(member: MemberSession, id: string, query: SearchParams): Promise<{ rows: DeliveryRow[]; next: DeliveryCursor | null; state: DeliveryRow["state"] | null }> {
  const { state, after } = deliveryView(query);
  const page = await withTenant(member.organizerId, (tenant) => listDeliveries(tenant, id, { state, after, size: MESSAGES, reader: member }));
  if (page.rows.length > 0) await noteOpened(member, "webhooks", id);
  return { ...page, state };
}

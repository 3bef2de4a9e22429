import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { listOf } from "@/lib/format/form-list";
import { choice, id, requiredText, seenVersion } from "@/lib/format/input";
import { DeliveryState } from "@/lib/tenant/enums";
import { type DeliveryCursor, EVENT_TYPES } from "./types";

/** An address that a program listens at. Whether it may be plain http, or lead inside, is the server's setting and asked when it is saved. */
const address = requiredText(500).refine((text) => URL.canParse(text) && isPlain(new URL(text)), "not_an_address");

function isPlain({ protocol, username, password, hash }: URL): boolean {
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" && hash === "";
}

const fields = {
  name: requiredText(80),
  address,
  events: listOf(z.string().refine((type) => EVENT_TYPES.includes(type), "not_a_choice"), EVENT_TYPES.length).refine((types) => types.length > 0, "required"),
};

export const newWebhookInput = z.object(fields);
export type NewWebhook = z.output<typeof newWebhookInput>;

export const webhookChange = z.object({ ...fields, id, seenVersion });
export type WebhookChange = z.output<typeof webhookChange>;

export const webhookChoice = z.object({ id });
export const stateChoice = z.object({ id, to: choice(["live", "paused"]) });
export const deliveryChoice = z.object({ id, deliveryId: id });

/** From how many days back what failed is sent again. */
export const FAILED_SINCE = ["1", "7", "30"] as const;
export const failedChoice = z.object({ id, days: choice(FAILED_SINCE).transform(Number) });

export const DELIVERY_STATES = [DeliveryState.waiting, DeliveryState.delivered, DeliveryState.failed] as const;

const cursor = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

/** What a page of deliveries is narrowed to, and from where it goes on; what makes no sense in an address narrows nothing. */
export function deliveryView(query: SearchParams): { readonly state: DeliveryState | null; readonly after: DeliveryCursor | null } {
  const after = cursor.safeParse(single(query, "before")?.split("_") ?? []);
  return {
    state: DELIVERY_STATES.find((state) => state === single(query, "state")) ?? null,
    after: after.success ? { at: after.data[0], id: after.data[1] } : null,
  };
}

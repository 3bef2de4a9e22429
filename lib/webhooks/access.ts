import { type Bearer, may, rightsOf } from "@/lib/rights/access";
import { EVENT_TYPES, isWebhookNoun, WEBHOOK_NOUNS, type WebhookNoun } from "./types";

/** Whether somebody may read what messages of a noun say. */
export function mayHear(maker: Bearer, noun: WebhookNoun): boolean {
  return rightsOf(maker).includes(WEBHOOK_NOUNS[noun].right);
}

/** The types that somebody can have a webhook told of: of what they may read themselves. */
export function typesToChoose(maker: Bearer): string[] {
  return EVENT_TYPES.filter((type) => {
    const [noun = ""] = type.split(".");
    return isWebhookNoun(noun) && mayHear(maker, noun);
  });
}

/** Who hears of a webhook that was stopped: its maker, and whoever looks after keys and webhooks. */
export const looksAfter = (member: Bearer): boolean => may(member, "manage", "keys");

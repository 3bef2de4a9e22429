import { type Bearer, may, rightsOf } from "@/lib/rights/access";
import { EVENT_TYPES, isWebhookNoun, WEBHOOK_NOUNS, type WebhookNoun } from "./types";

/** Whether somebody may read what messages of a noun say. */
export function mayHear(maker: Bearer, noun: WebhookNoun): boolean {
  return rightsOf(maker).includes(WEBHOOK_NOUNS[noun].right);
}

/** Whether somebody may read all that messages of a noun may say: scores can be of the staff by name. */
export function mayHearAll(reader: Bearer, noun: WebhookNoun): boolean {
  return mayHear(reader, noun) && (noun !== "relationship" || may(reader, "read", "staff"));
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

import type { Right } from "@/lib/rights/types";
import type { DeliveryProblem, DeliveryState, WebhookState, WebhookStop } from "@/lib/tenant/enums";

/** The nouns of the API by the word that a message has for one record, each with the noun's own name there and the right to read it. */
export const WEBHOOK_NOUNS = {
  exhibitor: { api: "exhibitors", right: "read exhibitors" },
  contact: { api: "contacts", right: "read contacts" },
  participation: { api: "participations", right: "read participations" },
  show: { api: "shows", right: "read shows" },
  edition: { api: "editions", right: "read shows" },
  interaction: { api: "interactions", right: "read interactions" },
  promise: { api: "promises", right: "read promises" },
  request: { api: "requests", right: "read requests" },
  complaint: { api: "complaints", right: "read complaints" },
  exchange: { api: "exchanges", right: "read exchanges" },
  task: { api: "tasks", right: "read tasks" },
  invoice: { api: "invoices", right: "read invoices" },
  relationship: { api: "relationships", right: "read exhibitors" },
} as const satisfies Readonly<Record<string, { readonly api: string; readonly right: Right }>>;
export type WebhookNoun = keyof typeof WEBHOOK_NOUNS;

export const isWebhookNoun = (text: string): text is WebhookNoun => Object.hasOwn(WEBHOOK_NOUNS, text);
export const WEBHOOK_NOUN_LIST: readonly WebhookNoun[] = Object.keys(WEBHOOK_NOUNS).filter(isWebhookNoun);

export const WEBHOOK_ACTIONS = ["created", "updated", "deleted"] as const;
export type WebhookAction = (typeof WEBHOOK_ACTIONS)[number];

/** What can happen to a noun. Stages and scores follow from evidence: they move, and neither begin nor end. */
export function actionsOf(noun: WebhookNoun): readonly WebhookAction[] {
  return noun === "relationship" ? ["updated"] : WEBHOOK_ACTIONS;
}

/** `promise.updated`: every type that can be chosen. */
export const EVENT_TYPES: readonly string[] = WEBHOOK_NOUN_LIST.flatMap((noun) => actionsOf(noun).map((action) => `${noun}.${action}`));
/** What "send a test" sends. */
export const TEST_TYPE = "webhook.test";

/** How a secret begins, as Standard Webhooks has it. */
export const SECRET_MARK = "whsec_";
/** For how long the secret before still signs after a new one was made. */
export const OLD_SECRET_HOURS = 24;
/** For how long deliveries are kept, and after how long without a success a webhook is stopped. */
export const KEPT_DAYS = 30;
export const FAILING_DAYS = 3;
export const MOST_WEBHOOKS = 20;

/** A webhook as its pages show it. The secret is nowhere. */
export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly events: readonly string[];
  readonly state: WebhookState;
  /** Why it was stopped, or will be at the next change: its maker is gone. */
  readonly stoppedFor: WebhookStop | null;
  readonly failingSince: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly memberName: string;
  readonly createdAt: Date;
  readonly waiting: number;
  readonly version: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly record: string | null;
  readonly occurredAt: Date;
  readonly createdAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly status: number | null;
  readonly problem: DeliveryProblem | null;
  readonly answer: string | null;
  /** What is sent, for reading; null where it was taken out with a person, or whoever looks may not read such records. */
  readonly body: string | null;
  /** Whether whoever looks may not read it. */
  readonly hidden: boolean;
}

export interface DeliveryCursor {
  readonly at: string;
  readonly id: string;
}

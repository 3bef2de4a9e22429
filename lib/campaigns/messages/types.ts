import type { ReachChannel } from "@/lib/tenant/enums";

/** As staff see a letter: one whose arrival nobody knows is "unclear"; one to be copied by hand that is due is "to_copy". */
export const MESSAGE_STATES = ["planned", "to_copy", "sending", "sent", "unclear", "bounced", "failed", "skipped"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a letter is as it is. */
export const MESSAGE_REASONS = [
  "answered", "withdrawn", "closed", "cancelled", "left", "no_consent", "suppressed", "unclear", "again", "later", "server", "refused", "given_up", "no_mailbox", "by_hand",
] as const;
export type MessageReason = (typeof MESSAGE_REASONS)[number];

export interface MessageRow {
  readonly id: string;
  readonly round: number;
  readonly channel: ReachChannel;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly language: string;
  readonly address: string | null;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly contactName: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly answered: boolean;
  /** Who marked it, where a person did. */
  readonly memberName: string | null;
}

/** How many letters of each round stand where. */
export interface RoundCount {
  readonly round: number;
  readonly dueAt: Date;
  readonly states: Readonly<Record<MessageState, number>>;
}

/** What was copied: the words with a fresh link in them. */
export interface CopiedWords {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
}


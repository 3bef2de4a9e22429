import type { ScoreMove } from "@/lib/relationships/schema";
import type { Confidentiality, Direction, ExchangeKind } from "@/lib/tenant/enums";

/** Something that one side gave the other, in lists and on its page. */
export interface ExchangeDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly interactionId: string | null;
  readonly editionId: string | null;
  readonly editionName: string | null;
  readonly memberName: string;
  readonly kind: ExchangeKind;
  readonly direction: Direction;
  readonly text: string;
  readonly occurredOn: Date;
  readonly confidentiality: Confidentiality | null;
  readonly worth: number | null;
  readonly untilOn: Date | null;
  readonly withdrawnOn: Date | null;
  readonly withdrawnReason: string | null;
  readonly version: string;
}

/**
 * What an entry says of the relationship. "none": no channel reads it; "stage": only the rules of the stages do; "waits": its quarter is still
 * open; "unread": its quarter was closed, and too little of the kind was logged to read anything; "read": its quarter spoke, all entries together.
 */
export type Told =
  | { readonly how: "none" | "stage" }
  | { readonly how: "waits"; readonly channel: "favours" | "disclosure"; readonly closesOn: Date }
  | { readonly how: "unread"; readonly channel: "favours" | "disclosure"; readonly active: number; readonly withEntry: number; readonly median: number }
  | { readonly how: "read"; readonly channel: "favours" | "disclosure"; readonly count: number; readonly median: number; readonly moves: readonly ScoreMove[] };

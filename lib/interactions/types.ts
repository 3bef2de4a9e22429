import type { RelationshipChange } from "@/lib/relationships/schema";
import type { Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";

/** One interaction in lists. */
export interface InteractionRow {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactName: string | null;
  readonly memberName: string;
  readonly channel: InteractionChannel;
  readonly direction: Direction;
  readonly occurredOn: Date;
  readonly mood: number | null;
  readonly note: string | null;
  readonly withdrawn: boolean;
}

/** One interaction on its page and in its form. */
export interface InteractionDetail extends InteractionRow {
  readonly contactId: string | null;
  readonly editionId: string | null;
  readonly editionName: string | null;
  readonly phase: Phase | null;
  readonly codedConstruct: string | null;
  readonly codedValue: number | null;
  readonly promises: readonly { readonly id: string; readonly text: string }[];
  readonly requests: readonly { readonly id: string; readonly text: string }[];
  readonly version: string;
}

/** What logging an interaction did. */
export interface LoggedInteraction {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly mood: number | null;
  readonly codedConstruct: string | null;
  readonly promiseId: string | null;
  readonly requestId: string | null;
  readonly change: RelationshipChange;
}

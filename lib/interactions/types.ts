import type { Construct } from "@/lib/relationship-quality";
import type { RelationshipChange } from "@/lib/relationships/schema";
import type { ContactFunction, Direction, InteractionChannel, Phase } from "@/lib/tenant/enums";

export type { Construct } from "@/lib/relationship-quality";

/** From very bad to very good. */
export type Mood = 0 | 1 | 2 | 3 | 4;
/** From strongly against to strongly for. */
export type CodedValue = 0 | 25 | 50 | 75 | 100;

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
  readonly mood: Mood | null;
  readonly note: string | null;
  readonly withdrawn: boolean;
}

/** One interaction on its page and in its form. */
export interface InteractionDetail extends InteractionRow {
  readonly contactId: string | null;
  readonly editionId: string | null;
  readonly editionName: string | null;
  readonly phase: Phase | null;
  readonly codedConstruct: Construct | null;
  readonly codedValue: CodedValue | null;
  readonly functions: readonly ContactFunction[];
  readonly promises: readonly { readonly id: string; readonly text: string }[];
  readonly requests: readonly { readonly id: string; readonly text: string }[];
  readonly complaints: readonly { readonly id: string; readonly text: string }[];
  readonly exchanges: readonly { readonly id: string; readonly text: string }[];
  readonly tasks: readonly { readonly id: string; readonly text: string }[];
  readonly version: string;
}

/** What logging an interaction did. */
export interface LoggedInteraction {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly mood: Mood | null;
  readonly codedConstruct: Construct | null;
  readonly promiseId: string | null;
  readonly requestId: string | null;
  readonly complaintId: string | null;
  readonly exchangeId: string | null;
  readonly taskId: string | null;
  readonly change: RelationshipChange;
}

import type { Construct } from "@/lib/relationship-quality";

export const EVENT_KINDS = ["interaction", "promise_made", "promise_settled", "request_asked", "request_answered", "complaint_raised", "complaint_answered", "complaint_closed", "complaint_confirmed", "response"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened between the organizer and an exhibitor. */
export interface TimelineEvent {
  readonly kind: EventKind;
  readonly id: string;
  readonly day: Date;
  /** Channel and direction of an interaction, or what became of a promise, request or complaint; the language of an answer. */
  readonly detail: string | null;
  readonly direction: "inbound" | "outbound" | null;
  readonly text: string | null;
  /** Who: the member for records, the contact for answers. */
  readonly who: string | null;
  readonly withdrawn: boolean;
  /** What it did to the scores on its day. */
  readonly moved: readonly { readonly construct: Construct; readonly points: number }[];
}

/** Where a page of the timeline begins: after this event, going back in time. */
export interface TimelineCursor {
  readonly day: string;
  readonly kind: EventKind;
  readonly id: string;
}

export interface TimelinePage {
  readonly events: readonly TimelineEvent[];
  readonly next: TimelineCursor | null;
}

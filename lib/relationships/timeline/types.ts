import type { Construct } from "@/lib/relationship-quality";

/** The reasons of alarms, whose names the pages have. */
export { ALARM_KEYS } from "@/lib/relationship-quality";
import type { Phase } from "@/lib/tenant/enums";

export const EVENT_KINDS = [
  "interaction", "promise_made", "promise_settled", "request_asked", "request_answered", "complaint_raised", "complaint_answered", "complaint_closed", "complaint_confirmed", "exchange", "invitation", "response",
  "participation_booked", "participation_cancelled", "participation_held", "invoice_issued", "invoice_paid", "task_made", "task_ended", "file_added", "stage_move", "alarm_raised", "alarm_closed", "imported", "merged",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a reader may ask for: kinds that belong together. */
export const EVENT_GROUPS = {
  interactions: ["interaction"],
  promises: ["promise_made", "promise_settled"],
  requests: ["request_asked", "request_answered"],
  complaints: ["complaint_raised", "complaint_answered", "complaint_closed", "complaint_confirmed"],
  exchanges: ["exchange"],
  surveys: ["invitation", "response"],
  participations: ["participation_booked", "participation_cancelled", "participation_held"],
  invoices: ["invoice_issued", "invoice_paid"],
  tasks: ["task_made", "task_ended"],
  files: ["file_added"],
  stages: ["stage_move"],
  alarms: ["alarm_raised", "alarm_closed"],
  imports: ["imported"],
  merges: ["merged"],
} as const satisfies Record<string, readonly EventKind[]>;
export type EventGroup = keyof typeof EVENT_GROUPS;

/** Something that happened between the organizer and an exhibitor. */
export interface TimelineEvent {
  readonly kind: EventKind;
  readonly id: string;
  readonly day: Date;
  /** Channel and direction of an interaction, or what became of a promise, request, complaint, invoice or task; the kind of what was given; the stage; the reason of an alarm. */
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

/** What part of a timeline is asked for. */
export interface TimelineFilter {
  readonly group: EventGroup | null;
  /** Before, during or after the edition that an event is about; what is about none is left out. */
  readonly phase: Phase | null;
  /** One of ours or one of theirs. */
  readonly memberId: string | null;
  readonly contactId: string | null;
}

export const WHOLE_TIMELINE: TimelineFilter = { group: null, phase: null, memberId: null, contactId: null };

export interface TimelinePage {
  readonly events: readonly TimelineEvent[];
  readonly next: TimelineCursor | null;
}

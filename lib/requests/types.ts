import type { RelationshipChange } from "@/lib/relationships/schema";
import type { RequestStatus } from "@/lib/tenant/enums";

/** One special request in lists and on its page. */
export interface RequestDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly interactionId: string | null;
  readonly memberName: string;
  readonly text: string;
  readonly askedOn: Date;
  /** The day by which they want an answer, where one was named. */
  readonly answerDueOn: Date | null;
  readonly status: RequestStatus;
  readonly answeredOn: Date | null;
  readonly declinedReason: string | null;
  /** What the answer costs the organizer, where somebody knows. */
  readonly cost: number | null;
  readonly version: string;
}

/** What answering a request did. */
export interface Answered {
  readonly id: string;
  readonly text: string;
  readonly status: RequestStatus;
  readonly change: RelationshipChange;
}

/** What a special request that comes in today would do, by how it is answered. */
export interface RequestProspect {
  readonly granted: RelationshipChange;
  readonly declined: RelationshipChange;
}

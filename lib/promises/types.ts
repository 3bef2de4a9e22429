import type { PromiseStatus } from "@/lib/tenant/enums";
import type { RelationshipChange } from "@/lib/relationships/schema";
import type { Outcome } from "./schema";

/** One promise in lists and on its page. */
export interface PromiseDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly editionId: string | null;
  readonly interactionId: string | null;
  readonly memberName: string;
  readonly text: string;
  /** Understood rather than said. */
  readonly implied: boolean;
  readonly madeOn: Date;
  readonly dueOn: Date;
  readonly status: PromiseStatus;
  readonly outcome: Outcome | "open";
  readonly settledOn: Date | null;
  readonly withdrawnReason: string | null;
  readonly version: string;
}

/** What settling a promise did. */
export interface Settlement {
  readonly id: string;
  readonly text: string;
  readonly outcome: Outcome | "open";
  readonly change: RelationshipChange;
}

/** What a promise that is made today would do, by how it ends. */
export interface PromiseProspect {
  readonly kept: RelationshipChange;
  readonly broken: RelationshipChange;
}

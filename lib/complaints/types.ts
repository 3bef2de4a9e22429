import type { RelationshipChange } from "@/lib/relationships/schema";
import type { ComplaintOutcome, ComplaintResolution, ComplaintSeverity, ComplaintStatus, InteractionChannel } from "@/lib/tenant/enums";

/** How far a complaint has come: everything that its evidence is made of. */
export interface Course {
  readonly raisedOn: Date;
  readonly answerDueOn: Date;
  readonly status: ComplaintStatus;
  /** Null where nobody noted a first answer. */
  readonly firstAnsweredOn: Date | null;
  readonly resolution: ComplaintResolution | null;
  readonly resolvedOn: Date | null;
  readonly outcome: ComplaintOutcome;
  readonly confirmedOn: Date | null;
}

/** What the exhibitor answered to the instrument's questions on fair treatment, 1–7. */
export interface Justice {
  readonly outcomeFair: number | null;
  readonly dealtQuickly: number | null;
  readonly shownRespect: number | null;
}

/** One complaint in lists and on its page. */
export interface ComplaintDetail extends Course, Justice {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly interactionId: string | null;
  readonly editionId: string | null;
  readonly editionName: string | null;
  readonly memberName: string;
  readonly text: string;
  readonly severity: ComplaintSeverity;
  readonly channel: InteractionChannel | null;
  readonly resolveDueOn: Date;
  readonly withdrawnReason: string | null;
  /** The names of the shows that its evidence can be about. */
  readonly shows: Readonly<Record<string, string>>;
  readonly version: string;
}

/** In one word how a complaint stands, for lists and sentences. */
export const STANDINGS = ["unanswered", "answered", "first_contact", "later", "never", "settled", "not_settled", "withdrawn"] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ status, firstAnsweredOn, resolution, outcome }: Pick<Course, "status" | "firstAnsweredOn" | "resolution" | "outcome">): Standing {
  if (status === "withdrawn") return "withdrawn";
  if (outcome !== "unconfirmed") return outcome;
  return resolution ?? (firstAnsweredOn === null ? "unanswered" : "answered");
}

/** What a step, a correction or a withdrawal did. */
export interface Advanced {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
  readonly change: RelationshipChange;
  readonly shows: Readonly<Record<string, string>>;
}

/** What a complaint that is raised today would do, by how it ends. */
export interface ComplaintProspect {
  readonly solved: RelationshipChange;
  readonly unsolved: RelationshipChange;
}

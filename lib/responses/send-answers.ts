import { AppError, type FieldErrors } from "@/lib/errors";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { answerAnonymously } from "./anonymous/answer-anonymously";
import { isReceipt } from "./anonymous/seal";
import { answerInvitation, wasReceived } from "./answer-invitation";
import { readAnswers } from "./schema";
import type { Naming, Submission, SurveyDoor } from "./types";

/**
 * What came of sending: recorded, now or by the same submission before; not accepted, with the problems at their questions or with no
 * choice between named and anonymous; or the link was closed in the meantime.
 */
export type Sending =
  | { readonly kind: "recorded"; readonly named: boolean }
  | { readonly kind: "empty" | "unchosen" | "closed" }
  | { readonly kind: "problems"; readonly problems: FieldErrors };

export interface Link {
  readonly organizerId: OrganizerId;
  readonly door: Pick<SurveyDoor, "invitationId" | "state" | "naming" | "begun" | "version">;
}

/** The exhibitor's link is the authority here: it was opened by its token, and answers its own invitation alone. */
export async function sendAnswers({ organizerId, door }: Link, sent: Submission, now: Date): Promise<Sending> {
  const how = howAnswered(door, sent.naming);
  if (how === null) return { kind: "unchosen" };
  if (door.state === "open") {
    // what cannot be taken is told before anything is asked of the database
    const reading = readAnswers(door.version.definition, sent.fields);
    if (!reading.ok) return { kind: "problems", problems: reading.problems };
    if (reading.answers.length === 0) return { kind: "empty" };
  }
  try {
    if (how === "anonymous") {
      if (!isReceipt(sent.receipt)) return { kind: "unchosen" };
      await answerAnonymously(organizerId, door.invitationId, { ...sent, receipt: sent.receipt }, now);
    } else await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, door.invitationId, sent, now));
    return { kind: "recorded", named: how === "named" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unexpected") throw error;
    if (error.code === "required") return { kind: "empty" };
    if (error.code === "invalid") return { kind: "problems", problems: error.fields };
    if (error.code === "not_a_choice") return { kind: "unchosen" };
    const again = how === "named" && error.code === "already_answered" && (await withTenant(organizerId, (tenant) => wasReceived(tenant, door.invitationId, sent.fields)));
    return again ? { kind: "recorded", named: true } : { kind: "closed" };
  }
}

/** Where a campaign leaves the choice, it is the respondent's and stays as it was made first. */
export function howAnswered({ naming, begun }: { naming: Naming; begun: boolean }, chosen: string | null): "named" | "anonymous" | null {
  if (naming !== "choice") return naming;
  if (begun) return "named";
  return chosen === "named" || chosen === "anonymous" ? chosen : null;
}

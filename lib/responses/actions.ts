import "server-only";

import { AppError, type FieldErrors } from "@/lib/errors";
import { markOpened } from "@/lib/invitations/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { answerInvitation, wasReceived } from "./answer-invitation";
import type { OpenedLink } from "./loaders";

/** What came of sending: recorded, now or by the same submission before; not accepted, with the problems at their questions; or the link was closed in the meantime. */
export type Sending = { readonly kind: "recorded" } | { readonly kind: "empty" } | { readonly kind: "problems"; readonly problems: FieldErrors } | { readonly kind: "closed" };

/** The exhibitor's link is the authority here: it was opened by its token, and answers its own invitation alone. */
export async function sendAnswers({ organizerId, door }: OpenedLink, sent: { fields: Readonly<Record<string, string>>; language: "en" | "zh" }, now: Date): Promise<Sending> {
  try {
    await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, door.invitationId, sent, now));
    return { kind: "recorded" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unexpected") throw error;
    if (error.code === "required") return { kind: "empty" };
    if (error.code === "invalid") return { kind: "problems", problems: error.fields };
    const again = error.code === "already_answered" && (await withTenant(organizerId, (tenant) => wasReceived(tenant, door.invitationId, sent.fields)));
    return { kind: again ? "recorded" : "closed" };
  }
}

export async function rememberOpening({ organizerId, door }: OpenedLink, now: Date): Promise<void> {
  await withTenant(organizerId, (tenant) => markOpened(tenant, door.invitationId, now));
}

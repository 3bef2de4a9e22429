import { AppError, fieldError, notFound } from "@/lib/errors";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import type { FormVersion } from "@/lib/surveys/types";
import { hashToken } from "@/lib/tenant/open-invitation";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { InvitationInput } from "./schema";
import { newToken } from "./token";

const DAY = 86_400_000;

/** Invites one contact to a survey about one edition: the core form unless another is given. The token is returned this once; the database keeps its hash alone. */
export async function createInvitation(tenant: TenantTransaction, input: InvitationInput, now: Date, asked?: Pick<FormVersion, "id">): Promise<{ id: string; token: string; expiresAt: Date }> {
  const { db, organizerId } = tenant;
  const { exhibitorId, contactId, editionId } = input;
  const [contact, edition] = await Promise.all([
    db.contact.findFirst({ where: { organizerId, id: contactId, exhibitorId }, select: { leftOn: true } }),
    db.edition.findUnique({ where: { organizerId_id: { organizerId, id: editionId } }, select: { id: true } }),
  ]);
  if (!contact) throw fieldError("contactId", "unknown_reference");
  if (contact.leftOn !== null && contact.leftOn <= now) throw fieldError("contactId", "not_a_choice");
  if (!edition) throw fieldError("editionId", "unknown_reference");
  const form = asked ?? (await ensureCoreForm(tenant));
  const token = newToken();
  const expiresAt = new Date(now.getTime() + input.validDays * DAY);
  const { id } = await db.invitation.create({
    data: { organizerId, tokenHash: new Uint8Array(hashToken(token)), formVersionId: form.id, exhibitorId, contactId, editionId, expiresAt, createdAt: now },
    select: { id: true },
  });
  return { id, token, expiresAt };
}

/** One more token that opens an invitation which can still be answered: for a badge. Shown this once, as every other. */
export async function addLink({ db, organizerId }: TenantTransaction, invitationId: string, now: Date): Promise<string> {
  const invitation = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id: invitationId } }, select: { status: true, expiresAt: true } });
  if (!invitation) throw notFound();
  if (invitation.status !== "open") throw new AppError(invitation.status === "answered" ? "already_answered" : "withdrawn");
  if (invitation.expiresAt <= now) throw new AppError("expired");
  const token = newToken();
  await db.invitationLink.create({ data: { organizerId, invitationId, tokenHash: new Uint8Array(hashToken(token)) } });
  return token;
}

/** Closes a link that was not answered yet. */
export async function withdrawInvitation({ db, organizerId }: TenantTransaction, id: string, now: Date): Promise<void> {
  const { count } = await db.invitation.updateMany({ where: { organizerId, id, status: "open" }, data: { status: "withdrawn", withdrawnAt: now } });
  if (count === 1) return;
  const invitation = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true } });
  if (!invitation) throw notFound();
  throw new AppError(invitation.status === "answered" ? "already_answered" : "withdrawn");
}

/** Remembers that the link was looked at, the first time. */
export async function markOpened({ db, organizerId }: Tenant, id: string, now: Date): Promise<void> {
  await db.invitation.updateMany({ where: { organizerId, id, status: "open", openedAt: null }, data: { openedAt: now } });
}

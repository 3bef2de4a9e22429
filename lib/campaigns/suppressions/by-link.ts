import { readToken } from "@/lib/invitations/token";
import { openInvitation } from "@/lib/tenant/open-invitation";
import { withTenant } from "@/lib/tenant/with-tenant";
import { unsubscribe } from "./mutations";

/** What a link that ends letters finds: whose letters, in which language; null where we know no such link. */
export interface LettersOf {
  readonly organizer: string;
  readonly contactLocale: string | null;
}

async function found(typed: string) {
  return await openInvitation(readToken(typed) ?? typed);
}

export async function lettersOfLink(typed: string): Promise<LettersOf | null> {
  const link = await found(typed);
  if (!link) return null;
  const { organizerId, invitationId } = link;
  return await withTenant(organizerId, async ({ db }) => {
    const [organizer, invitation] = await Promise.all([
      db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { name: true } }),
      db.invitation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: invitationId } }, select: { contact: { select: { locale: true } } } }),
    ]);
    return { organizer: organizer.name, contactLocale: invitation.contact.locale };
  });
}

/** Ends the letters to the address that got this link. Asked again it is the same. Null: no such link; false: no address. */
export async function unsubscribeByLink(typed: string): Promise<boolean | null> {
  const link = await found(typed);
  return link && (await withTenant(link.organizerId, (tenant) => unsubscribe(tenant, link.invitationId)));
}

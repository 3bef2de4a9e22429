import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getContact, listContactChoices, listContacts } from "./data";
import type { ContactChoice, ContactDetail } from "./types";

export function loadContacts(member: MemberSession, exhibitorId: string, params: SearchParams): Promise<PageOf<ContactDetail>> {
  return withTenant(member.organizerId, (tenant) => listContacts(tenant, exhibitorId, pageOf(params)));
}

/** The first few, for a panel beside other things. */
export function loadFirstContacts(member: MemberSession, exhibitorId: string): Promise<PageOf<ContactDetail>> {
  return withTenant(member.organizerId, (tenant) => listContacts(tenant, exhibitorId, 1, 5));
}

export const loadContact = cache(
  (member: MemberSession, exhibitorId: string, id: string): Promise<ContactDetail> =>
    orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getContact(tenant, exhibitorId, id))),
);

/** For its form: who was erased has none, as if there were nobody. */
export async function loadContactToEdit(member: MemberSession, exhibitorId: string, id: string): Promise<ContactDetail> {
  const contact = await loadContact(member, exhibitorId, id);
  if (contact.erased) notFound();
  return contact;
}

export const loadContactChoices = cache(
  (member: MemberSession, exhibitorId: string): Promise<ContactChoice[]> => withTenant(member.organizerId, (tenant) => listContactChoices(tenant, exhibitorId)),
);

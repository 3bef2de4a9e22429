import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { hostOf } from "@/lib/env";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import { type MemberSession, requireMember } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { mayAnswerForPrivacy } from "./access";
import { listGrounds, listReceipts, readAboutPerson, summarizePerson } from "./data";
import type { AboutPerson, Ground, PersonSummary, Processor, Receipt } from "./types";

/** The member, if the role may answer for what is kept of people; for others the page is not there. */
export const requirePrivacy = cache(async (workspace: string): Promise<MemberSession> => {
  const member = await requireMember(workspace);
  if (!mayAnswerForPrivacy(member)) notFound();
  return member;
});

export function loadAboutPerson(member: MemberSession, exhibitorId: string, contactId: string): Promise<AboutPerson> {
  return orNotFoundPage(contactId, () => withTenant(member.organizerId, (tenant) => readAboutPerson(tenant, exhibitorId, contactId, new Date())));
}

export function loadPersonSummary(member: MemberSession, exhibitorId: string, contactId: string): Promise<PersonSummary> {
  return orNotFoundPage(contactId, () => withTenant(member.organizerId, (tenant) => summarizePerson(tenant, exhibitorId, contactId, new Date())));
}

export function loadGrounds(member: MemberSession, contactId: string): Promise<Ground[]> {
  return orNotFoundPage(contactId, () => withTenant(member.organizerId, (tenant) => listGrounds(tenant, contactId)));
}

export function loadReceipts(member: MemberSession): Promise<Receipt[]> {
  return withTenant(member.organizerId, listReceipts);
}

/** Which machines this server is set up with. */
export function loadProcessors(): Processor[] {
  return [
    { what: "database", host: hostOf("DATABASE_URL") },
    { what: "mail", host: hostOf("MAIL_URL") },
    { what: "traces", host: hostOf("OTEL_EXPORTER_OTLP_ENDPOINT") },
  ];
}

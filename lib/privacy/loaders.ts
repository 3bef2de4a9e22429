import "server-only";

import { noteInAudit } from "@/lib/audit/note-read";
import { hostOf } from "@/lib/env";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listGrounds, listReceipts, readAboutPerson, summarizePerson } from "./data";
import type { AboutPerson, Ground, PersonSummary, Processor, Receipt } from "./types";

/** All about a person, to be taken away: the audit notes who did. */
export async function loadAboutPerson(member: MemberSession, exhibitorId: string, contactId: string): Promise<AboutPerson> {
  const about = await orNotFoundPage(contactId, () => withTenant(member.organizerId, (tenant) => readAboutPerson(tenant, exhibitorId, contactId, new Date())));
  await noteInAudit(member, { action: "export", noun: "contacts", record: exhibitorId });
  return about;
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

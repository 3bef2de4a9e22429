import "server-only";

import { cache } from "react";

import type { Locale } from "@/lib/i18n/locales";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getNoteTemplate, houseTemplates, listNoteBeginnings, listNoteTemplates } from "./data";
import type { NoteBeginning, NoteTemplateDetail } from "./types";

export const loadNoteTemplates = cache((member: MemberSession): Promise<NoteTemplateDetail[]> => withTenant(member.organizerId, listNoteTemplates));

export const loadNoteTemplate = cache((member: MemberSession, id: string): Promise<NoteTemplateDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getNoteTemplate(tenant, id))));

export function loadNoteBeginnings(member: MemberSession, locale: Locale): Promise<NoteBeginning[]> {
  return withTenant(member.organizerId, (tenant) => listNoteBeginnings(tenant, locale));
}

/** The house's templates in the shape of own ones, for who has none yet. */
export function readHouseTemplates(): NoteTemplateDetail[] {
  return houseTemplates().map((template, index) => ({ ...template, id: String(index), archived: false, version: "" }));
}

import "server-only";

import { cache } from "react";

import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { MATRICES } from "../matrices";
import { bankQuestions } from "../starts";
import { findDraft, formNames, getForm, listForms } from "./data";
import type { FormDetail, FormDraft, FormName, FormRow } from "./types";

export function loadForms(member: MemberSession): Promise<FormRow[]> {
  return withTenant(member.organizerId, listForms);
}

export const loadForm = cache((member: MemberSession, id: string): Promise<FormDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getForm(tenant, id))));

export function loadDraft(member: MemberSession, formId: string): Promise<FormDraft | null> {
  return orNotFoundPage(formId, () => withTenant(member.organizerId, (tenant) => findDraft(tenant, formId)));
}

export function loadFormNames(member: MemberSession): Promise<FormName[]> {
  return withTenant(member.organizerId, formNames);
}

/** What the editor picks from, which the browser gets from here and not from the heart. */
export function loadPalette() {
  return { bank: bankQuestions(), matrices: MATRICES };
}

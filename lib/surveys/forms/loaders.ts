import "server-only";

import { getTranslations } from "next-intl/server";
import { cache } from "react";

import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { MATRICES } from "../matrices";
import { BANK_FORMS, BANK_TURNS } from "../bank-names";
import { bankDefinition, bankQuestions } from "../starts";
import { findDraft, formNames, getForm, listForms } from "./data";
import type { BankForms, FormDetail, FormDraft, FormName, FormRow, Palette, Starts } from "./types";

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
export async function loadPalette(): Promise<Palette> {
  const t = await getTranslations("relationships.inSentence");
  return { bank: bankQuestions(), matrices: MATRICES, constructs: Object.fromEntries(FILTERED_CONSTRUCTS.map((construct) => [construct, t(construct)])) };
}

/** The forms of the instrument as they stand today. */
export function loadBank(): BankForms {
  return BANK_FORMS.map((key) => ({ key, definition: bankDefinition(key) }));
}

export function loadStarts(): Starts {
  return { forms: BANK_FORMS, turns: BANK_TURNS };
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { createForm, discardDraft, ensureBankForm, publishDraft, saveDraft, startDraft } from "./mutations";
import { bankForm, draftInput, draftToPublish, formId, newForm } from "./schema";
import type { Saving } from "./types";

export async function createFormAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: newForm, may: to("manage", "forms"), run: ({ tenant, member }, input) => createForm(tenant, member.memberId, input) });
  if (state.status === "done") redirect(`/${workspace}/surveys/forms/${state.value.id}/edit`);
  return state;
}

export async function useBankFormAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, { input: bankForm, may: to("manage", "forms"), run: ({ tenant }, { key }) => ensureBankForm(tenant, key).then(() => null) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/forms`);
  return state;
}

export async function startDraftAction(workspace: string, _state: FormState<string>, form: FormData): Promise<FormState<string>> {
  const state = await memberForm(workspace, form, { input: formId, may: to("manage", "forms"), run: ({ tenant, member }, { id }) => startDraft(tenant, member.memberId, id).then(() => id) });
  if (state.status === "done") redirect(`/${workspace}/surveys/forms/${state.value}/edit`);
  return state;
}

export async function saveDraftAction(workspace: string, form: FormData): Promise<FormState<Saving>> {
  return memberForm(workspace, form, { input: draftInput, may: to("manage", "forms"), run: ({ tenant, member }, input) => saveDraft(tenant, member.memberId, input, new Date()) });
}

export async function publishDraftAction(workspace: string, form: FormData): Promise<FormState<{ formId: string }>> {
  const state = await memberForm(workspace, form, { input: draftToPublish, may: to("manage", "forms"), run: ({ tenant }, input) => publishDraft(tenant, input, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/surveys/forms/${state.value.formId}`);
  return state;
}

export async function discardDraftAction(workspace: string, _state: FormState<{ gone: boolean }>, form: FormData): Promise<FormState<{ gone: boolean }>> {
  const state = await memberForm(workspace, form, { input: formId, may: to("manage", "forms"), run: ({ tenant }, { id }) => discardDraft(tenant, id) });
  if (state.status === "done") redirect(`/${workspace}/surveys/forms${state.value.gone ? "" : `/${String(form.get("id"))}`}`);
  return state;
}

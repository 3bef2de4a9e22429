"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import { theirsOf } from "@/lib/tenant/theirs";
import { getTemplate } from "./data";
import { archiveTemplate, createTemplate, layTemplate, undoLaying, updateTemplate } from "./mutations";
import { archiveInput, layInput, templateChange, templateInput, undoInput } from "./schema";
import { writeSteps } from "./steps";

interface Saved {
  readonly id: string;
}

const authorOf = ({ memberId, timeZone }: MemberSession) => ({ memberId, timeZone, now: new Date() });

export async function createTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: templateInput, may: to("manage", "tasks"), run: ({ tenant, member }, input) => createTemplate(tenant, input, member.memberId) });
  if (state.status === "done") redirect(`/${workspace}/tasks/templates/${state.value.id}/apply`);
  return state;
}

export async function updateTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: templateChange,
    may: to("manage", "tasks"),
    run: ({ tenant }, { id, seenVersion, ...input }) => updateTemplate(tenant, id, input, seenVersion),
    current: async ({ tenant }, { id }) => {
      const template = await getTemplate(tenant, id);
      return theirsOf(template, { steps: writeSteps(template.steps) });
    },
  });
  if (state.status === "done") redirect(`/${workspace}/tasks/templates`);
  return state;
}

export async function archiveTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: archiveInput, may: to("manage", "tasks"), run: ({ tenant }, { id }) => archiveTemplate(tenant, id) });
  if (state.status === "done") redirect(`/${workspace}/tasks/templates`);
  return state;
}

export async function layTemplateAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: layInput, may: to("create", "tasks"), run: ({ tenant, member }, input) => layTemplate(tenant, input, authorOf(member)), long: true });
  if (state.status === "done") redirect(`/${workspace}/tasks/templates`);
  return state;
}

export async function undoLayingAction(workspace: string, _state: FormState<{ gone: number }>, form: FormData): Promise<FormState<{ gone: number }>> {
  const state = await memberForm(workspace, form, { input: undoInput, may: to("edit", "tasks"), run: ({ tenant, member }, { id }) => undoLaying(tenant, id, authorOf(member)), long: true });
  if (state.status === "done") redirect(`/${workspace}/tasks/templates`);
  return state;
}

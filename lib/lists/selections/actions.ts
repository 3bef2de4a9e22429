"use server";

import { redirect } from "next/navigation";

import { mayManage } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { keepSelection, renameSelection, setSelectionArchived } from "./mutations";
import { archiveSelectionInput, keepSelectionInput, renameSelectionInput } from "./schema";

export async function keepSelectionAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: keepSelectionInput, may: mayManage, run: ({ tenant, member }, input) => keepSelection(tenant, member.memberId, input) });
  if (state.status === "done") redirect(`/${workspace}/selections?kept=${state.value.id}`);
  return state;
}

export async function renameSelectionAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: renameSelectionInput,
    may: mayManage,
    run: ({ tenant }, input) => renameSelection(tenant, input),
    current: async ({ tenant: { db, organizerId } }, { id }) => {
      const { name, updatedAt } = await db.selection.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { name: true, updatedAt: true } });
      return { values: { name }, version: updatedAt.toISOString() };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/selections`);
  return state;
}

export async function archiveSelectionAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: archiveSelectionInput, may: mayManage, run: ({ tenant }, { id, archived }) => setSelectionArchived(tenant, id, archived === "yes") });
  if (state.status === "done") redirect(`/${workspace}/selections`);
  return state;
}

"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { keepSelection, renameSelection, setSelectionArchived } from "./mutations";
import { archiveSelectionInput, keepSelectionInput, renameSelectionInput } from "./schema";

export async function keepSelectionAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: keepSelectionInput, may: to("manage", "selections"), run: ({ tenant, member }, input) => keepSelection(tenant, member.memberId, input) });
  if (state.status === "done") redirect(`/${workspace}/selections?kept=${state.value.id}`);
  return state;
}

export async function renameSelectionAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: renameSelectionInput,
    may: to("manage", "selections"),
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
  const state = await memberForm(workspace, form, { input: archiveSelectionInput, may: to("manage", "selections"), run: ({ tenant }, { id, archived }) => setSelectionArchived(tenant, id, archived === "yes") });
  if (state.status === "done") redirect(`/${workspace}/selections`);
  return state;
}

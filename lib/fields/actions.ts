"use server";

import { redirect } from "next/navigation";

import { notFound } from "@/lib/errors";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { getOwnField } from "./data";
import { fieldAsForm } from "./form-values";
import { changeOwnField, createOwnField, moveOwnField, setFieldArchived } from "./mutations";
import { archiveFieldInput, fieldChange, moveInput, newFieldInput } from "./schema";

function shown(workspace: string, noun: string): never {
  redirect(`/${workspace}/fields?of=${noun}`);
}

export async function createFieldAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: newFieldInput, may: to("manage", "fields"), run: ({ tenant }, input) => createOwnField(tenant, input) });
  return state.status === "done" ? shown(workspace, state.value.noun) : state;
}

export async function changeFieldAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: fieldChange,
    may: to("manage", "fields"),
    run: ({ tenant }, input) => changeOwnField(tenant, input),
    current: async ({ tenant }, { id }) => {
      const field = await getOwnField(tenant, id);
      if (!field) throw notFound();
      return fieldAsForm(field);
    },
  });
  return state.status === "done" ? shown(workspace, state.value.noun) : state;
}

export async function moveFieldAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: moveInput, may: to("manage", "fields"), run: ({ tenant }, { id, way }) => moveOwnField(tenant, id, way) });
  return state.status === "done" ? shown(workspace, state.value.noun) : state;
}

export async function archiveFieldAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: archiveFieldInput, may: to("manage", "fields"), run: ({ tenant }, { id, archived }) => setFieldArchived(tenant, id, archived === "yes") });
  return state.status === "done" ? shown(workspace, state.value.noun) : state;
}

"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getEdition } from "./data";
import { createEdition, updateEdition } from "./mutations";
import { editionChange, editionInput } from "./schema";

interface Saved {
  readonly id: string;
  readonly showId: string;
}

export async function createEditionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: editionInput, may: to("create", "shows"), run: ({ tenant }, input) => createEdition(tenant, input) });
  if (state.status === "done") redirect(`/${workspace}/shows/${state.value.showId}/editions/${state.value.id}`);
  return state;
}

export async function updateEditionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: editionChange,
    may: to("edit", "shows"),
    run: ({ tenant }, { id, seenVersion, ...input }) => updateEdition(tenant, id, input, seenVersion),
    current: async ({ tenant }, { id }) => theirsOf(await getEdition(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/shows/${state.value.showId}/editions/${state.value.id}`);
  return state;
}

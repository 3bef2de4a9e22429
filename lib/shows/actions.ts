"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getShow } from "./data";
import { createShow, updateShow } from "./mutations";
import { showChange, showInput } from "./schema";

export async function createShowAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: showInput, may: to("create", "shows"), run: ({ tenant }, input) => createShow(tenant, input) });
  if (state.status === "done") redirect(`/${workspace}/shows/${state.value.id}`);
  return state;
}

export async function updateShowAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: showChange,
    may: to("edit", "shows"),
    run: async ({ tenant }, { id, seenVersion, ...input }) => {
      await updateShow(tenant, id, input, seenVersion);
      return { id };
    },
    current: async ({ tenant }, { id }) => theirsOf(await getShow(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/shows/${state.value.id}`);
  return state;
}

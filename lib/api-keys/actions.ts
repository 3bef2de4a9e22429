"use server";

import { redirect } from "next/navigation";

import { asList } from "@/lib/format/form-list";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { makeKey, revokeKey } from "./mutations";
import { keyChoice, newKeyInput } from "./schema";

export async function makeKeyAction(workspace: string, _state: FormState<{ key: string }>, form: FormData): Promise<FormState<{ key: string }>> {
  asList(form, "scopes");
  return memberForm(workspace, form, { input: newKeyInput, may: to("manage", "keys"), run: ({ tenant, member }, input) => makeKey(tenant, input, member, new Date()) });
}

export async function revokeKeyAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: keyChoice, may: to("manage", "keys"), run: ({ tenant }, { id }) => revokeKey(tenant, id, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/api-keys`);
  return state;
}

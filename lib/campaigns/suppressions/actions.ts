"use server";

import { revalidatePath } from "next/cache";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { suppress, unsuppress } from "./mutations";
import { suppressionId, suppressionInput } from "./schema";
import type { Suppressed } from "./types";

export async function suppressAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<Suppressed>> {
  const state = await memberForm(workspace, form, { input: suppressionInput, may: to("manage", "campaigns"), run: ({ tenant, member }, input) => suppress(tenant, member.memberId, input) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys`, "layout");
  return state;
}

export async function unsuppressAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ address: string }>> {
  return memberForm(workspace, form, { input: suppressionId, may: to("manage", "campaigns"), run: ({ tenant }, { id }) => unsuppress(tenant, id) });
}

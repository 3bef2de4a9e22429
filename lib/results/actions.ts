"use server";

import { revalidatePath } from "next/cache";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { openResults } from "./mutations";
import { flagRule } from "./schema";

export async function openResultsAction(workspace: string, campaignId: string, _state: FormState<void>, form: FormData): Promise<FormState<void>> {
  const state = await memberForm(workspace, form, { input: flagRule, may: to("manage", "results"), run: ({ tenant }, input) => openResults(tenant, campaignId, input, new Date()) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns/${campaignId}`, "layout");
  return state;
}

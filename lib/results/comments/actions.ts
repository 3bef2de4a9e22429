"use server";

import { revalidatePath } from "next/cache";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { codeComment } from "./mutations";
import { coding } from "./schema";

export async function codeCommentAction(workspace: string, campaignId: string, form: FormData): Promise<FormState<void>> {
  const state = await memberForm(workspace, form, { input: coding, may: to("edit", "results"), run: ({ tenant, member }, input) => codeComment(tenant, campaignId, member.memberId, input) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns/${campaignId}/comments`);
  return state;
}

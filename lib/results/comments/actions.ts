"use server";

import { revalidatePath } from "next/cache";

import { mayKeepRecords } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { codeComment } from "./mutations";
import { coding } from "./schema";

export async function codeCommentAction(workspace: string, campaignId: string, form: FormData): Promise<FormState<void>> {
  const state = await memberForm(workspace, form, { input: coding, may: mayKeepRecords, run: ({ tenant, member }, input) => codeComment(tenant, campaignId, member.memberId, input) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns/${campaignId}/comments`);
  return state;
}

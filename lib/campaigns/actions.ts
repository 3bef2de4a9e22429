"use server";

import { redirect } from "next/navigation";

import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { mayCampaign } from "./access";
import { createCampaign } from "./mutations";
import { newCampaign } from "./schema";

export async function createCampaignAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: newCampaign, may: mayCampaign, run: ({ tenant, member }, input) => createCampaign(tenant, member.memberId, input, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/surveys/campaigns/${state.value.id}`);
  return state;
}

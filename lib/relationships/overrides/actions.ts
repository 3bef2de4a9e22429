"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import { setStageByHand, takeBackStage } from "./mutations";
import { overrideInput, takeBackInput } from "./schema";

const by = (member: MemberSession) => ({ memberId: member.memberId, name: member.user.name, today: today(member.timeZone) });

export async function setStageAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: overrideInput,
    may: to("manage", "stages"),
    run: async ({ tenant, member }, input) => ({ ...(await setStageByHand(tenant, input, by(member))), exhibitorId: input.exhibitorId }),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/stage`);
  return state;
}

export async function takeBackStageAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: takeBackInput, may: to("manage", "stages"), run: ({ tenant, member }, { id }) => takeBackStage(tenant, id, by(member)) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/stage`);
  return state;
}

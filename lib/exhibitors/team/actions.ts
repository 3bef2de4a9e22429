"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { setTeamMember } from "./mutations";
import { teamInput } from "./schema";

export async function setTeamMemberAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: teamInput, may: to("edit", "exhibitors"), run: ({ tenant }, { inTeam, ...input }) => setTeamMember(tenant, { ...input, inTeam: inTeam === "yes" }) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.id}`);
  return state;
}

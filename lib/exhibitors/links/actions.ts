"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { linkCompanies, unlinkCompanies } from "./mutations";
import { linkInput, unlinkInput } from "./schema";

type Linked = FormState<{ exhibitorId: string }>;

export async function linkCompaniesAction(workspace: string, _state: Linked, form: FormData): Promise<Linked> {
  const state = await memberForm(workspace, form, { input: linkInput, may: to("edit", "exhibitors"), run: ({ tenant, member }, input) => linkCompanies(tenant, input, member.memberId) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/related`);
  return state;
}

export async function unlinkCompaniesAction(workspace: string, _state: Linked, form: FormData): Promise<Linked> {
  const state = await memberForm(workspace, form, { input: unlinkInput, may: to("edit", "exhibitors"), run: ({ tenant }, input) => unlinkCompanies(tenant, input) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/related`);
  return state;
}

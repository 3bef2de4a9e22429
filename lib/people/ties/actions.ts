"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { noteTie } from "./mutations";
import { tieInput } from "./schema";

type Noted = FormState<{ exhibitorId: string; contactId: string }>;

export async function noteTieAction(workspace: string, _state: Noted, form: FormData): Promise<Noted> {
  const state = await memberForm(workspace, form, { input: tieInput, may: to("edit", "contacts"), run: ({ tenant, member }, input) => noteTie(tenant, input, member, today(member.timeZone)) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/ties`);
  return state;
}

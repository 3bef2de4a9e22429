"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { restoreValue } from "./mutations";
import { restoreInput } from "./schema";

/** Brings an old value back. It takes the right to read the audit and to change what it brings back. */
export async function restoreValueAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: restoreInput,
    may: (member) => may(member, "read", "audit") && may(member, "edit", "exhibitors") && may(member, "edit", "contacts"),
    run: ({ tenant, member }, input) => restoreValue(tenant, input, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}/changes`);
  return state;
}

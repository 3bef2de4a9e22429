"use server";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { setComplaintTargets } from "./mutations";
import { targetsInput } from "./schema";

export async function setComplaintTargetsAction(workspace: string, _state: FormState<void>, form: FormData): Promise<FormState<void>> {
  return memberForm(workspace, form, { input: targetsInput, may: to("manage", "complaints"), run: ({ tenant }, targets) => setComplaintTargets(tenant, targets) });
}

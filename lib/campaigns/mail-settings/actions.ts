"use server";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { setMailSettings } from "./mutations";
import { mailSettingsInput } from "./schema";

export async function setMailSettingsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<null>> {
  return memberForm(workspace, form, { input: mailSettingsInput, may: to("manage", "campaigns"), run: ({ tenant }, input) => setMailSettings(tenant, input).then(() => null) });
}

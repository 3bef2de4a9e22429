"use server";

import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { mayCampaign } from "../access";
import { setMailSettings } from "./mutations";
import { mailSettingsInput } from "./schema";

export async function setMailSettingsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<null>> {
  return memberForm(workspace, form, { input: mailSettingsInput, may: mayCampaign, run: ({ tenant }, input) => setMailSettings(tenant, input).then(() => null) });
}

"use server";

import { revalidatePath } from "next/cache";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { withdrawResponse } from "./mutations";
import { withdrawalInput } from "./schema";

export async function withdrawResponseAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: withdrawalInput,
    may: to("delete", "responses"),
    run: async ({ member, tenant }, { id, reason }) => {
      const now = new Date();
      await withdrawResponse(tenant, id, reason, now, today(member.timeZone, now));
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}`, "layout");
  return state;
}

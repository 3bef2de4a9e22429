"use server";

import { revalidatePath } from "next/cache";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { closePoint, createPoints } from "./mutations";
import { pointChange, pointsInput } from "./schema";

export async function createPointsAction(workspace: string, _state: FormState<number>, form: FormData): Promise<FormState<number>> {
  const state = await memberForm(workspace, form, { input: pointsInput, may: to("manage", "campaigns"), run: ({ tenant }, input) => createPoints(tenant, input) });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns`, "layout");
  return state;
}

export async function closePointAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: pointChange,
    may: to("manage", "campaigns"),
    run: async ({ tenant }, { campaignId, id }) => {
      await closePoint(tenant, campaignId, id, new Date());
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns`, "layout");
  return state;
}

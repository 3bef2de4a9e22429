"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requestBacktest } from "./mutations";

/** Puts the backtest into the queue; the page then says how far it is. */
export async function requestBacktestAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm<z.ZodObject, null>(workspace, form, {
    input: z.object({}),
    may: to("manage", "analyses"),
    run: async ({ tenant }) => {
      await requestBacktest(tenant);
      return null;
    },
  });
  revalidatePath(`/${workspace}/predictions`);
  return state;
}

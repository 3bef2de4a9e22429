"use server";

import { revalidatePath } from "next/cache";

import { enqueue } from "@/lib/jobs/mutations";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { RELIABILITY } from "./data";
import { recomputeInput } from "./schema";

/** Puts a new analysis into the queue; one that waits already is not put twice. */
export async function recomputeReliabilityAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: recomputeInput,
    may: to("manage", "analyses"),
    run: async ({ tenant }) => {
      await enqueue(tenant, { kind: RELIABILITY, key: "all" });
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/reliability`);
  return state;
}

"use server";

import { revalidatePath } from "next/cache";

import { enqueue } from "@/lib/jobs/mutations";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { DRIVERS } from "./data";
import { recomputeInput } from "./schema";

/** Puts a new path analysis into the queue; one that waits already is not put twice. */
export async function recomputeDriversAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: recomputeInput,
    may: to("manage", "analyses"),
    run: async ({ tenant }, { edition }) => {
      await enqueue(tenant, { kind: DRIVERS, key: edition, payload: { scope: edition } });
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/drivers`);
  return state;
}

"use server";

import { revalidatePath } from "next/cache";

import { webEnv } from "@/lib/env";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { mayInvite } from "./access";
import { createInvitation, withdrawInvitation } from "./mutations";
import { invitationId, invitationInput } from "./schema";
import type { NewInvitation } from "./types";

export async function inviteAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<NewInvitation>> {
  return memberForm(workspace, form, {
    input: invitationInput,
    may: mayInvite,
    run: async ({ tenant }, input) => {
      const { id, token, expiresAt } = await createInvitation(tenant, input, new Date());
      return { id, contactId: input.contactId, link: new URL(`/s/${token}`, webEnv().NEXTAUTH_URL).href, expiresAt: expiresAt.toISOString() };
    },
  });
}

export async function withdrawAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<null>> {
  const state = await memberForm(workspace, form, {
    input: invitationId,
    may: mayInvite,
    run: async ({ tenant }, { id }) => {
      await withdrawInvitation(tenant, id, new Date());
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys`, "layout");
  return state;
}

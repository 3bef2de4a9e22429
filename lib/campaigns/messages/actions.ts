"use server";

import { revalidatePath } from "next/cache";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { bookAtOnce } from "../letters/book-at-once";
import { actOnMessage, copyWords } from "./mutations";
import { messageAct, type MessageAct, messageId } from "./schema";
import type { CopiedWords } from "./types";

export async function actOnMessageAction(workspace: string, _state: FormState<MessageAct>, form: FormData): Promise<FormState<MessageAct>> {
  const state = await memberForm(workspace, form, {
    input: messageAct,
    may: to("manage", "invitations"),
    run: async ({ tenant, member }, { id, act }) => {
      await actOnMessage(tenant, member.memberId, id, act, new Date());
      if (act === "again") await bookAtOnce(tenant, new Date());
      return act;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/surveys/campaigns`, "layout");
  return state;
}

export async function copyWordsAction(workspace: string, _state: FormState<CopiedWords>, form: FormData): Promise<FormState<CopiedWords>> {
  return memberForm(workspace, form, { input: messageId, may: to("manage", "invitations"), run: ({ tenant }, { id }) => copyWords(tenant, id) });
}

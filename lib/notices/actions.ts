"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { placeOf } from "./data";
import { markAllRead, markRead, saveWishes } from "./mutations";
import { nothing, openInput, wishesInput } from "./schema";

/** Every member is told of what concerns them, and nobody reads another's: the mutations look at the member's own alone. */
/** Marks a notice as read and leads to what it is about. One that is gone, or another's, leads back to the list. */
export async function openNoticeAction(workspace: string, form: FormData): Promise<never> {
  const state = await memberForm(workspace, form, {
    input: openInput,
    may: to("edit", "desk"),
    run: async ({ tenant, member }, { id }) => {
      await markRead(tenant, member.memberId, id, new Date());
      return await placeOf(tenant, member.memberId, id);
    },
  });
  redirect(`/${workspace}/${state.status === "done" ? state.value : "notices"}`);
}

export async function markAllReadAction(workspace: string, _state: FormState<{ count: number }>, form: FormData): Promise<FormState<{ count: number }>> {
  const state = await memberForm(workspace, form, { input: nothing, may: to("edit", "desk"), run: ({ tenant, member }) => markAllRead(tenant, member.memberId, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/notices`);
  return state;
}

export async function saveWishesAction(workspace: string, _state: FormState<{ memberId: string }>, form: FormData): Promise<FormState<{ memberId: string }>> {
  return memberForm(workspace, form, { input: wishesInput, may: to("edit", "desk"), run: ({ tenant, member }, input) => saveWishes(tenant, member.memberId, input) });
}

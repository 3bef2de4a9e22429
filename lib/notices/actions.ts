"use server";

import { redirect } from "next/navigation";

import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { markAllRead, markRead, saveWishes } from "./mutations";
import { nothing, readInput, wishesInput } from "./schema";

/** Every member is told of what concerns them, and nobody reads another's: the mutations look at the member's own alone. */
const everybody = () => true;

export async function markReadAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: readInput, may: everybody, run: ({ tenant, member }, { id }) => markRead(tenant, member.memberId, id, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/notices`);
  return state;
}

export async function markAllReadAction(workspace: string, _state: FormState<{ count: number }>, form: FormData): Promise<FormState<{ count: number }>> {
  const state = await memberForm(workspace, form, { input: nothing, may: everybody, run: ({ tenant, member }) => markAllRead(tenant, member.memberId, new Date()) });
  if (state.status === "done") redirect(`/${workspace}/notices`);
  return state;
}

export async function saveWishesAction(workspace: string, _state: FormState<{ memberId: string }>, form: FormData): Promise<FormState<{ memberId: string }>> {
  return memberForm(workspace, form, { input: wishesInput, may: everybody, run: ({ tenant, member }, input) => saveWishes(tenant, member.memberId, input) });
}

"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { makeFeed, revokeFeed } from "./mutations";
import { feedInput, revokeInput } from "./schema";

/** Every member may have a calendar, a viewer too: it shows what they may read. */
export async function makeFeedAction(workspace: string, _state: FormState<{ token: string }>, form: FormData): Promise<FormState<{ token: string }>> {
  return memberForm(workspace, form, { input: feedInput, may: to("edit", "desk"), run: ({ tenant, member }, { scope }) => makeFeed(tenant, member.memberId, scope, new Date()) });
}

export async function revokeFeedAction(workspace: string, _state: FormState<{ count: number }>, form: FormData): Promise<FormState<{ count: number }>> {
  const state = await memberForm(workspace, form, { input: revokeInput, may: to("edit", "desk"), run: ({ tenant, member }) => revokeFeed(tenant, member.memberId) });
  if (state.status === "done") redirect(`/${workspace}/calendar/feed`);
  return state;
}

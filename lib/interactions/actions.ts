"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { logInteraction, updateInteraction, withdrawInteraction } from "./mutations";
import { interactionChange, logInput, withdrawalInput } from "./schema";
import type { LoggedInteraction } from "./types";

interface Saved {
  readonly id: string;
}

export async function logInteractionAction(workspace: string, _state: FormState<LoggedInteraction>, form: FormData): Promise<FormState<LoggedInteraction>> {
  return memberForm(workspace, form, {
    input: logInput,
    may: mayKeepRecords,
    run: ({ tenant, member }, input) => logInteraction(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
}

export async function updateInteractionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: interactionChange,
    may: mayKeepRecords,
    run: ({ tenant, member }, { id, seenVersion, reason, ...input }) => updateInteraction(tenant, id, input, { reason, seenVersion }, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/interactions/${state.value.id}`);
  return state;
}

export async function withdrawInteractionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: withdrawalInput,
    may: mayKeepRecords,
    run: ({ tenant, member }, { id, reason }) => withdrawInteraction(tenant, id, reason, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/interactions/${state.value.id}`);
  return state;
}

"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getExchange } from "./data";
import { noteExchange, updateExchange, withdrawExchange } from "./mutations";
import { exchangeChange, exchangeInput, withdrawalInput } from "./schema";

interface Saved {
  readonly id: string;
}

export async function noteExchangeAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: exchangeInput,
    may: to("create", "exchanges"),
    run: ({ tenant, member }, input) => noteExchange(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
  if (state.status === "done") redirect(`/${workspace}/exchanges/${state.value.id}`);
  return state;
}

export async function updateExchangeAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: exchangeChange,
    may: to("edit", "exchanges"),
    run: ({ tenant, member }, { id, seenVersion, reason, ...input }) => updateExchange(tenant, id, input, { reason, seenVersion }, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getExchange(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/exchanges/${state.value.id}`);
  return state;
}

export async function withdrawExchangeAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: withdrawalInput,
    may: to("delete", "exchanges"),
    run: ({ tenant, member }, { id, reason }) => withdrawExchange(tenant, id, reason, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/exchanges/${state.value.id}`);
  return state;
}

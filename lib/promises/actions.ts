"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { type MemberContext, memberForm, memberRehearsal } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { sentByScript } from "@/lib/tenant/sent-by-script";
import { getPromise } from "./data";
import { promiseValues } from "./form-values";
import { correctSettlement, makePromise, settlePromise, updatePromise } from "./mutations";
import { promiseProspect } from "./prospect";
import { correctionInput, promiseChange, promiseInput, prospectInput, type SettlementInput, settlementInput } from "./schema";
import type { PromiseProspect, Settlement } from "./types";

interface Saved {
  readonly id: string;
}

const settling = {
  input: settlementInput,
  may: to("edit", "promises"),
  run: ({ tenant, member }: MemberContext, input: SettlementInput) => settlePromise(tenant, input, today(member.timeZone)),
};

export async function makePromiseAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: promiseInput,
    may: to("create", "promises"),
    run: ({ tenant, member }, input) => makePromise(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
  if (state.status === "done") redirect(`/${workspace}/promises/${state.value.id}`);
  return state;
}

export async function updatePromiseAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: promiseChange,
    may: to("edit", "promises"),
    run: ({ tenant, member }, { id, seenVersion, ...input }) => updatePromise(tenant, id, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => promiseValues(await getPromise(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/promises/${state.value.id}`);
  return state;
}

export async function settlePromiseAction(workspace: string, _state: FormState<Settlement>, form: FormData): Promise<FormState<Settlement>> {
  const state = await memberForm(workspace, form, settling);
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/promises/${state.value.id}`);
  return state;
}

/** What settling it so would do. */
export async function previewSettlementAction(workspace: string, form: FormData): Promise<Settlement | null> {
  return memberRehearsal(workspace, form, settling, { reason: "…" });
}

/** What a promise made today would do to integrity, kept and broken. */
export async function promiseProspectAction(workspace: string, form: FormData): Promise<PromiseProspect | null> {
  return memberRehearsal(workspace, form, {
    input: prospectInput,
    may: to("create", "promises"),
    run: ({ tenant, member }, { exhibitorId }) => promiseProspect(tenant, exhibitorId, { memberId: member.memberId, today: today(member.timeZone) }),
  });
}

export async function correctSettlementAction(workspace: string, _state: FormState<Settlement>, form: FormData): Promise<FormState<Settlement>> {
  const state = await memberForm(workspace, form, {
    input: correctionInput,
    may: to("edit", "promises"),
    run: ({ tenant, member }, { seenVersion, ...input }) => correctSettlement(tenant, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => promiseValues(await getPromise(tenant, id)),
  });
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/promises/${state.value.id}`);
  return state;
}

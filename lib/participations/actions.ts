"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { ownCurrency } from "./columns";
import { getParticipation } from "./data";
import { participationValues } from "./form-values";
import { createParticipation, updateParticipation } from "./mutations";
import { participationChange, participationInput } from "./schema";

interface Saved {
  readonly id: string;
  readonly exhibitorId: string;
}

export async function createParticipationAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: participationInput,
    may: mayKeepRecords,
    run: ({ tenant, member }, input) => createParticipation(tenant, input, today(member.timeZone), member.memberId),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

export async function updateParticipationAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: participationChange,
    may: mayKeepRecords,
    run: ({ tenant, member }, { id, seenVersion, ...input }) => updateParticipation(tenant, id, input, seenVersion, today(member.timeZone), member.memberId),
    current: async ({ tenant }, { id }) => participationValues(await getParticipation(tenant, null, id), await ownCurrency(tenant)),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

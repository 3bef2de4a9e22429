"use server";

import { redirect } from "next/navigation";

import { bundleOwn } from "@/lib/fields/bundle";
import { listOwnFields } from "@/lib/fields/data";
import { ownFromForm } from "@/lib/fields/typed-values";
import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { ownCurrency } from "./columns";
import { getParticipation, ownOfParticipation } from "./data";
import { participationValues } from "./form-values";
import { createParticipation, updateParticipation } from "./mutations";
import { participationChange, participationInput } from "./schema";

interface Saved {
  readonly id: string;
  readonly exhibitorId: string;
}

export async function createParticipationAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: participationInput,
    may: to("create", "participations"),
    run: async ({ tenant, member }, { own, ...input }) => createParticipation(tenant, { ...input, ...(await ownFromForm(tenant, "participations", own)) }, today(member.timeZone), member.memberId),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

export async function updateParticipationAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: participationChange,
    may: to("edit", "participations"),
    run: async ({ tenant, member }, { id, seenVersion, own, ...input }) =>
      updateParticipation(tenant, id, { ...input, ...(await ownFromForm(tenant, "participations", own, own && (await ownOfParticipation(tenant, id)))) }, seenVersion, today(member.timeZone), member.memberId),
    current: async ({ tenant }, { id }) => participationValues(await getParticipation(tenant, null, id), await ownCurrency(tenant), await listOwnFields(tenant, "participations")),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

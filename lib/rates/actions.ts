"use server";

import { redirect } from "next/navigation";

import { isoDay, today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { pasteRates, removeRate, saveRates } from "./mutations";
import { pasteRatesInput, rateChoice, rateInput } from "./schema";
import type { RatesSaved } from "./types";

/** One rate, new or corrected: the contracts booked under it count by it at once. */
export async function saveRateAction(workspace: string, _state: FormState<RatesSaved>, form: FormData): Promise<FormState<RatesSaved>> {
  return shown(workspace, await memberForm(workspace, form, { input: rateInput, may: to("edit", "rates"), long: true, run: ({ tenant, member }, input) => saveRates(tenant, [input], today(member.timeZone)) }));
}

export async function pasteRatesAction(workspace: string, _state: FormState<RatesSaved>, form: FormData): Promise<FormState<RatesSaved>> {
  return shown(workspace, await memberForm(workspace, form, { input: pasteRatesInput, may: to("edit", "rates"), long: true, run: ({ tenant, member }, { lines }) => pasteRates(tenant, lines, today(member.timeZone)) }));
}

/** The page it leads to offers to save the removed rate again. */
export async function removeRateAction(workspace: string, _state: FormState<{ currency: string; day: Date; rate: string }>, form: FormData): Promise<FormState<{ currency: string; day: Date; rate: string }>> {
  const state = await memberForm(workspace, form, { input: rateChoice, may: to("edit", "rates"), long: true, run: ({ tenant, member }, { id }) => removeRate(tenant, id, today(member.timeZone)) });
  if (state.status === "done") redirect(`/${encodeURIComponent(workspace)}/rates?${new URLSearchParams({ removed: [state.value.currency, isoDay(state.value.day), state.value.rate].join("_") }).toString()}`);
  return state;
}

function shown(workspace: string, state: FormState<RatesSaved>): FormState<RatesSaved> {
  if (state.status === "done" && state.value.saved > 0) redirect(`/${encodeURIComponent(workspace)}/rates?saved=${state.value.saved}&restated=${state.value.restated}`);
  return state;
}

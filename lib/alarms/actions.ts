"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { sentByScript } from "@/lib/tenant/sent-by-script";
import { careAsForm } from "./data";
import { careForAlarm, closeAlarm, markStep, reopenAlarm } from "./mutations";
import { playbookAsForm } from "./playbooks/data";
import { writePlaybook } from "./playbooks/mutations";
import { changeRules } from "./rules/mutations";
import { proposalAddress } from "./rules/proposal";
import { careInput, closeInput, playbookInput, reopenInput, rulesInput, stepInput } from "./schema";

interface Saved {
  readonly id: string;
}

/** The page of an alarm as it stands now: the address stays the same, so what the browser keeps of it is void. */
function showAnew(workspace: string, id: string): never {
  revalidatePath(`/${workspace}/alarms/${id}`);
  redirect(`/${workspace}/alarms/${id}`);
}

export async function closeAlarmAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: closeInput, may: to("edit", "alarms"), run: ({ tenant, member }, input) => closeAlarm(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }) });
  if (state.status === "done") showAnew(workspace, state.value.id);
  return state;
}

export async function reopenAlarmAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: reopenInput, may: to("edit", "alarms"), run: ({ tenant }, { id, seenVersion }) => reopenAlarm(tenant, id, seenVersion) });
  if (state.status === "done") showAnew(workspace, state.value.id);
  return state;
}

export async function careForAlarmAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: careInput, may: to("edit", "alarms"), run: ({ tenant, member }, input) => careForAlarm(tenant, input, member.memberId, new Date()), current: ({ tenant }, { id }) => careAsForm(tenant, id) });
  if (state.status === "done") showAnew(workspace, state.value.id);
  return state;
}

export async function markStepAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: stepInput, may: to("edit", "alarms"), run: ({ tenant, member }, input) => markStep(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }) });
  if (state.status === "done") {
    revalidatePath(`/${workspace}/alarms/${state.value.id}`);
    if (!(await sentByScript())) redirect(`/${workspace}/alarms/${state.value.id}`);
  }
  return state;
}

/** Of two people who change the rules, the slower is led back to the proposal, beside which the other's rules stand. */
export async function changeRulesAction(workspace: string, _state: FormState<{ readonly version: number }>, form: FormData): Promise<FormState<{ readonly version: number }>> {
  const state = await memberForm(workspace, form, { input: rulesInput, may: to("manage", "rules"), run: ({ tenant, member }, { settings, note, seenVersion }) => changeRules(tenant, settings, note, member.memberId, seenVersion) });
  if (state.status === "done") redirect(`/${workspace}/alarms/rules?saved=${state.value.version}`);
  if (state.status === "failed" && state.code === "conflict") redirect(`/${workspace}/alarms/rules?${proposalAddress(state.values, state.values.seenVersion ?? "")}#effect`);
  return state;
}

export async function writePlaybookAction(workspace: string, _state: FormState<{ readonly steps: number }>, form: FormData): Promise<FormState<{ readonly steps: number }>> {
  const state = await memberForm(workspace, form, { input: playbookInput, may: to("manage", "alarms"), run: ({ tenant }, { family, steps, seenVersion }) => writePlaybook(tenant, family, steps, seenVersion), current: ({ tenant, member }, { family }) => playbookAsForm(tenant, family, member.locale) });
  if (state.status === "done") redirect(`/${workspace}/alarms/playbooks`);
  return state;
}

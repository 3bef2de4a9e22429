"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { type MemberContext, memberForm, memberRehearsal } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { sentByScript } from "@/lib/tenant/sent-by-script";
import { theirsOf } from "@/lib/tenant/theirs";
import { getComplaint } from "./data";
import { advanceComplaint, correctComplaint, raiseComplaint, updateComplaint, withdrawComplaint } from "./mutations";
import { complaintProspect } from "./prospect";
import { complaintChange, complaintInput, correctionInput, prospectInput, type StepInput, stepInput, withdrawalInput } from "./schema";
import type { Advanced, ComplaintProspect } from "./types";

interface Saved {
  readonly id: string;
}

const advancing = {
  input: stepInput,
  may: to("edit", "complaints"),
  run: ({ tenant, member }: MemberContext, input: StepInput) => advanceComplaint(tenant, input, today(member.timeZone)),
};

export async function raiseComplaintAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: complaintInput,
    may: to("create", "complaints"),
    run: ({ tenant, member }, input) => raiseComplaint(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
  if (state.status === "done") redirect(`/${workspace}/complaints/${state.value.id}`);
  return state;
}

export async function updateComplaintAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: complaintChange,
    may: to("edit", "complaints"),
    run: ({ tenant, member }, { id, seenVersion, reason, ...input }) => updateComplaint(tenant, id, input, { reason, seenVersion }, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getComplaint(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/complaints/${state.value.id}`);
  return state;
}

export async function advanceComplaintAction(workspace: string, _state: FormState<Advanced>, form: FormData): Promise<FormState<Advanced>> {
  const state = await memberForm(workspace, form, advancing);
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/complaints/${state.value.id}`);
  return state;
}

/** What that step would do. */
export async function previewStepAction(workspace: string, form: FormData): Promise<Advanced | null> {
  return memberRehearsal(workspace, form, advancing);
}

/** What a complaint of today could do to trust, solved at once and never solved. */
export async function complaintProspectAction(workspace: string, form: FormData): Promise<ComplaintProspect | null> {
  return memberRehearsal(workspace, form, {
    input: prospectInput,
    may: to("create", "complaints"),
    run: ({ tenant, member }, { exhibitorId }) => complaintProspect(tenant, exhibitorId, { memberId: member.memberId, today: today(member.timeZone) }),
  });
}

export async function correctComplaintAction(workspace: string, _state: FormState<Advanced>, form: FormData): Promise<FormState<Advanced>> {
  const state = await memberForm(workspace, form, {
    input: correctionInput,
    may: to("edit", "complaints"),
    run: ({ tenant, member }, { seenVersion, ...input }) => correctComplaint(tenant, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getComplaint(tenant, id)),
  });
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/complaints/${state.value.id}`);
  return state;
}

export async function withdrawComplaintAction(workspace: string, _state: FormState<Advanced>, form: FormData): Promise<FormState<Advanced>> {
  const state = await memberForm(workspace, form, {
    input: withdrawalInput,
    may: to("delete", "complaints"),
    run: ({ tenant, member }, { id, reason }) => withdrawComplaint(tenant, id, reason, today(member.timeZone)),
  });
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/complaints/${state.value.id}`);
  return state;
}

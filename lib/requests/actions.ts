"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { type MemberContext, memberForm, memberRehearsal } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { sentByScript } from "@/lib/tenant/sent-by-script";
import { theirsOf } from "@/lib/tenant/theirs";
import { getRequest } from "./data";
import { answerRequest, correctAnswer, recordRequest, updateRequest } from "./mutations";
import { requestProspect } from "./prospect";
import { type AnswerInput, answerInput, correctionInput, prospectInput, requestChange, requestInput } from "./schema";
import type { Answered, RequestProspect } from "./types";

interface Saved {
  readonly id: string;
}

const answering = {
  input: answerInput,
  may: to("edit", "requests"),
  run: ({ tenant, member }: MemberContext, input: AnswerInput) => answerRequest(tenant, input, today(member.timeZone)),
};

export async function recordRequestAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: requestInput,
    may: to("create", "requests"),
    run: ({ tenant, member }, input) => recordRequest(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
  if (state.status === "done") redirect(`/${workspace}/requests/${state.value.id}`);
  return state;
}

export async function updateRequestAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: requestChange,
    may: to("edit", "requests"),
    run: ({ tenant, member }, { id, seenVersion, ...input }) => updateRequest(tenant, id, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getRequest(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/requests/${state.value.id}`);
  return state;
}

export async function answerRequestAction(workspace: string, _state: FormState<Answered>, form: FormData): Promise<FormState<Answered>> {
  const state = await memberForm(workspace, form, answering);
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/requests/${state.value.id}`);
  return state;
}

/** What answering it so would do. */
export async function previewAnswerAction(workspace: string, form: FormData): Promise<Answered | null> {
  return memberRehearsal(workspace, form, answering, { declinedReason: "…" });
}

/** What a special request of today would do to goodwill, granted and declined. */
export async function requestProspectAction(workspace: string, form: FormData): Promise<RequestProspect | null> {
  return memberRehearsal(workspace, form, {
    input: prospectInput,
    may: to("create", "requests"),
    run: ({ tenant, member }, { exhibitorId }) => requestProspect(tenant, exhibitorId, { memberId: member.memberId, today: today(member.timeZone) }),
  });
}

export async function correctAnswerAction(workspace: string, _state: FormState<Answered>, form: FormData): Promise<FormState<Answered>> {
  const state = await memberForm(workspace, form, {
    input: correctionInput,
    may: to("edit", "requests"),
    run: ({ tenant, member }, { seenVersion, ...input }) => correctAnswer(tenant, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => {
      const request = await getRequest(tenant, id);
      return theirsOf(request, { answer: request.status });
    },
  });
  if (state.status === "done" && !(await sentByScript())) redirect(`/${workspace}/requests/${state.value.id}`);
  return state;
}

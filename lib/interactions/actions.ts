"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { type MemberContext, memberForm, memberRehearsal } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { getInteraction } from "./data";
import { interactionValues } from "./form-values";
import { logInteraction, updateInteraction, withdrawInteraction } from "./mutations";
import { interactionChange, type LogInput, logInput, withdrawalInput } from "./schema";
import type { LoggedInteraction } from "./types";

interface Saved {
  readonly id: string;
}

const logging = {
  input: logInput,
  may: to("create", "interactions"),
  run: ({ tenant, member }: MemberContext, input: LogInput) => logInteraction(tenant, input, { memberId: member.memberId, today: today(member.timeZone), timeZone: member.timeZone, now: new Date() }),
};

export async function logInteractionAction(workspace: string, _state: FormState<LoggedInteraction>, form: FormData): Promise<FormState<LoggedInteraction>> {
  return memberForm(workspace, form, logging);
}

/** What saving the form would do. A note that is coded by half is not coded yet. */
export async function previewLogAction(workspace: string, form: FormData): Promise<LoggedInteraction | null> {
  if (!form.get("codedConstruct") || !form.get("codedValue")) for (const half of ["codedConstruct", "codedValue"]) form.set(half, "");
  return memberRehearsal(workspace, form, logging, { promiseText: "…", promiseDue: String(form.get("occurredOn")), requestText: "…", complaintText: "…", complaintSeverity: "serious", disclosureText: "…", taskTitle: "…", taskDue: String(form.get("occurredOn")) });
}

export async function updateInteractionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: interactionChange,
    may: to("edit", "interactions"),
    run: ({ tenant, member }, { id, seenVersion, reason, ...input }) => updateInteraction(tenant, id, input, { reason, seenVersion, memberId: member.memberId }, today(member.timeZone)),
    current: async ({ tenant }, { id }) => interactionValues(await getInteraction(tenant, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/interactions/${state.value.id}`);
  return state;
}

export async function withdrawInteractionAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: withdrawalInput,
    may: to("delete", "interactions"),
    run: ({ tenant, member }, { id, reason }) => withdrawInteraction(tenant, id, reason, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/interactions/${state.value.id}`);
  return state;
}

"use server";

import { refresh } from "next/cache";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { moveParticipation, undoMove } from "./mutations";
import { moveInput, undoInput } from "./schema";
import type { Moved } from "./types";

export async function moveAction(workspace: string, _state: FormState<Moved>, form: FormData): Promise<FormState<Moved>> {
  return memberForm(workspace, form, {
    input: moveInput,
    may: to("edit", "participations"),
    run: ({ tenant, member }, input) => moveParticipation(tenant, input, { memberId: member.memberId, today: today(member.timeZone) }),
  });
}

/** The same from a page that shows the way: it is shown with the new step. */
export async function moveAndShowAction(workspace: string, state: FormState<Moved>, form: FormData): Promise<FormState<Moved>> {
  const answer = await moveAction(workspace, state, form);
  if (answer.status === "done") refresh();
  return answer;
}

export async function undoMoveAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: undoInput, may: to("edit", "participations"), run: ({ tenant, member }, { id }) => undoMove(tenant, id, today(member.timeZone)) });
  if (state.status === "done") refresh();
  return state;
}

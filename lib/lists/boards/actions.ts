"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { createParticipation, takeBackParticipation } from "@/lib/participations/mutations";
import { setStageByHand, takeBackStage } from "@/lib/relationships/overrides/mutations";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { editCell } from "../cells/mutations";
import { undoOne } from "../changes/mutations";
import { paramsOf } from "../address";
import { boardQuery, moveStageInput, moveStatusInput, undoMoveInput } from "./schema";

/** The board as it was looked at, with what is to be told there. */
function boardAddress(workspace: string, board: "stages" | "rebooking", back: string | undefined, told: Readonly<Record<string, string>>): string {
  return `/${workspace}/boards/${board}?${new URLSearchParams([...new URLSearchParams(boardQuery(paramsOf(back ?? ""))), ...Object.entries(told)]).toString()}`;
}

/** Sets a stage by hand, as the exhibitor's own page does: with a reason, until a day. */
export async function moveStageAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: moveStageInput,
    may: to("manage", "stages"),
    run: async ({ tenant, member }, { back, ...input }) => ({ back, ...(await setStageByHand(tenant, input, { memberId: member.memberId, name: member.user.name, today: today(member.timeZone) })) }),
  });
  if (state.status === "done") redirect(boardAddress(workspace, "stages", state.value.back, { stage: state.value.id }));
  return state;
}

const NOTHING = { hall: null, stand: null, area: null, amount: null, bookedOn: null, cancelledOn: null, multiYear: false };

/** Writes where somebody stands with an edition: into the participation, which is made where there is none. The board tells what came of it. */
export async function moveStatusAction(workspace: string, form: FormData): Promise<void> {
  const back = form.get("back");
  const state = await memberForm(workspace, form, {
    input: moveStatusInput,
    may: to("edit", "participations"),
    run: async ({ tenant, member }, { editionId, exhibitorId, participationId, version, status }): Promise<Record<string, string>> => {
      const day = today(member.timeZone);
      if (participationId === "") return { made: (await createParticipation(tenant, { exhibitorId, editionId, status, ...NOTHING }, day)).id };
      const { changeId } = await editCell(tenant, { noun: "participations", id: participationId, field: "status", value: status, version }, member.memberId, day);
      return changeId === null ? {} : { change: changeId };
    },
  });
  redirect(boardAddress(workspace, "rebooking", typeof back === "string" ? back : undefined, state.status === "done" ? state.value : { problem: state.status === "failed" ? (Object.values(state.fields)[0] ?? state.code) : "unexpected" }));
}

/** Takes the last move back. */
export async function undoMoveAction(workspace: string, board: "stages" | "rebooking", form: FormData): Promise<void> {
  const back = form.get("back");
  const state = await memberForm(workspace, form, {
    input: undoMoveInput,
    may: board === "stages" ? to("manage", "stages") : to("edit", "participations"),
    run: async ({ tenant, member }, { id, kind }) => {
      const day = today(member.timeZone);
      if (kind === "stage") await takeBackStage(tenant, id, { memberId: member.memberId, name: member.user.name, today: day });
      else if (kind === "made") await takeBackParticipation(tenant, id, day);
      else await undoOne(tenant, id, member.memberId, day);
      return null;
    },
  });
  redirect(boardAddress(workspace, board, typeof back === "string" ? back : undefined, state.status === "failed" ? { problem: state.code } : {}));
}

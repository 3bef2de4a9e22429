"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { addTile, deleteBoard, endSchedule, orderTiles, restoreBoard, setSchedule, setTileDeleted, updateBoard } from "./mutations";
import { boardChange, boardId, saveTile, scheduleInput, tileId, tileOrder } from "./schema";

/** Everybody who may look may keep what they looked at. */
function seen<T>(workspace: string, state: FormState<T>): FormState<T> {
  if (state.status === "done") revalidatePath(`/${workspace}/explore`, "layout");
  return state;
}

export async function saveTileAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, { input: saveTile, may: to("edit", "boards"), run: ({ tenant, member }, input) => addTile(tenant, member.memberId, input) });
  if (state.status === "done") redirect(`/${workspace}/explore/${state.value.id}`);
  return state;
}

export async function updateBoardAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: boardChange, may: to("edit", "boards"), run: ({ tenant, member }, input) => updateBoard(tenant, member.memberId, input).then(() => null) }));
}

export async function deleteBoardAction(workspace: string, _state: FormState<{ id: string }>, form: FormData): Promise<FormState<{ id: string }>> {
  // the page stays and offers to take it back
  return memberForm(workspace, form, { input: boardId, may: to("edit", "boards"), run: ({ tenant, member }, { id }) => deleteBoard(tenant, member.memberId, id, new Date()).then(() => ({ id })) });
}

export async function restoreBoardAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: boardId, may: to("edit", "boards"), run: ({ tenant, member }, { id }) => restoreBoard(tenant, member.memberId, id).then(() => null) }));
}

export async function removeTileAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: tileId, may: to("edit", "boards"), run: ({ tenant, member }, input) => setTileDeleted(tenant, member.memberId, input, new Date()).then(() => null) }));
}

export async function restoreTileAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: tileId, may: to("edit", "boards"), run: ({ tenant, member }, input) => setTileDeleted(tenant, member.memberId, input, null).then(() => null) }));
}

export async function orderTilesAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: tileOrder, may: to("edit", "boards"), run: ({ tenant, member }, input) => orderTiles(tenant, member.memberId, input).then(() => null) }));
}

export async function setScheduleAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  // a form sends one value for each checked member; they travel on as one field
  form.set("members", form.getAll("member").join(","));
  return seen(workspace, await memberForm(workspace, form, { input: scheduleInput, may: to("edit", "boards"), run: ({ tenant, member }, input) => setSchedule(tenant, member.memberId, input).then(() => null) }));
}

export async function endScheduleAction(workspace: string, _state: FormState<null>, form: FormData): Promise<FormState<null>> {
  return seen(workspace, await memberForm(workspace, form, { input: boardId, may: to("edit", "boards"), run: ({ tenant, member }, { id }) => endSchedule(tenant, member.memberId, id).then(() => null) }));
}

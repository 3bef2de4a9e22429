"use server";

import { redirect } from "next/navigation";

import { to } from "@/lib/rights/access";
import { type MemberContext, memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getPart } from "./data";
import { addHall, addKeyDate, addPackage, addStand, changeKeyDate, changePackage, changeStand, renameHall } from "./mutations";
import { type EditionPlace, editionPath } from "./place";
import { removePart, restorePart } from "./removing";
import { copyInput, type FloorPart, hallChange, hallInput, keyDateChange, keyDateInput, packageChange, packageInput, partChoice, pasteInput, standChange, standInput } from "./schema";
import { type Copied, copyFloor, pasteStands } from "./taking-over";
import type { Pasted } from "./types";

type Answer = Promise<FormState<{ id: string }>>;
type Before = FormState<{ id: string }>;

/** A part of the floor as it stands now, for whoever was slower to save it. */
const currentOf =
  (part: FloorPart) =>
  async ({ tenant }: MemberContext, { id }: { readonly id: string }) =>
    theirsOf(await getPart(tenant, part, id));

export async function addHallAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: hallInput, may: to("edit", "shows"), run: ({ tenant }, input) => addHall(tenant, input) }));
}

export async function renameHallAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: hallChange, may: to("edit", "shows"), run: ({ tenant }, { id, seenVersion, ...input }) => renameHall(tenant, id, input, seenVersion), current: currentOf("hall") }));
}

export async function addPackageAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: packageInput, may: to("edit", "shows"), run: ({ tenant }, input) => addPackage(tenant, input) }));
}

export async function changePackageAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: packageChange, may: to("edit", "shows"), run: ({ tenant }, { id, seenVersion, ...input }) => changePackage(tenant, id, input, seenVersion), current: currentOf("package") }));
}

export async function addKeyDateAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: keyDateInput, may: to("edit", "shows"), run: ({ tenant }, input) => addKeyDate(tenant, input) }));
}

export async function changeKeyDateAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  return toSetup(place, await memberForm(place.workspace, form, { input: keyDateChange, may: to("edit", "shows"), run: ({ tenant }, { id, seenVersion, ...input }) => changeKeyDate(tenant, id, input, seenVersion), current: currentOf("date") }));
}

export async function addStandAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  const state = await memberForm(place.workspace, form, { input: standInput, may: to("edit", "shows"), run: ({ tenant }, input) => addStand(tenant, input) });
  if (state.status === "done") redirect(editionPath(place, "stands"));
  return state;
}

export async function changeStandAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  const state = await memberForm(place.workspace, form, { input: standChange, may: to("edit", "shows"), run: ({ tenant }, { id, seenVersion, ...input }) => changeStand(tenant, id, input, seenVersion), current: currentOf("stand") });
  if (state.status === "done") redirect(editionPath(place, "stands"));
  return state;
}

export async function pasteStandsAction(place: EditionPlace, _state: FormState<Pasted>, form: FormData): Promise<FormState<Pasted>> {
  const state = await memberForm(place.workspace, form, { input: pasteInput, may: to("edit", "shows"), run: ({ tenant }, input) => pasteStands(tenant, input) });
  if (state.status === "done" && state.value.saved > 0) redirect(editionPath(place, "stands", { pasted: String(state.value.saved) }));
  return state;
}

export async function copyFloorAction(place: EditionPlace, _state: FormState<Copied>, form: FormData): Promise<FormState<Copied>> {
  const state = await memberForm(place.workspace, form, { input: copyInput, may: to("edit", "shows"), run: ({ tenant }, { editionId, fromId }) => copyFloor(tenant, editionId, fromId) });
  if (state.status === "done") redirect(editionPath(place, "setup", { halls: String(state.value.halls), stands: String(state.value.stands), packages: String(state.value.packages) }));
  return state;
}

/** Removes one part of the floor; the page it leads to offers to bring it back. */
export async function removePartAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  const state = await memberForm(place.workspace, form, {
    input: partChoice,
    may: to("edit", "shows"),
    run: async ({ tenant }, { part, id }) => {
      await removePart(tenant, part, id);
      return { id, part };
    },
  });
  if (state.status === "done") redirect(editionPath(place, state.value.part === "stand" ? "stands" : "setup", { removed: `${state.value.part}.${state.value.id}` }));
  return state;
}

export async function restorePartAction(place: EditionPlace, _state: Before, form: FormData): Answer {
  const state = await memberForm(place.workspace, form, {
    input: partChoice,
    may: to("edit", "shows"),
    run: async ({ tenant }, { part, id }) => {
      await restorePart(tenant, part, id);
      return { id, part };
    },
  });
  if (state.status === "done") redirect(editionPath(place, state.value.part === "stand" ? "stands" : "setup"));
  return state;
}

function toSetup(place: EditionPlace, state: Before): Before {
  if (state.status === "done") redirect(editionPath(place, "setup"));
  return state;
}

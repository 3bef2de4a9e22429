"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { may, to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requireMember } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listLikely } from "./finding/likely";
import { mergeContacts } from "./merging/merge-contacts";
import { mergeExhibitors } from "./merging/merge-exhibitors";
import { undoMerge } from "./merging/undo";
import { keepApart, maybeOneAgain } from "./mutations";
import { duplicateAgainInput, idInput, likelyInput, mergeContactsInput, mergeExhibitorsInput, notDuplicateInput } from "./schema";
import type { Likely } from "./types";

export async function mergeExhibitorsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: mergeExhibitorsInput, may: to("edit", "duplicates"), long: true, run: ({ tenant, member }, input) => mergeExhibitors(tenant, input, member.memberId, today(member.timeZone)) });
  if (state.status === "done") redirect(`/${workspace}/duplicates/merges/${state.value.id}`);
  return state;
}

export async function mergeContactsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: mergeContactsInput, may: to("edit", "duplicates"), run: ({ tenant, member }, input) => mergeContacts(tenant, input, member.memberId, today(member.timeZone)) });
  if (state.status === "done") redirect(`/${workspace}/duplicates/merges/${state.value.id}`);
  return state;
}

export async function undoMergeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: idInput,
    may: to("edit", "duplicates"),
    long: true,
    run: async ({ tenant, member }, { id }) => ({ id, ...(await undoMerge(tenant, id, member.memberId, today(member.timeZone), new Date())) }),
  });
  if (state.status === "done") redirect(`/${workspace}/duplicates/merges/${state.value.id}?unnamed=${state.value.unnamed}`);
  return state;
}

export async function keepApartAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: notDuplicateInput, may: to("edit", "duplicates"), run: ({ tenant, member }, input) => keepApart(tenant, input, member.memberId) });
  if (state.status === "done") revalidatePath(`/${workspace}/duplicates`);
  return state;
}

export async function maybeOneAgainAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: duplicateAgainInput, may: to("edit", "duplicates"), run: ({ tenant }, input) => maybeOneAgain(tenant, input) });
  if (state.status === "done") revalidatePath(`/${workspace}/duplicates`);
  return state;
}

/** Exhibitors that the one in the form may be; null where nothing is typed or none is found. Asked while somebody types, so it says nothing of what is wrong. */
export async function likelyDuplicatesAction(workspace: string, form: FormData): Promise<readonly Likely[] | null> {
  const member = await requireMember(workspace);
  const typed = likelyInput.safeParse(Object.fromEntries(["name", "nameLocal", "website"].map((field) => [field, form.get(field) ?? ""])));
  if (!may(member, "edit", "duplicates") || !typed.success) return null;
  const found = await withTenant(member.organizerId, (tenant) => listLikely(tenant, typed.data));
  return found.length === 0 ? null : found;
}

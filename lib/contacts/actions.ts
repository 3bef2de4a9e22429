"use server";

import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getContact } from "./data";
import { createContact, updateContact } from "./mutations";
import { contactChange, contactInput } from "./schema";

interface Saved {
  readonly id: string;
  readonly exhibitorId: string;
}

export async function createContactAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, { input: contactInput, may: mayKeepRecords, run: ({ tenant, member }, input) => createContact(tenant, input, today(member.timeZone)) });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

export async function updateContactAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const state = await memberForm(workspace, form, {
    input: contactChange,
    may: mayKeepRecords,
    run: ({ tenant, member }, { id, seenVersion, ...input }) => updateContact(tenant, id, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getContact(tenant, null, id)),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

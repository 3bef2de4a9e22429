"use server";

import { redirect } from "next/navigation";

import { bundleOwn } from "@/lib/fields/bundle";
import { listOwnFields } from "@/lib/fields/data";
import { ownFormValues, ownFromForm } from "@/lib/fields/typed-values";
import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getContact, ownOfContact } from "./data";
import { createContact, updateContact } from "./mutations";
import { contactChange, contactInput } from "./schema";

interface Saved {
  readonly id: string;
  readonly exhibitorId: string;
}

export async function createContactAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: contactInput,
    may: to("create", "contacts"),
    run: async ({ tenant, member }, { own, ...input }) => createContact(tenant, { ...input, ...(await ownFromForm(tenant, "contacts", own)) }, today(member.timeZone)),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

export async function updateContactAction(workspace: string, _state: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: contactChange,
    may: to("edit", "contacts"),
    run: async ({ tenant, member }, { id, seenVersion, own, ...input }) =>
      updateContact(tenant, id, { ...input, ...(await ownFromForm(tenant, "contacts", own, own && (await ownOfContact(tenant, id)))) }, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => {
      const contact = await getContact(tenant, null, id);
      return theirsOf(contact, ownFormValues(contact.own, await listOwnFields(tenant, "contacts")));
    },
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.exhibitorId}`);
  return state;
}

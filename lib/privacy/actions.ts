"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { eraseContact, type Erased } from "./erasing/erase-contact";
import { addGround, endGround } from "./grounds/mutations";
import { erasureInput, groundEnd, groundInput } from "./schema";

export async function eraseContactAction(workspace: string, _state: FormState<Erased>, form: FormData): Promise<FormState<Erased>> {
  const state = await memberForm(workspace, form, {
    input: erasureInput,
    may: to("manage", "privacy"),
    run: ({ tenant, member }, { exhibitorId, contactId }) => eraseContact(tenant, exhibitorId, contactId, member.memberId, today(member.timeZone)),
    long: true,
  });
  if (state.status === "done") redirect(`/${workspace}/privacy`);
  return state;
}

export async function addGroundAction(workspace: string, _state: FormState<string>, form: FormData): Promise<FormState<string>> {
  const state = await memberForm(workspace, form, { input: groundInput, may: to("manage", "privacy"), run: ({ tenant, member }, input) => addGround(tenant, input, member.memberId, today(member.timeZone)) });
  if (state.status === "done") revalidatePath(`/${workspace}/exhibitors/[id]/contacts/[contactId]/privacy`, "page");
  return state;
}

export async function endGroundAction(workspace: string, _state: FormState<string>, form: FormData): Promise<FormState<string>> {
  const state = await memberForm(workspace, form, { input: groundEnd, may: to("manage", "privacy"), run: ({ tenant, member }, input) => endGround(tenant, input, today(member.timeZone)) });
  if (state.status === "done") revalidatePath(`/${workspace}/exhibitors/[id]/contacts/[contactId]/privacy`, "page");
  return state;
}

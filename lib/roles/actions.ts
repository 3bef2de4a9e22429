"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { hasFreshProof } from "@/lib/accounts/mutations";
import { notFound } from "@/lib/errors";
import { asList } from "@/lib/format/form-list";
import { may, to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requireMember, requireSession } from "@/lib/tenant/require-member";
import { VIEW_COOKIE, viewCookie } from "@/lib/tenant/view-as";
import { readRole } from "./data";
import { changeRole, createRole, giveRole, removeRole } from "./mutations";
import { giveInput, lookInput, newRoleInput, roleChange, roleChoice } from "./schema";

export async function createRoleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  asList(form, "rights");
  bundleRules(form);
  const state = await memberForm(workspace, form, { input: newRoleInput, may: to("manage", "roles"), run: ({ tenant, member }, input) => createRole(tenant, input, member) });
  if (state.status === "done") redirect(`/${workspace}/roles/${state.value.id}`);
  return state;
}

export async function changeRoleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  asList(form, "rights");
  bundleRules(form);
  const state = await memberForm(workspace, form, { input: roleChange, may: to("manage", "roles"), run: ({ tenant, member }, input) => changeRole(tenant, input, member) });
  if (state.status === "done") redirect(`/${workspace}/roles`);
  return state;
}

export async function removeRoleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: roleChoice, may: to("manage", "roles"), run: ({ tenant, member }, { id }) => removeRole(tenant, id, member) });
  if (state.status === "done") redirect(`/${workspace}/roles`);
  return state;
}

export async function giveRoleAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const fresh = hasFreshProof(await requireSession());
  const state = await memberForm(workspace, form, { input: giveInput, may: to("manage", "roles"), run: ({ tenant, member: { memberId } }, input) => giveRole(tenant, input, { memberId, fresh }) });
  if (state.status === "done") redirect(`/${workspace}/roles`);
  return state;
}

/** A form has a list for each field; they travel on as one. What is written is named by no rule. */
function bundleRules(form: FormData): void {
  form.set("fields", JSON.stringify([...form.entries()].flatMap(([name, value]) => (name.startsWith("field.") && typeof value === "string" && value !== "" ? [value] : []))));
}

/** From here on the pages are shown as that role sees them, read only, until the bar ends it. Noted in the audit. */
export async function viewAsAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: lookInput,
    may: (member) => may(member, "manage", "roles") && (member.role === "owner" || member.role === "admin"),
    run: async ({ tenant: { db, organizerId, ...tenant }, member }, { role }) => {
      const { begunAs, name } = await readRole({ ...tenant, db, organizerId }, role);
      if (begunAs === "owner") throw notFound();
      await db.auditEntry.create({ data: { organizerId, memberId: member.memberId, action: "look", noun: "roles", fields: { of: [null, name ?? role] } } });
      return role;
    },
  });
  if (state.status !== "done") return state;
  (await cookies()).set(VIEW_COOKIE, `${workspace} ${state.value} ${(await requireSession()).id}`, viewCookie());
  revalidatePath("/", "layout");
  redirect(`/${workspace}`);
}

/** Back to one's own eyes. Whoever looks has given their rights away for so long, so this asks for none but their desk. */
export async function endViewAction(workspace: string): Promise<never> {
  const member = await requireMember(workspace);
  (await cookies()).delete(VIEW_COOKIE);
  revalidatePath("/", "layout");
  const real = member.viewing?.real ?? member;
  redirect(may(real, "read", "desk") ? `/${workspace}/roles` : "/organizers");
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { keepsBack } from "@/lib/rights/fields";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { mayWithRows } from "../access";
import { changeId, changeInput } from "../schema";
import { getChange } from "./data";
import { askChange, beginUndo, cancelChange, changePart, PART, undoPart } from "./mutations";
import { queueChange } from "./work";

/** The queue sees all exhibitors and all of their fields: what a member with a part asks for is done by whoever sees that part. */
const seesPart = (member: MemberSession) => (member.scope ?? "all") !== "all" || keepsBack(member);

/** What saves reads the tables themselves; a change of many that the member does not see is none that they end or undo. */
async function expectSeen(member: MemberSession, id: string): Promise<void> {
  if (keepsBack(member)) await withTenant(member.organizerId, (tenant) => getChange(tenant, id), member.memberId);
}

/** Up to here a change is made while one waits for the page. */
const AT_ONCE = 100;

export async function makeChangeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: changeInput,
    may: to("edit", "lists"),
    long: true,
    run: async ({ tenant, member }, { noun, field, value, reason, picked, query, asked }) => {
      if (!mayWithRows(member, "edit", noun)) throw notFound();
      const many = picked.length === 0;
      const saved = await askChange(tenant, { noun, field, wish: { value, reason }, scope: many ? { query } : { ids: picked }, asked: many ? asked : picked.length }, member.memberId);
      if ((many ? asked : picked.length) <= AT_ONCE || seesPart(member)) while (await changePart(tenant, saved.id, today(member.timeZone)));
      else await queueChange(tenant, saved.id, false);
      return saved;
    },
  });
  if (state.status === "done") redirect(`/${workspace}/lists/changes/${state.value.id}`);
  return state;
}

export async function cancelChangeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: changeId,
    may: to("edit", "lists"),
    run: async ({ tenant, member }, { id }) => {
      await expectSeen(member, id);
      await cancelChange(tenant, id);
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}/lists/changes`, "layout");
  return state;
}

export async function undoChangeAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: changeId,
    may: to("edit", "lists"),
    long: true,
    run: async ({ tenant, member }, { id }) => {
      await expectSeen(member, id);
      await beginUndo(tenant, id, member.memberId);
      const { changed } = await tenant.db.listChange.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, select: { changed: true } });
      if (changed <= Math.min(AT_ONCE, PART) || seesPart(member)) while (await undoPart(tenant, id, today(member.timeZone)));
      else await queueChange(tenant, id, true);
      return null;
    },
  });
  if (state.status === "done") revalidatePath(`/${workspace}`, "layout");
  return state;
}

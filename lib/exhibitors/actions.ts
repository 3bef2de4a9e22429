"use server";

import { redirect } from "next/navigation";

import { fieldError } from "@/lib/errors";
import { bundleOwn } from "@/lib/fields/bundle";
import { listOwnFields } from "@/lib/fields/data";
import { ownFromForm } from "@/lib/fields/typed-values";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import type { MemberSession } from "@/lib/tenant/require-member";
import { getExhibitor } from "./data";
import { exhibitorValues } from "./form-values";
import { createExhibitor, setArchived, updateExhibitor } from "./mutations";
import { archiveInput, exhibitorChange, exhibitorForm } from "./schema";
import { setTags } from "./tags/mutations";

/** Whoever sees a part of the exhibitors would lose one from sight with its new owner: it is not theirs to hand over. */
const seesPart = ({ scope }: MemberSession) => scope !== undefined && scope !== "all";
const seenByItself = (member: MemberSession) => (seesPart(member) ? { ownerMemberId: member.memberId } : {});

export async function createExhibitorAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: exhibitorForm,
    may: to("create", "exhibitors"),
    run: async ({ tenant, member }, { tags, own, ...input }) => {
      const created = await createExhibitor(tenant, { ...input, ...seenByItself(member), ...(await ownFromForm(tenant, "exhibitors", own)) });
      await setTags(tenant, created.id, tags);
      return created;
    },
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.id}`);
  return state;
}

export async function updateExhibitorAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: exhibitorChange,
    may: to("edit", "exhibitors"),
    run: async ({ tenant, member }, { id, seenVersion, tags, own, ...input }) => {
      const now = own === undefined && !seesPart(member) ? null : await getExhibitor(tenant, id);
      if (now && seesPart(member) && input.ownerMemberId !== now.ownerMemberId) throw fieldError("ownerMemberId", "unknown_reference");
      const before = now?.own ?? {};
      await updateExhibitor(tenant, id, { ...input, ...(await ownFromForm(tenant, "exhibitors", own, before)) }, seenVersion);
      await setTags(tenant, id, tags);
      return { id };
    },
    current: async ({ tenant }, { id }) => exhibitorValues(await getExhibitor(tenant, id), await listOwnFields(tenant, "exhibitors")),
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.id}`);
  return state;
}

export async function archiveExhibitorAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  const state = await memberForm(workspace, form, {
    input: archiveInput,
    may: to("delete", "exhibitors"),
    run: async ({ tenant }, { id, archived }) => {
      await setArchived(tenant, id, archived === "yes");
      return { id };
    },
  });
  if (state.status === "done") redirect(`/${workspace}/exhibitors/${state.value.id}`);
  return state;
}

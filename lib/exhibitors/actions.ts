"use server";

import { redirect } from "next/navigation";

import { bundleOwn } from "@/lib/fields/bundle";
import { listOwnFields } from "@/lib/fields/data";
import { ownFromForm } from "@/lib/fields/typed-values";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { getExhibitor } from "./data";
import { exhibitorValues } from "./form-values";
import { createExhibitor, setArchived, updateExhibitor } from "./mutations";
import { archiveInput, exhibitorChange, exhibitorForm } from "./schema";
import { setTags } from "./tags/mutations";

export async function createExhibitorAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<{ id: string }>> {
  bundleOwn(form);
  const state = await memberForm(workspace, form, {
    input: exhibitorForm,
    may: to("create", "exhibitors"),
    run: async ({ tenant }, { tags, own, ...input }) => {
      const created = await createExhibitor(tenant, { ...input, ...(await ownFromForm(tenant, "exhibitors", own)) });
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
    run: async ({ tenant }, { id, seenVersion, tags, own, ...input }) => {
      const before = own === undefined ? {} : (await getExhibitor(tenant, id)).own;
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

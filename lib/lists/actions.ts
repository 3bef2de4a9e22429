"use server";

import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { z } from "zod";

import { today } from "@/lib/format/days";
import { may, to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { requireMember } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { mayWithRows } from "./access";
import { editCell } from "./cells/mutations";
import { readCell } from "./cells/data";
import { undoOne } from "./changes/mutations";
import { recordChoices } from "./choices";
import { ownWords } from "./column-infos";
import { describe, fieldFor } from "./describe";
import { SEVERAL } from "./fields/several";
import { cellInput, changeId, newViewInput, usualInput, viewChangeInput, viewId } from "./schema";
import { type CellOutcome, LIST_NOUNS, type ListNoun } from "./types";
import { deleteView, keepView, restoreView, setUsualView, updateView } from "./views/mutations";
import { enumerationWords } from "./words";

function path(workspace: string, noun: string): string {
  return noun === "exhibitors" ? `/${workspace}/exhibitors` : `/${workspace}/lists/${noun}`;
}

export async function keepViewAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: newViewInput, may: to("edit", "desk"), run: ({ tenant, member }, input) => keepView(tenant, member.memberId, input) });
  if (state.status === "done") redirect(`${path(workspace, state.value.noun)}?saved=${state.value.id}`);
  return state;
}

export async function updateViewAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: viewChangeInput,
    may: to("edit", "desk"),
    run: ({ tenant, member }, { what, query, ...input }) => updateView(tenant, member.memberId, { ...input, query: what === "now" ? query : undefined }),
  });
  if (state.status === "done") redirect(`${path(workspace, state.value.noun)}?saved=${state.value.id}`);
  return state;
}

export async function deleteViewAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: viewId, may: to("edit", "desk"), run: ({ tenant, member }, { id }) => deleteView(tenant, member.memberId, id, new Date()) });
  if (state.status === "done") redirect(`${path(workspace, state.value.noun)}?saved=none&deleted=${state.value.id}`);
  return state;
}

export async function restoreViewAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, { input: viewId, may: to("edit", "desk"), run: ({ tenant, member }, { id }) => restoreView(tenant, member.memberId, id) });
  if (state.status === "done") redirect(`${path(workspace, state.value.noun)}?saved=${state.value.id}`);
  return state;
}

export async function usualViewAction(workspace: string, _state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await memberForm(workspace, form, {
    input: usualInput,
    may: to("edit", "desk"),
    run: async ({ tenant, member }, { noun, id }) => {
      await setUsualView(tenant, member.memberId, noun, id === "" ? null : id);
      return { noun, id };
    },
  });
  if (state.status === "done") redirect(`${path(workspace, state.value.noun)}?saved=${state.value.id === "" ? "none" : state.value.id}`);
  return state;
}

/** What stands in a cell and what it can become; null where there is nothing to edit. */
export async function readCellAction(workspace: string, noun: ListNoun, id: string, field: string) {
  const asked = z.object({ noun: z.enum(LIST_NOUNS), id: z.uuid(), field: z.string().max(40) }).safeParse({ noun, id, field });
  const member = await requireMember(workspace);
  if (!asked.success || !may(member, "edit", "lists") || !mayWithRows(member, "edit", noun)) return null;
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  return await withTenant(member.organizerId, async (tenant) => {
    const found = await fieldFor(tenant, asked.data.noun, asked.data.field);
    if (!found || found.manyOnly) return null;
    const [now, records] = await Promise.all([readCell(tenant, asked.data.noun, id, field, today(member.timeZone)), recordChoices(tenant, new Set(found.choices ? [found.choices] : []), locale)]);
    const words = { ...enumerationWords(messages), ...records, ...(found.own ? ownWords(await describe(tenant, asked.data.noun), locale) : {}) };
    // a choice that is archived stays where it stands and is offered nowhere else
    const archived = new Set(found.own?.options.flatMap(({ key, archived: gone }) => (gone && !now.value.split(SEVERAL).includes(key) ? [key] : [])));
    return { kind: found.input, ...now, options: ((found.choices && words[found.choices]) ?? []).filter(({ value }) => !archived.has(value)), optional: found.optional };
  });
}

/** Saves a cell as its reader saw the row. What stands against it comes back in words. */
export async function saveCellAction(workspace: string, noun: ListNoun, id: string, field: string, value: string, version: string): Promise<CellOutcome> {
  const form = new FormData();
  for (const [name, text] of Object.entries({ noun, id, field, value, version })) form.set(name, text);
  const state = await memberForm(workspace, form, { input: cellInput, may: (member) => may(member, "edit", "lists") && mayWithRows(member, "edit", noun), run: ({ tenant, member }, input) => editCell(tenant, input, member.memberId, today(member.timeZone)) });
  if (state.status === "done") return { status: "saved", changeId: state.value.changeId };
  const [errors, t] = await Promise.all([getTranslations("errors"), getTranslations("lists.rows")]);
  if (state.status === "idle") return { status: "failed", text: errors("unexpected") };
  return { status: "failed", text: state.code === "conflict" ? t("conflict") : errors(state.fields.value ?? Object.values(state.fields)[0] ?? state.code) };
}

/** Takes an edit in place back; what stands against it comes back in words. */
export async function undoCellAction(workspace: string, id: string): Promise<string | null> {
  const form = new FormData();
  form.set("id", id);
  const state = await memberForm(workspace, form, {
    input: changeId,
    may: to("edit", "lists"),
    run: async ({ tenant, member }, input) => {
      await undoOne(tenant, input.id, member.memberId, today(member.timeZone));
      const rows = await tenant.db.listChangeRow.findMany({ where: { organizerId: tenant.organizerId, changeId: input.id }, select: { undoProblem: true } });
      return rows.some((row) => row.undoProblem !== null);
    },
  });
  const [errors, t] = await Promise.all([getTranslations("errors"), getTranslations("lists.rows")]);
  if (state.status === "done") return state.value ? t("notUndone", { problem: errors("conflict") }) : null;
  return state.status === "failed" ? t("notUndone", { problem: errors(state.code) }) : null;
}

"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { today } from "@/lib/format/days";
import { to } from "@/lib/rights/access";
import { memberForm } from "@/lib/tenant/form-action";
import type { FormState } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import { getInvoice } from "./data";
import { changeInvoice, createInvoice, payInvoice, removeInvoice, restoreInvoice, unpayInvoice } from "./mutations";
import { invoiceChange, invoiceChoice, invoiceInput } from "./schema";

type State = FormState<{ id: string }>;

export async function createInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  const state = await memberForm(workspace, form, { input: invoiceInput, may: to("create", "invoices"), run: ({ tenant, member }, input) => createInvoice(tenant, input, member.memberId, today(member.timeZone)) });
  return toList(workspace, state, "?view=all");
}

export async function changeInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  const state = await memberForm(workspace, form, {
    input: invoiceChange,
    may: to("edit", "invoices"),
    run: ({ tenant, member }, { id, seenVersion, ...input }) => changeInvoice(tenant, id, input, seenVersion, today(member.timeZone)),
    current: async ({ tenant }, { id }) => theirsOf(await getInvoice(tenant, id)),
  });
  return toList(workspace, state, "?view=all");
}

export async function payInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  return memberForm(workspace, form, { input: invoiceChoice, may: to("edit", "invoices"), run: ({ tenant, member }, { id }) => payInvoice(tenant, id, today(member.timeZone)) });
}

export async function unpayInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  const state = await memberForm(workspace, form, { input: invoiceChoice, may: to("edit", "invoices"), run: ({ tenant }, { id }) => unpayInvoice(tenant, id) });
  if (state.status === "done") refresh();
  return state;
}

/** The list it leads to offers to bring the invoice back. */
export async function removeInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  const state = await memberForm(workspace, form, { input: invoiceChoice, may: to("delete", "invoices"), run: ({ tenant }, { id }) => removeInvoice(tenant, id) });
  return toList(workspace, state, state.status === "done" ? `?view=all&removed=${state.value.id}` : "");
}

export async function restoreInvoiceAction(workspace: string, _state: State, form: FormData): Promise<State> {
  return toList(workspace, await memberForm(workspace, form, { input: invoiceChoice, may: to("delete", "invoices"), run: ({ tenant }, { id }) => restoreInvoice(tenant, id) }), "?view=all");
}

function toList(workspace: string, state: State, query: string): State {
  if (state.status === "done") redirect(`/${encodeURIComponent(workspace)}/invoices${query}`);
  return state;
}

import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { findBillable, getBillable, getInvoice, getRemovedNumber, listInvoices } from "./data";
import { invoiceView } from "./schema";
import type { Billable, InvoiceDetail, InvoiceSum } from "./types";

const uuid = z.uuid().nullable().catch(null);

/** The invoices that the address asks for; without a wish the overdue ones, longest due first. */
export function loadInvoices(member: MemberSession, params: SearchParams): Promise<PageOf<InvoiceDetail> & { readonly sums: readonly InvoiceSum[] }> {
  const filter = { view: invoiceView.parse(single(params, "view") ?? ""), exhibitorId: uuid.parse(single(params, "exhibitor")), text: single(params, "q") };
  return withTenant(member.organizerId, (tenant) => listInvoices(tenant, filter, today(member.timeZone), pageOf(params)));
}

/** The newest invoices of one exhibitor, for a panel beside other things. */
export function loadNewestInvoices(member: MemberSession, exhibitorId: string): Promise<PageOf<InvoiceDetail>> {
  return withTenant(member.organizerId, (tenant) => listInvoices(tenant, { view: "all", exhibitorId, text: null }, today(member.timeZone), 1, 5));
}

export const loadInvoice = cache((member: MemberSession, id: string): Promise<InvoiceDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getInvoice(tenant, id))));

export function loadRemovedInvoice(member: MemberSession, params: SearchParams): Promise<string | null> {
  const id = uuid.parse(single(params, "removed"));
  return id === null ? Promise.resolve(null) : withTenant(member.organizerId, (tenant) => getRemovedNumber(tenant, id));
}

export function loadBillable(member: MemberSession, id: string): Promise<Billable> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getBillable(tenant, id, member.currency)));
}

export function loadBillables(member: MemberSession, text: string): Promise<Billable[]> {
  return withTenant(member.organizerId, (tenant) => findBillable(tenant, text, member.currency));
}

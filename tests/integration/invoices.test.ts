import { afterAll, beforeAll, expect, test } from "vitest";

import { factsOn } from "@/lib/alarms/records/facts-on";
import { readAlarmRecords } from "@/lib/alarms/records/data";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";
import { closeConnections } from "@/lib/db/client";
import { dayNumber } from "@/lib/format/days";
import { findBillable, getInvoice, listInvoices } from "@/lib/invoices/data";
import { changeInvoice, createInvoice, payInvoice, removeInvoice, restoreInvoice, unpayInvoice } from "@/lib/invoices/mutations";
import type { InvoiceInput, InvoiceView } from "@/lib/invoices/schema";
import { raiseAlarms } from "@/lib/relationship-quality";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { refusal } from "./support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;
let participationId: string;

beforeAll(async () => {
  [quay, other] = [await seedSmallOrganizer("quay"), await seedSmallOrganizer("other")];
  participationId = (await write(({ db, organizerId }) => db.participation.findFirstOrThrow({ where: { organizerId, editionId: quay.editionId } }))).id;
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const invoice = (number: string, change: Partial<InvoiceInput> = {}) => ({ number, issuedOn: daysAgo(60), dueOn: daysAgo(30), amount: "1200.50", currency: "EUR", paidOn: null, participationId, ...change });
const create = (number: string, change: Partial<InvoiceInput> = {}) => write((tenant) => createInvoice(tenant, invoice(number, change), quay.memberId, TODAY));
const numbers = async (view: InvoiceView) => (await withTenant(quay.organizerId, (tenant) => listInvoices(tenant, { view, exhibitorId: null, text: null }, TODAY, 1))).rows.map(({ number }) => number);

test("overdue is what was due before today and is unpaid; due today is open and not overdue; late is what was paid after its day", async () => {
  await create("late open");
  await create("due today", { dueOn: TODAY });
  await create("paid late", { paidOn: daysAgo(29) });
  await create("paid on the day", { paidOn: daysAgo(30) });
  expect(await numbers("overdue")).toEqual(["late open"]);
  expect(await numbers("open")).toEqual(["late open", "due today"]);
  expect(await numbers("late")).toEqual(["paid late"]);
  const { total, sums } = await withTenant(quay.organizerId, (tenant) => listInvoices(tenant, { view: "all", exhibitorId: quay.exhibitorId, text: "paid" }, TODAY, 1));
  expect([total, sums]).toEqual([2, [{ currency: "EUR", amount: "2401.00" }]]);
});

test("an invoice is paid once, and paying, changing and removing can be undone", async () => {
  const { id } = await create("to be paid");
  await write((tenant) => payInvoice(tenant, id, TODAY));
  await refusal(write((tenant) => payInvoice(tenant, id, TODAY)), "already_settled");
  await write((tenant) => unpayInvoice(tenant, id));
  await write((tenant) => removeInvoice(tenant, id));
  await refusal(withTenant(quay.organizerId, (tenant) => getInvoice(tenant, id)), "not_found");
  await write((tenant) => restoreInvoice(tenant, id));
  expect(await withTenant(quay.organizerId, (tenant) => getInvoice(tenant, id))).toMatchObject({ number: "to be paid", amount: "1200.50", paidOn: null });
  await refusal(create("to be paid"), "invalid", { number: "already_exists" });
  await refusal(write((tenant) => changeInvoice(tenant, id, invoice("to be paid", { paidOn: daysAgo(-1) }), null, TODAY)), "invalid", { paidOn: "date_in_future" });
});

test("another organizer's invoice and participation are not there", async () => {
  const foreign = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.invoice.findFirstOrThrow({ where: { organizerId } }));
  await refusal(withTenant(quay.organizerId, (tenant) => getInvoice(tenant, foreign.id)), "not_found");
  for (const act of [payInvoice, unpayInvoice, removeInvoice, restoreInvoice]) await refusal(write((tenant) => act(tenant, foreign.id, TODAY)), "not_found");
  await refusal(write((tenant) => createInvoice(tenant, { ...invoice("mine"), participationId: foreign.participationId }, quay.memberId, TODAY)), "invalid", { participationId: "unknown_reference" });
  expect((await withTenant(quay.organizerId, (tenant) => findBillable(tenant, "kettles", "EUR"))).every(({ exhibitorId }) => exhibitorId === quay.exhibitorId)).toBe(true);
});

test("the alarms read late payments from the day after each was due, as they were known on any day, and from no removed invoice", async () => {
  const { organizerId, exhibitorId } = quay;
  await write(({ db }) => db.invoice.updateMany({ where: { organizerId }, data: { removedAt: TODAY } }));
  const open = await create("A", { dueOn: daysAgo(10) });
  const late = await create("B", { dueOn: daysAgo(20), paidOn: daysAgo(5) });
  await create("C", { dueOn: daysAgo(20), paidOn: daysAgo(20) });
  await create("D", { dueOn: TODAY });
  const removed = await create("E", { dueOn: daysAgo(40) });
  await write((tenant) => removeInvoice(tenant, removed.id));
  const payments = async (on: Date) => {
    const [records] = await withTenant(organizerId, (tenant) => readAlarmRecords(tenant, [exhibitorId], on));
    if (!records) throw new Error("There is one exhibitor.");
    const alarm = raiseAlarms(factsOn(records, dayNumber(on), {}, DEFAULT_SETTINGS), dayNumber(on)).find(({ key }) => key === "alarm.latePayment");
    return alarm ? alarm.evidence.map(({ id, day }) => [id, day]) : [];
  };
  const known = (id: string, on: Date) => [`invoice:${id}`, dayNumber(on)];
  expect(await payments(TODAY)).toEqual([known(open.id, daysAgo(9)), known(late.id, daysAgo(19))]);
  expect(await payments(daysAgo(19))).toEqual([known(late.id, daysAgo(19))]);
  expect(await payments(daysAgo(20))).toEqual([]);
});

import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getImport } from "@/lib/imports/data";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import type { Summary } from "@/lib/imports/types";
import { payInvoice } from "@/lib/invoices/mutations";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
afterAll(closeConnections);

let organizer: SmallOrganizer;
beforeEach(async () => {
  organizer = await seedSmallOrganizer("billed");
  await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour" } });
    for (const year of [2025, 2026]) await db.edition.create({ data: { organizerId, showId: show.id, name: String(year), startsOn: new Date(`${year}-09-10T00:00:00Z`), endsOn: new Date(`${year}-09-13T00:00:00Z`) } });
  });
});

async function bringIn(...lines: string[]): Promise<{ id: string; summary: Summary }> {
  const file = await readFile(Buffer.from(lines.join("\n")), { encoding: null, sheet: "" });
  const { id } = await inTenantTransaction(organizer.organizerId, (tenant) => createImport(tenant, { ...file, fileName: "invoices.csv", mapping: guessExhibitorsMapping(file.table), memberId: organizer.memberId }, TODAY));
  return { id, summary: await summaryOf(id) };
}

async function summaryOf(id: string): Promise<Summary> {
  const { summary } = await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
  if (!summary) throw new Error("The import has no summary.");
  return summary;
}

const run = (id: string) => runImport(organizer.organizerId, id, { today: TODAY });
const undo = (id: string) => inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));
const ofImport = { number: true, issuedOn: true, dueOn: true, amount: true, currency: true, paidOn: true } as const;

async function invoices() {
  const rows = await withTenant(organizer.organizerId, ({ db, organizerId }) =>
    db.invoice.findMany({ where: { organizerId, participation: { edition: { show: { name: "Hearth & Harbour" } } } }, select: { ...ofImport, participation: { select: { exhibitor: { select: { name: true } }, edition: { select: { name: true } } } } }, orderBy: { number: "asc" } }),
  );
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return rows.map(({ number, issuedOn, dueOn, amount, currency, paidOn, participation }) => [number, participation.exhibitor.name, participation.edition.name, day(issuedOn), day(dueOn), amount.toFixed(2), currency, day(paidOn)]);
}

const PLACES = ["Company,Show,Edition,Status,Stand", "Alder Ltd,Hearth & Harbour,2026,held,A1", "Birch Ltd,Hearth & Harbour,2026,held,A2", "Birch Ltd,Hearth & Harbour,2025,held,B2"];
const HEADER = "Invoice no,Company,Edition,Invoice date,Due date,Amount,Currency,Paid on";

describe("a list of invoices", () => {
  test("belongs to participations by exhibitor and edition, in its own currencies, paid or not; and is taken back", async () => {
    await run((await bringIn(...PLACES)).id);
    const { id, summary } = await bringIn(HEADER, "R-1,ALDER LIMITED,2026,2026-02-01,2026-03-01,4800.00,USD,2026-04-15", "R-2,Birch Ltd,2026,2026-02-01,2026-03-01,\"1,250.50\",,", "R-3,Birch Ltd,2025,2025-02-01,2025-03-01,900,eur,2025-02-20");
    expect(summary).toMatchObject({ ready: 3, leftOut: 0, created: { exhibitors: 0, participations: 0, invoices: 3 }, matched: { name: 2 } });
    const before = await invoices();
    await run(id);
    const { currency } = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } }));
    expect(await invoices()).toEqual([
      ["R-1", "Alder Ltd", "2026", "2026-02-01", "2026-03-01", "4800.00", "USD", "2026-04-15"],
      ["R-2", "Birch Ltd", "2026", "2026-02-01", "2026-03-01", "1250.50", currency, null],
      ["R-3", "Birch Ltd", "2025", "2025-02-01", "2025-03-01", "900.00", "EUR", "2025-02-20"],
    ]);
    await undo(id);
    expect(await invoices()).toEqual(before);
    expect(await summaryOf(id)).toMatchObject({ undone: { removed: { invoices: 3 }, kept: 0 } });
  });

  test("that comes again says only what is new: payments are known by the invoice's number alone, and taken back alone", async () => {
    await run((await bringIn(...PLACES)).id);
    const rows = [HEADER, "R-1,Alder Ltd,2026,2026-02-01,2026-03-01,4800,USD,", "R-2,Birch Ltd,2026,2026-02-01,2026-03-01,1250.5,USD,"];
    await run((await bringIn(...rows)).id);
    expect((await bringIn(...rows)).summary).toMatchObject({ ready: 2, unchanged: 2, created: { invoices: 0 }, updated: { invoices: 0 } });
    const before = await invoices();
    const { id, summary } = await bringIn("Rechnungsnummer,Bezahlt am", "R-1,14.04.2026", "R-9,14.04.2026");
    expect(summary).toMatchObject({ ready: 1, updated: { invoices: 1 }, matched: { invoice: 1 }, changes: [{ field: "paidOn", before: null, after: "2026-04-14" }], problems: [{ row: 3 }, { row: 3 }] });
    await run(id);
    expect((await invoices()).map(([number, , , , , , , paidOn]) => [number, paidOn])).toEqual([["R-1", "2026-04-14"], ["R-2", null]]);
    await undo(id);
    expect(await invoices()).toEqual(before);
  });

  test("with its places in the same file makes both; what somebody noted on an invoice since stays with its participation", async () => {
    const { id, summary } = await bringIn("Company,Show,Edition,Status,Stand,Invoice number,Invoice date,Due date,Invoice amount", "Cedar Ltd,Hearth & Harbour,2026,held,C1,R-5,2026-02-01,2026-03-01,700", "Cedar Ltd,Hearth & Harbour,2026,held,C1,R-6,2026-05-01,2026-06-01,300");
    expect(summary).toMatchObject({ created: { exhibitors: 1, participations: 1, invoices: 2 } });
    await run(id);
    await inTenantTransaction(organizer.organizerId, async (tenant) => {
      const { id: invoiceId } = await tenant.db.invoice.findFirstOrThrow({ where: { organizerId: tenant.organizerId, number: "R-6" }, select: { id: true } });
      await payInvoice(tenant, invoiceId, TODAY);
    });
    await undo(id);
    expect((await invoices()).map(([number, name]) => [number, name])).toEqual([["R-6", "Cedar Ltd"]]);
    expect(await summaryOf(id)).toMatchObject({ undone: { removed: { invoices: 1, participations: 0 }, kept: 1, keptNames: ["Cedar Ltd"] } });
  });

  test("names each problem at its row: no place, no number, no due day, another's number, twice, days and currency", async () => {
    await run((await bringIn(...PLACES)).id);
    await run((await bringIn(HEADER, "R-1,Alder Ltd,2026,2026-02-01,2026-03-01,4800,USD,")).id);
    const { summary, id } = await bringIn(
      HEADER,
      "R-10,Alder Ltd,2025,2025-02-01,2025-03-01,1,USD,",
      ",Alder Ltd,2026,2026-02-01,2026-03-01,1,USD,",
      "R-11,Alder Ltd,2026,2026-02-01,,1,USD,",
      "R-12,Alder Ltd,,2026-02-01,2026-03-01,1,USD,",
      "R-1,Birch Ltd,2026,2026-02-01,2026-03-01,1,USD,",
      "R-13,Birch Ltd,2026,2026-02-01,2026-03-01,1,USD,",
      "R-13,Birch Ltd,2026,2026-02-01,2026-03-01,2,USD,",
      "R-14,Birch Ltd,2026,2026-04-01,2026-03-01,1,USD,",
      "R-15,Birch Ltd,2026,2026-02-01,2026-03-01,1,dollars,",
      "R-16,Birch Ltd,2026,2026-02-01,2026-03-01,1,USD,2031-01-01",
    );
    expect(summary.problems.map(({ row, code }) => [row, code]).sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      [2, "no_participation"], [3, "no_invoice_number"], [4, "no_due_day"], [5, "no_invoice_edition"], [6, "invoice_of_other"], [8, "repeats_invoice"], [9, "date_order"], [10, "not_a_currency"], [11, "date_in_future"],
    ]);
    expect(summary).toMatchObject({ ready: 1, leftOut: 9, created: { exhibitors: 0, invoices: 1 } });
    await run(id);
    expect((await invoices()).map(([number]) => number)).toEqual(["R-1", "R-13"]);
  });

  test("of another organizer is another's: the same numbers stand beside each other", async () => {
    await run((await bringIn(...PLACES)).id);
    await run((await bringIn(HEADER, "R-1,Alder Ltd,2026,2026-02-01,2026-03-01,4800,USD,")).id);
    organizer = await seedSmallOrganizer("other");
    expect((await bringIn("Invoice no,Paid on", "R-1,2026-04-14")).summary).toMatchObject({ ready: 0, leftOut: 1 });
  });
});

import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { MESSAGES } from "@/lib/i18n/messages";
import { type Column, columnOf } from "@/lib/lists/columns/column";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { listIds, listRows } from "@/lib/lists/data";
import { cellsOf, headerOf } from "@/lib/lists/file/cells";
import { csvFile, type Wanted, xlsxFile } from "@/lib/lists/file/write";
import { paramsOf } from "@/lib/lists/address";
import { listState } from "@/lib/lists/state";
import type { ColumnInfo, ListNoun } from "@/lib/lists/types";
import { enumerationWords } from "@/lib/lists/words";
import { withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { TODAY } from "../support/small-organizer";
import { COMPANIES, type ListedOrganizer, seedListedOrganizer } from "./organizer";

await freshDatabase();
let quay: ListedOrganizer;

beforeAll(async () => {
  quay = await seedListedOrganizer("quay");
});
afterAll(closeConnections);

const words = enumerationWords(MESSAGES.zh);
const named = (what: string) => (column: string) => `${column} ${what}`;
const info = (column: Column): ColumnInfo => ({
  id: column.id, label: MESSAGES.zh.lists.columns[column.label], kind: column.kind, sorts: true, filters: true, groups: false, empties: true, choices: column.choices ?? null, field: null, score: column.score?.key ?? null,
});

async function wanted(noun: ListNoun, query: string): Promise<Wanted> {
  const of = DESCRIPTIONS[noun];
  const state = listState(of, paramsOf(query));
  const columns = state.columns.flatMap((id) => {
    const column = columnOf(of, id);
    return column ? [info(column)] : [];
  });
  const ids = (await withTenant(quay.organizerId, (tenant) => listIds(tenant, of, state, TODAY, 1000))) ?? [];
  const header = headerOf(columns, { low: named("low"), high: named("high"), answers: named("answers"), records: named("records"), newest: named("newest") });
  return { read: (work) => withTenant(quay.organizerId, work), of, state, day: TODAY, ids, columns, words, header };
}

async function csvOf(file: Wanted): Promise<string[][]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of csvFile(file)) chunks.push(chunk);
  return parse(Buffer.concat(chunks), { bom: true });
}

/** A cell as the CSV writes it: a formula would begin with an apostrophe. */
function asCsv(cell: string | number | null): string {
  const text = cell === null ? "" : String(cell);
  return text.startsWith("=") ? `'${text}` : text;
}

const ASKED: readonly (readonly [ListNoun, string])[] = [
  ["exhibitors", "segment=Core&sort=country.desc,name.asc&cols=trust,name,tag,stage,createdOn"],
  ["participations", "sort=area.desc&cols=status,exhibitor,amount,edition,multiYear"],
  ["promises", "outcome=open&cols=text,dueOn,outcome,member"],
];

describe("a list as a file", () => {
  test.each(ASKED)("of %s holds the rows, columns and order that its pages show (%s)", async (noun, query) => {
    const file = await wanted(noun, query);
    const { of, state, columns } = file;
    const seen = await withTenant(quay.organizerId, (tenant) => listRows(tenant, of, state, TODAY, 1000));
    expect(seen.length).toBeGreaterThan(10);
    const [header, ...rows] = await csvOf(file);
    expect(header).toEqual(file.header);
    expect(rows).toEqual(seen.map((row) => cellsOf(row, columns, words).map(asCsv)));
    const book = await readXlsx(Buffer.from(await xlsxFile(file, "x")));
    const sheet = Array.isArray(book[0]) ? book : book[0]?.data;
    expect(sheet).toHaveLength(seen.length + 1);
  });

  test("says a score with its range and what it rests on, in the reader's language", async () => {
    const file = await wanted("exhibitors", "cols=name,trust&sort=trust");
    expect(file.header).toEqual(["参展商", "信任", "信任 low", "信任 high", "信任 answers", "信任 records", "信任 newest"]);
    const [, first] = await csvOf(file);
    const [, value, low, high] = first?.map(Number) ?? [];
    expect((low ?? 100) < (value ?? 0) && (value ?? 0) < (high ?? 0)).toBe(true);
  });

  test("makes what a spreadsheet would take for a formula harmless", async () => {
    const [row] = (await csvOf(await wanted("exhibitors", "q=HYPERLINK&cols=name"))).slice(1);
    expect(row).toEqual(["'=HYPERLINK(\"x\")"]);
  });

  test("of all exhibitors has every one of them once", async () => {
    const rows = (await csvOf(await wanted("exhibitors", "cols=externalKey"))).slice(1);
    expect(new Set(rows.flat()).size).toBe(COMPANIES);
  });
});

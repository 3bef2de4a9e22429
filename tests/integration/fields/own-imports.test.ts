import { afterAll, beforeAll, expect, test } from "vitest";

import { listAllOwnFields } from "@/lib/fields/data";
import { createOwnField } from "@/lib/fields/mutations";
import type { OwnKind, OwnNoun } from "@/lib/fields/types";
import { getImport } from "@/lib/imports/data";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { withOwnWords } from "@/lib/imports/own-changes";
import { guessOwn } from "@/lib/imports/planning/own-cells";
import { readFile } from "@/lib/imports/reading/file";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let hearth: SmallOrganizer;
const ids: Record<string, string> = {};
const keys: Record<string, string> = {};

beforeAll(async () => {
  hearth = await seedSmallOrganizer("hearth");
  const make = (noun: OwnNoun, kind: OwnKind, label: string, labelZh: string | null = null, more: { label: string; labelZh: string | null }[] = []) =>
    inTenantTransaction(hearth.organizerId, (tenant) => createOwnField(tenant, { noun, kind, label, labelZh, help: null, helpZh: null, required: false, more })).then(({ id }) => (ids[label] = id));
  await make("exhibitors", "number", "Robots");
  await make("exhibitors", "day", "Customer since");
  await make("exhibitors", "choice", "Level", "级别", [{ label: "Gold", labelZh: "金" }, { label: "Silver", labelZh: "银" }]);
  await make("exhibitors", "choices", "Topics", null, [{ label: "Glass", labelZh: null }, { label: "Steel, raw", labelZh: null }]);
  await make("exhibitors", "person", "Technician");
  await make("contacts", "text", "Diet");
  await make("participations", "money", "Catering");
  for (const { options } of await withTenant(hearth.organizerId, listAllOwnFields)) for (const { key, label } of options) keys[label] = key;
});
afterAll(closeConnections);

const HEADER = "Company;Contact name;Contact e-mail;Show;Edition;Robots;Customer since;级别;Topics;Technician;Diet;Catering";
const place = "hearth Show;Edition 65";

async function bringIn(...rows: string[]): Promise<string> {
  const file = await readFile(Buffer.from([HEADER, ...rows].join("\n")), { encoding: null, sheet: "" });
  return await inTenantTransaction(hearth.organizerId, async (tenant) => {
    const mapping = guessOwn(guessExhibitorsMapping(file.table), file.table.headers, await listAllOwnFields(tenant));
    const { id } = await createImport(tenant, { ...file, fileName: "list.csv", mapping: { ...mapping, decimal: "comma", dates: "dmy" }, memberId: hearth.memberId }, TODAY);
    return id;
  });
}

const detail = (id: string) => withTenant(hearth.organizerId, async (tenant) => withOwnWords(tenant, await getImport(tenant, id), "zh"));
const run = (id: string) => runImport(hearth.organizerId, id, { today: TODAY });
const undo = (id: string) => inLongTenantTransaction(hearth.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));
const owned = (name: string) =>
  withTenant(hearth.organizerId, async ({ db, organizerId }) => {
    const found = await db.exhibitor.findFirst({ where: { organizerId, name }, select: { own: true, contacts: { select: { own: true } }, participations: { where: { edition: { name: "Edition 65" } }, select: { own: true } }, ownValues: { select: { value: true, number: true } } } });
    return found;
  });

test("an import reads own fields in the file's own way, by names in either language, and the undo takes them back", async () => {
  const id = await bringIn(`Alder Ltd;Kim Berg;kim@alder.example;${place};1.250,5;1.3.2019;金;Glass, Steel, raw;owner of none;Vegan;99,90`, `Birch AG;;;${place};12;28.02.2020;Gold;Steel, raw;hearth Owner;;`);
  const { summary } = await detail(id);
  expect(summary?.problems).toMatchObject([{ row: 2, column: "Topics", code: "unknown_choice" }, { row: 2, column: "Technician", code: "unknown_member", value: "owner of none" }]);
  const again = await bringIn(`Alder Ltd;Kim Berg;kim@alder.example;${place};1.250,5;1.3.2019;金;Glass;hearth Owner;Vegan;99,90`);
  await run(again);
  const alder = await owned("Alder Ltd");
  expect(alder?.own).toEqual({ [ids.Robots ?? ""]: "1250.5", [ids["Customer since"] ?? ""]: "2019-03-01", [ids.Level ?? ""]: keys.Gold, [ids.Topics ?? ""]: [keys.Glass], [ids.Technician ?? ""]: hearth.memberId });
  expect(alder?.contacts).toEqual([{ own: { [ids.Diet ?? ""]: "Vegan" } }]);
  expect(alder?.participations).toEqual([{ own: { [ids.Catering ?? ""]: "99.9" } }]);
  expect(alder?.ownValues.find(({ number }) => number !== null)).toEqual({ value: "1250.5", number: 1250.5 });
  await undo(again);
  expect(await owned("Alder Ltd")).toBeNull();
});

test("values that were there stay where the file says nothing, changes are told field by field, and what somebody changed since is kept", async () => {
  const company = "hearth Kettles Ltd";
  const before = await owned(company);
  const id = await bringIn(`${company};;;;;7;;Silver;;;;`);
  const told = (await detail(id)).summary?.changes.map(({ field, before: was, after }) => [field, was, after]);
  expect(told).toEqual([["Robots", null, "7"], ["级别", null, "银"]]);
  await run(id);
  expect((await owned(company))?.own).toEqual({ ...Object(before?.own), [ids.Robots ?? ""]: "7", [ids.Level ?? ""]: keys.Silver });
  await undo(id);
  expect((await owned(company))?.own).toEqual(before?.own);
  const once = await bringIn(`${company};;;;;8;;;;;;`);
  await run(once);
  await inTenantTransaction(hearth.organizerId, ({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: hearth.exhibitorId } }, data: { own: { [ids.Robots ?? ""]: "9" } } }));
  await undo(once);
  expect((await owned(company))?.own).toEqual({ [ids.Robots ?? ""]: "9" });
});

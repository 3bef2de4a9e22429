import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { inOwnWords } from "@/lib/exhibitors/changes/own-words";
import { listChanges } from "@/lib/exhibitors/changes/data";
import { getExhibitor } from "@/lib/exhibitors/data";
import { updateExhibitor } from "@/lib/exhibitors/mutations";
import { listAllOwnFields, listOwnFields } from "@/lib/fields/data";
import { changeOwnField, createOwnField, moveOwnField, setFieldArchived } from "@/lib/fields/mutations";
import type { NewField } from "@/lib/fields/schema";
import { ownFromForm } from "@/lib/fields/typed-values";
import { ownName, type OwnValues } from "@/lib/fields/types";
import { readCell } from "@/lib/lists/cells/data";
import { editCell } from "@/lib/lists/cells/mutations";
import { undoOne } from "@/lib/lists/changes/mutations";
import { countRows, groupRows, listRows } from "@/lib/lists/data";
import { paramsOf } from "@/lib/lists/address";
import { lookAt } from "@/lib/lists/look-at";
import { search } from "@/lib/search/data";
import { closeConnections } from "@/lib/tenant/close-connections";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { COMPANIES, type ListedOrganizer, seedListedOrganizer } from "../lists/organizer";
import { refusal } from "../support/refusal";
import { TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: ListedOrganizer;
let other: ListedOrganizer;
const fields: Record<"word" | "figure" | "since" | "level" | "topics" | "page" | "keeper", string> = { word: "", figure: "", since: "", level: "", topics: "", page: "", keeper: "" };
let options: Record<string, string> = {};
let all: string[] = [];

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>, memberId?: string) => inTenantTransaction(quay.organizerId, work, memberId);
const definition = (kind: NewField["kind"], label: string, more: string[] = []): NewField => ({ noun: "exhibitors", kind, label, labelZh: null, help: null, helpZh: null, required: false, more: more.map((word) => ({ label: word, labelZh: `${word}语` })) });
const version = async (id: string) => (await withTenant(quay.organizerId, (tenant) => getExhibitor(tenant, id))).version;
const own = async (id: string) => (await withTenant(quay.organizerId, (tenant) => getExhibitor(tenant, id))).own;
const put = (id: string, values: OwnValues) => write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { own: values } }));

async function listed(query: string): Promise<{ ids: string[]; total: number }> {
  return await withTenant(quay.organizerId, async (tenant) => {
    const { of, state } = await lookAt(tenant, "exhibitors", paramsOf(query), TODAY);
    return { ids: (await listRows(tenant, of, state, TODAY)).map(({ id }) => id), total: await countRows(tenant, of, state, TODAY) };
  });
}

beforeAll(async () => {
  quay = await seedListedOrganizer("quay");
  other = await seedListedOrganizer("other");
  const make = (kind: NewField["kind"], label: string, more?: string[]) => write(async (tenant) => (await createOwnField(tenant, definition(kind, label, more))).id);
  fields.word = await make("text", "Motto");
  fields.figure = await make("number", "Robots");
  fields.since = await make("day", "Customer since");
  fields.level = await make("choice", "Level", ["Gold", "Silver"]);
  fields.topics = await make("choices", "Topics", ["Glass", "Steel", "Wood"]);
  fields.page = await make("link", "Press page");
  fields.keeper = await make("person", "Technician");
  const kept = await withTenant(quay.organizerId, listAllOwnFields);
  options = Object.fromEntries(kept.flatMap((field) => field.options.map(({ label, key }) => [label, key])));
  all = (await listed("sort=name.asc")).ids;
  await put(all[0] ?? "", { [fields.word]: "Beyond the horizon", [fields.figure]: "12.5", [fields.since]: "2019-03-01", [fields.level]: options.Silver ?? "", [fields.topics]: [options.Glass ?? "", options.Wood ?? ""], [fields.keeper]: quay.memberId });
  await put(all[1] ?? "", { [fields.word]: "再创辉煌", [fields.figure]: "3", [fields.since]: "2024-03-01", [fields.level]: options.Gold ?? "", [fields.topics]: [options.Steel ?? ""], [fields.page]: "https://press.example/quay" });
});
afterAll(closeConnections);

describe("a list with own fields", () => {
  test.each([
    ["text that holds a word", () => `${ownName(fields.word)}.has=horizon`, [0]],
    ["a figure between two", () => `${ownName(fields.figure)}.from=2,5&${ownName(fields.figure)}.to=4`, [1]],
    ["days from one on", () => `${ownName(fields.since)}.from=2020-01-01`, [1]],
    ["one choice", () => `${ownName(fields.level)}=${options.Silver}`, [0]],
    ["any of several choices", () => `${ownName(fields.topics)}=${options.Steel}&${ownName(fields.topics)}=${options.Wood}`, [0, 1]],
    ["a person", () => `${ownName(fields.keeper)}=${quay.memberId}`, [0]],
    ["a link that is there", () => `${ownName(fields.page)}.empty=no`, [1]],
  ])("is narrowed by %s", async (_, query, places) => {
    const { ids, total } = await listed(`${query()}&sort=name.asc`);
    expect(ids).toEqual(places.map((place) => all[place]));
    expect(total).toBe(places.length);
  });

  test("splits into those with several choices and those without", async () => {
    const [without, having] = [await listed(`${ownName(fields.topics)}.empty=yes`), await listed(`${ownName(fields.topics)}.empty=no`)];
    expect([having.total, without.total]).toEqual([2, COMPANIES - 2]);
  });

  test("is ordered by a choice as the organizer ordered it, the empty ones last", async () => {
    const ids = async (direction: string) => (await listed(`sort=${ownName(fields.level)}.${direction}`)).ids.slice(0, 2);
    expect(await ids("asc")).toEqual([all[1], all[0]]);
    expect(await ids("desc")).toEqual([all[0], all[1]]);
  });

  test("is grouped by a choice and adds figures up", async () => {
    const { groups, sums } = await withTenant(quay.organizerId, async (tenant) => {
      const { of, state } = await lookAt(tenant, "exhibitors", paramsOf(`group=${ownName(fields.level)}&cols=name,${ownName(fields.figure)}`), TODAY);
      return await groupRows(tenant, of, state, TODAY);
    });
    expect(sums).toEqual([ownName(fields.figure)]);
    expect(groups.find(({ value }) => value === options.Gold)?.sums).toEqual([3]);
  });

  test("looks a value up by an index, also as the application's role under row-level security", async () => {
    const plan = await write(async (tenant) => {
      const { db } = tenant;
      await db.$executeRaw(sql`SET LOCAL enable_seqscan = off`);
      const rows = await db.$queryRaw(sql`EXPLAIN (FORMAT TEXT) SELECT v.exhibitor_id FROM exhibitor_own_values v WHERE v.organizer_id = ${quay.organizerId}::uuid AND v.field_id = ${fields.figure}::uuid AND v.number >= 2.5::float8 AND v.number <= 4::float8`);
      return JSON.stringify(rows);
    });
    expect(plan).toMatch(/Index Cond: [^"]*number >= /);
  });

  test("shows nothing of a field of another organizer, and does not know it", async () => {
    const foreign = await inTenantTransaction(other.organizerId, (tenant) => createOwnField(tenant, definition("text", "Theirs")));
    expect((await listed(`${ownName(foreign.id)}.empty=no`)).total).toBe(COMPANIES);
    await refusal(write(async (tenant) => editCell(tenant, { noun: "exhibitors", id: all[0] ?? "", field: ownName(foreign.id), value: "x", version: await version(all[0] ?? "") }, quay.memberId, TODAY)), "invalid", { field: "not_a_choice" });
  });
});

describe("an own value", () => {
  test("is edited in place by the rules of its kind, undone, and stands in the book of changes by its name", async () => {
    const id = all[2] ?? "";
    const edit = async (field: string, value: string | null) => write(async (tenant) => editCell(tenant, { noun: "exhibitors", id, field: ownName(field), value, version: await version(id) }, quay.memberId, TODAY), quay.memberId);
    await refusal(edit(fields.figure, "a lot"), "invalid", { value: "not_a_number" });
    await refusal(edit(fields.keeper, other.memberId), "invalid", { value: "unknown_reference" });
    const { changeId } = await edit(fields.level, options.Gold ?? "");
    expect(await own(id)).toEqual({ [fields.level]: options.Gold });
    expect((await listed(`${ownName(fields.level)}=${options.Gold}`)).total).toBe(2);
    const page = await withTenant(quay.organizerId, (tenant) => listChanges(tenant, id, null, 10));
    const told = inOwnWords(page, await withTenant(quay.organizerId, listAllOwnFields), new Map(), "zh");
    expect(told.changes[0]?.fields).toEqual([{ column: ownName(fields.level), label: "Level", before: null, after: "Gold语" }]);
    await write((tenant) => undoOne(tenant, changeId ?? "", quay.memberId, TODAY));
    expect(await own(id)).toEqual({});
    expect((await listed(`${ownName(fields.level)}=${options.Gold}`)).total).toBe(1);
  });

  test("of several choices is edited in place as what is ticked, shown as such and taken back; a key that is none is refused", async () => {
    const [, , , , id = ""] = all;
    const [glass, steel, wood] = [options.Glass ?? "", options.Steel ?? "", options.Wood ?? ""];
    const edit = async (value: string | null) => write(async (tenant) => editCell(tenant, { noun: "exhibitors", id, field: ownName(fields.topics), value, version: await version(id) }, quay.memberId, TODAY), quay.memberId);
    const cell = () => withTenant(quay.organizerId, async (tenant) => (await readCell(tenant, "exhibitors", id, ownName(fields.topics), TODAY)).value);
    expect(await cell()).toBe("");
    // in the order of the organizer, whatever was ticked first
    const { changeId } = await edit(`${wood},${glass}`);
    expect((await own(id))[fields.topics]).toEqual([glass, wood]);
    expect(await cell()).toBe(`${glass},${wood}`);
    expect(await edit(`${glass},${wood}`)).toEqual({ changeId: null });
    await write((tenant) => undoOne(tenant, changeId ?? "", quay.memberId, TODAY));
    expect((await own(id))[fields.topics]).toBeUndefined();
    await edit(steel);
    await edit(null);
    expect((await own(id))[fields.topics]).toBeUndefined();
    await refusal(edit(`${glass},nothing`), "invalid", { value: "not_a_choice" });
  });

  test("is not saved over somebody else's change", async () => {
    const id = all[2] ?? "";
    const seen = await version(id);
    const { name, nameLocal, externalKey, segment, country, city, website, note, ownerMemberId } = await withTenant(quay.organizerId, (tenant) => getExhibitor(tenant, id));
    await put(id, { [fields.word]: "first" });
    await refusal(write((tenant) => updateExhibitor(tenant, id, { name, nameLocal, externalKey, segment, country, city, website, note, ownerMemberId, own: { [fields.word]: "second" } }, seen)), "conflict");
    expect(await own(id)).toEqual({ [fields.word]: "first" });
  });

  test("is found by the one box, also in pinyin, and not after it went", async () => {
    const found = async (text: string) => (await withTenant(quay.organizerId, (tenant) => search(tenant, text, 10))).groups.find(({ kind }) => kind === "exhibitor")?.items.map(({ id }) => id) ?? [];
    expect(await found("horizon")).toEqual([all[0]]);
    expect(await found("再创辉煌")).toEqual([all[1]]);
    expect(await found("press.example")).toEqual([all[1]]);
    await write(({ db, organizerId }) => db.$executeRaw(sql`UPDATE exhibitors SET own = own - ${fields.page}::text WHERE organizer_id = ${organizerId}::uuid AND id = ${all[1]}::uuid`));
    expect(await found("press.example")).toEqual([]);
  });

  test("of a contact is found with the contact, and of a participation with its stand or, where it has none, with its edition", async () => {
    const ids = await write(async (tenant) => {
      const { db, organizerId } = tenant;
      const diet = await createOwnField(tenant, { ...definition("text", "Diet"), noun: "contacts" });
      const extra = await createOwnField(tenant, { ...definition("text", "Extras"), noun: "participations" });
      const contact = await db.contact.findFirstOrThrow({ where: { organizerId }, select: { id: true } });
      const place = await db.participation.findFirstOrThrow({ where: { organizerId, stand: null }, select: { id: true } });
      await db.contact.update({ where: { organizerId_id: { organizerId, id: contact.id } }, data: { own: { [diet.id]: "pescatarian" } } });
      await db.participation.update({ where: { organizerId_id: { organizerId, id: place.id } }, data: { own: { [extra.id]: "velvet ropes" }, hall: null } });
      return { contact: contact.id, place: place.id };
    });
    const found = async (text: string, kind: string) => (await withTenant(quay.organizerId, (tenant) => search(tenant, text, 10))).groups.find((group) => group.kind === kind)?.items ?? [];
    expect((await found("pescatarian", "contact")).map(({ id }) => id)).toEqual([ids.contact]);
    const [stand] = await found("velvet", "stand");
    expect(stand?.id).toBe(ids.place);
    expect(stand?.title.map(({ text }) => text).join("")).toContain("Quay Fair");
  });

  test("from a form goes to its field with its problem, all of them at once; a required one has to be there", async () => {
    await write(({ db, organizerId }) => db.ownField.update({ where: { organizerId_id: { organizerId, id: fields.word } }, data: { required: true } }));
    const typed = { [fields.figure]: "many", [fields.level]: "bronze", [fields.page]: "ftp://x" };
    await refusal(withTenant(quay.organizerId, (tenant) => ownFromForm(tenant, "exhibitors", typed)), "invalid", {
      [ownName(fields.word)]: "required", [ownName(fields.figure)]: "not_a_number", [ownName(fields.level)]: "not_a_choice", [ownName(fields.page)]: "not_an_address",
    });
    await write(({ db, organizerId }) => db.ownField.update({ where: { organizerId_id: { organizerId, id: fields.word } }, data: { required: false } }));
  });
});

describe("a field", () => {
  test("that is archived leaves forms and lists; its values stay and come back with it", async () => {
    await write((tenant) => setFieldArchived(tenant, fields.word, true));
    expect((await withTenant(quay.organizerId, (tenant) => listOwnFields(tenant, "exhibitors"))).map(({ id }) => id)).not.toContain(fields.word);
    const kept = await withTenant(quay.organizerId, (tenant) => ownFromForm(tenant, "exhibitors", { [fields.word]: "ignored" }, { [fields.word]: "kept" }));
    expect(kept).toEqual({ own: { [fields.word]: "kept" } });
    expect((await listed(`${ownName(fields.word)}.has=horizon`)).total).toBe(COMPANIES);
    await write((tenant) => setFieldArchived(tenant, fields.word, false));
    expect((await listed(`${ownName(fields.word)}.has=horizon`)).total).toBe(1);
  });

  test("keeps the key of a choice that gets another word, and a name stands once", async () => {
    const [field] = (await withTenant(quay.organizerId, listAllOwnFields)).filter(({ id }) => id === fields.level);
    if (!field) throw new Error("The field is there.");
    const change = { id: field.id, seenVersion: field.version, label: "Rank", labelZh: "等级", help: null, helpZh: null, required: false, more: [], options: field.options.map((option) => ({ ...option, label: option.label === "Gold" ? "Platinum" : option.label })) };
    await write((tenant) => changeOwnField(tenant, change));
    expect((await listed(`${ownName(fields.level)}=${options.Gold}`)).total).toBe(1);
    await refusal(write((tenant) => changeOwnField(tenant, change)), "conflict");
    await refusal(write((tenant) => createOwnField(tenant, definition("text", "rank"))), "invalid", { label: "already_exists" });
    await refusal(inTenantTransaction(other.organizerId, (tenant) => setFieldArchived(tenant, fields.level, true)), "not_found");
  });

  test("changes places with its neighbour", async () => {
    const order = async () => (await withTenant(quay.organizerId, (tenant) => listOwnFields(tenant, "exhibitors"))).map(({ id }) => id);
    const before = await order();
    await write((tenant) => moveOwnField(tenant, before[1] ?? "", "up"));
    expect(await order()).toEqual([before[1], before[0], ...before.slice(2)]);
  });
});

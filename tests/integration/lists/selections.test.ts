import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { countAudience, everybodyAsked } from "@/lib/campaigns/audience/data";
import { audience } from "@/lib/campaigns/schema";
import { allowed } from "@/lib/explore/allowed";
import { explore } from "@/lib/explore/data";
import { MEASURE_IDS, queryInAddress } from "@/lib/explore/schema";
import { MEASURES } from "@/lib/explore/types";
import { createOwnField, setFieldArchived } from "@/lib/fields/mutations";
import { ownName } from "@/lib/fields/types";
import { paramsOf } from "@/lib/lists/address";
import { countRows } from "@/lib/lists/data";
import { lookAt } from "@/lib/lists/look-at";
import { listSelections, selectionNow, selectionSql } from "@/lib/lists/selections/data";
import { keepSelection, renameSelection, setSelectionArchived } from "@/lib/lists/selections/mutations";
import { countByStage, meansByStage } from "@/lib/portfolio/data";
import { listProgress } from "@/lib/portfolio/progress/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type Tenant, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { TODAY } from "../support/small-organizer";
import { COMPANIES, type ListedOrganizer, seedListedOrganizer } from "./organizer";

await freshDatabase();
let quay: ListedOrganizer;
let other: ListedOrganizer;
let german = "";

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const read = <T>(work: (tenant: Tenant) => Promise<T>, organizer = quay) => withTenant(organizer.organizerId, work);
const keep = async (name: string, query: string) => (await write((tenant) => keepSelection(tenant, quay.memberId, { name, query, replaces: "" }))).id;
const size = async (id: string) => (await read((tenant) => selectionNow(tenant, id, TODAY)))?.n ?? null;
const narrowed = (id: string) => read(async (tenant) => ({ ...NO_FILTERS, selection: id, within: await selectionSql(tenant, id, TODAY) }));
const sum = (counts: readonly { exhibitors: number }[]) => counts.reduce((all, { exhibitors }) => all + exhibitors, 0);

const listed = (query: string, organizer = quay) =>
  read(async (tenant) => {
    const { of, state } = await lookAt(tenant, "exhibitors", paramsOf(query), TODAY);
    return await countRows(tenant, of, state, TODAY);
  }, organizer);

beforeAll(async () => {
  quay = await seedListedOrganizer("quay");
  other = await seedListedOrganizer("other");
  german = await keep("German", "country=DE&cols=name,city&sort=city.asc&page=2");
});
afterAll(closeConnections);

describe("a selection", () => {
  test("is its filters alone, and is worked out anew wherever it is asked", async () => {
    const by = await listed("country=DE");
    expect(await size(german)).toBe(by);
    expect(await listed(`selection=${german}`)).toBe(by);
    expect(sum(await read(async (tenant) => countByStage(tenant, await narrowed(german))))).toBe(by);
    const [first] = await read(({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, country: null }, take: 1, select: { id: true } }));
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: first?.id ?? "" } }, data: { country: "DE" } }));
    expect([await size(german), await listed(`selection=${german}`)]).toEqual([by + 1, by + 1]);
    expect(await read((tenant) => listSelections(tenant, TODAY)).then(({ selections }) => selections[0]?.query)).toBe("country=DE");
  });

  test("holds together with the list's own filters, in any order of asking", async () => {
    expect(await listed(`selection=${german}&segment=Core`)).toBe(await listed("country=DE&segment=Core"));
  });

  test("by an own field, a score, a stage and a tag asks the same as the list does", async () => {
    const { id: field } = await write((tenant) => createOwnField(tenant, { noun: "exhibitors", kind: "number", label: "Robots", labelZh: null, help: null, helpZh: null, required: false, more: [] }));
    for (const [index, id] of quay.exhibitorIds.slice(0, 10).entries()) await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { own: { [field]: String(index) } } }));
    for (const query of [`${ownName(field)}.from=4`, "trust.from=50", "stage=exploration", "tag=key account", "q=company 00"]) {
      const n = await listed(query);
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThan(COMPANIES);
      expect(await size(await keep(query, query))).toBe(n);
    }
    const robots = await keep("Robots", `${ownName(field)}.from=4`);
    await write((tenant) => setFieldArchived(tenant, field, true));
    expect(await size(robots)).toBe(6);
  });

  test("whose filter can no longer be asked has nobody in it, never everybody", async () => {
    const id = await keep("Broken", "stage=exploration");
    await write(({ db, organizerId }) => db.selection.update({ where: { organizerId_id: { organizerId, id } }, data: { query: `${ownName("0199a000-0000-7000-8000-00000000dead")}.from=1` } }));
    expect([await size(id), await listed(`selection=${id}`)]).toEqual([0, 0]);
    expect((await read((tenant) => listSelections(tenant, TODAY))).selections.find((each) => each.id === id)?.broken).toBe(true);
  });

  test("that is unknown, archived or another organizer's finds nobody, and cannot be told apart", async () => {
    const archived = await keep("Archived", "country=CN");
    await write((tenant) => setSelectionArchived(tenant, archived, true));
    const foreign = (await inTenantTransaction(other.organizerId, (tenant) => keepSelection(tenant, other.memberId, { name: "Theirs", query: "country=DE", replaces: "" }))).id;
    for (const id of [archived, foreign, "0199a000-0000-7000-8000-00000000dead"]) expect([await size(id), await listed(`selection=${id}`)]).toEqual([null, 0]);
    await refusal(write((tenant) => renameSelection(tenant, { id: foreign, name: "Ours", seenVersion: null })), "not_found");
    await refusal(write((tenant) => setSelectionArchived(tenant, foreign, true)), "not_found");
    await refusal(write((tenant) => keepSelection(tenant, quay.memberId, { name: "", query: "country=CN", replaces: foreign })), "not_found");
    await write((tenant) => setSelectionArchived(tenant, archived, false));
    expect(await size(archived)).toBe(await listed("country=CN"));
  });

  test("has a name of its own and narrows something; it is not made of another selection", async () => {
    await refusal(write((tenant) => keepSelection(tenant, quay.memberId, { name: "german", query: "country=CN", replaces: "" })), "invalid", { name: "already_exists" });
    for (const query of ["", "cols=name,city", `selection=${german}&country=CN`]) await refusal(write((tenant) => keepSelection(tenant, quay.memberId, { name: "Another", query, replaces: "" })), "invalid", { name: "nothing_narrowed" });
  });

  test("keeps its name with other filters, for whoever uses it", async () => {
    const id = await keep("Moving", "country=CN");
    await write((tenant) => keepSelection(tenant, quay.memberId, { name: "", query: "country=DE&segment=Core", replaces: id }));
    expect(await size(id)).toBe(await listed("country=DE&segment=Core"));
  });
});

describe("a campaign of a selection", () => {
  test("asks who belongs at that moment; of one that was archived it asks nobody", async () => {
    const of = (selection: string | null) => ({ editionId: quay.editionId, audience: audience.parse({ selection }) });
    const all = await read((tenant) => everybodyAsked(tenant, of(null), TODAY));
    const some = await read((tenant) => everybodyAsked(tenant, of(german), TODAY));
    const inGermany = new Set((await read(({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, country: "DE" }, select: { id: true } }))).map(({ id }) => id));
    expect(some.map(({ contactId }) => contactId).sort()).toEqual(all.filter(({ exhibitorId }) => inGermany.has(exhibitorId)).map(({ contactId }) => contactId).sort());
    expect(some.length).toBeGreaterThan(0);
    const gone = await keep("Gone", "country=DE");
    await write((tenant) => setSelectionArchived(tenant, gone, true));
    expect((await read((tenant) => countAudience(tenant, of(gone), TODAY))).asked).toBe(0);
  });
});

describe("the guards", () => {
  test("hold through selections: no figure of answers, and none with an interval, is narrowed by one", () => {
    const member = { role: "owner" as const };
    const kept = MEASURE_IDS.filter((measure) => allowed(member, queryInAddress({ measure, by: "none", selection: german })).selection !== null);
    expect(kept.length).toBeGreaterThan(0);
    for (const measure of kept) {
      const { kind, grain } = MEASURES[measure];
      expect(["sum", "ratio"]).toContain(kind);
      expect(["answer", "invitation"]).not.toContain(grain);
    }
  });

  test("give the same to a question of trust, whatever selection is in its address", async () => {
    const ask = (selection: string) => read((tenant) => explore(tenant, allowed({ role: "owner" }, queryInAddress({ measure: "TOI", by: "none", selection })), TODAY));
    expect((await ask(german)).total).toEqual((await ask("")).total);
  });

  test("count records of a selection as the list does", async () => {
    const counted = await read((tenant) => explore(tenant, allowed({ role: "owner" }, queryInAddress({ measure: "exhibitors", by: "none", selection: german })), TODAY));
    expect(counted.total.value).toBe(await listed("country=DE"));
  });

  test("show no mean of fewer than five exhibitors, and not who of a selection has answered", async () => {
    const few = await keep("Few", "q=company 000");
    const filters = await narrowed(few);
    expect((await read((tenant) => meansByStage(tenant, filters, TODAY))).every(({ all, stages }) => all === null && stages.every(({ score }) => score === null))).toBe(true);
    expect((await read((tenant) => listProgress(tenant, filters, TODAY))).every(({ survey }) => survey === null)).toBe(true);
  });

  test("leave nobody where a selection was named and not worked out", async () => {
    expect(sum(await read((tenant) => countByStage(tenant, { ...NO_FILTERS, selection: german })))).toBe(0);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createContact } from "@/lib/contacts/mutations";
import { createExhibitor, updateExhibitor } from "@/lib/exhibitors/mutations";
import { setTags } from "@/lib/exhibitors/tags/mutations";
import { logInteraction, withdrawInteraction } from "@/lib/interactions/mutations";
import { logInput } from "@/lib/interactions/schema";
import { search } from "@/lib/search/data";
import { listRecent } from "@/lib/search/recent/data";
import { rememberSeen } from "@/lib/search/recent/mutations";
import type { FoundKind } from "@/lib/search/types";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;
let ids: Record<"kettles" | "bank" | "chongqing" | "muller", string>;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const company = { nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
const person = { role: "other", email: null, phone: null, locale: null, leftOn: null } as const;

const found = (query: string, kind: FoundKind, organizer = quay) =>
  withTenant(organizer.organizerId, async (tenant) => (await search(tenant, query, 20)).groups.find((group) => group.kind === kind)?.items ?? []);
const idsOf = async (query: string, kind: FoundKind, organizer = quay) => (await found(query, kind, organizer)).map(({ id }) => id);
const note = (text: string) =>
  write((tenant) =>
    logInteraction(
      tenant,
      logInput.parse({ exhibitorId: quay.exhibitorId, submissionKey: randomUUID(), channel: "call", direction: "inbound", occurredOn: "2026-11-20", note: text }),
      { memberId: quay.memberId, today: TODAY },
    ),
  );

beforeAll(async () => {
  quay = await seedSmallOrganizer("quay");
  other = await seedSmallOrganizer("other");
  ids = await write(async (tenant) => ({
    kettles: (await createExhibitor(tenant, { ...company, name: "Quillfeather Kitchenware", externalKey: "K-4711", city: "Sheffield" })).id,
    bank: (await createExhibitor(tenant, { ...company, name: "Orient Trust", nameLocal: "上海银行业展览有限公司", city: "上海" })).id,
    chongqing: (await createExhibitor(tenant, { ...company, name: "重庆长江餐具厂" })).id,
    muller: (await createExhibitor(tenant, { ...company, name: "Größe & Müller GmbH" })).id,
  }));
});
afterAll(closeConnections);

describe("an exhibitor is found", () => {
  test.each([
    ["by its name", "quillfeather kitchenware", "kettles"],
    ["by a part of a word", "feathe", "kettles"],
    ["by the beginnings of two words in any order", "ki qu", "kettles"],
    ["by its key", "k-4711", "kettles"],
    ["by its city", "sheffield", "kettles"],
    ["with a letter too few", "quilfeather", "kettles"],
    ["with two letters in the wrong order", "quillfaether", "kettles"],
    ["by a Chinese word of two characters", "银行", "bank"],
    ["by a longer Chinese part", "银行业展", "bank"],
    ["by one Chinese character that begins a word", "庆", "chongqing"],
    ["by whole pinyin", "shanghaiyinhang", "bank"],
    ["by pinyin initials", "yhy", "bank"],
    ["by the other reading of a character", "chongqingchangjiang", "chongqing"],
    ["by the initials of that reading", "cqcj", "chongqing"],
    ["without its accents", "grosse muller", "muller"],
    ["with full-width letters", "Ｍüller", "muller"],
  ] as const)("%s (%s)", async (_how, query, who) => {
    expect(await idsOf(query, "exhibitor")).toContain(ids[who]);
  });

  test("exact names come before names that begin so, and those before names that contain it", async () => {
    const made = await write(async (tenant) => {
      const name = async (text: string) => (await createExhibitor(tenant, { ...company, name: text })).id;
      return [await name("New Zephyr Works"), await name("Zephyr Works"), await name("Zephyr")];
    });
    expect(await idsOf("zephyr", "exhibitor")).toEqual(made.toReversed());
    // where enough names begin so, nothing else is looked for
    const best = await withTenant(quay.organizerId, (tenant) => search(tenant, "zephyr", 2));
    expect(best.groups.find(({ kind }) => kind === "exhibitor")?.items.map(({ id }) => id)).toEqual(made.slice(1).toReversed());
  });

  test("by two letters that begin a word, the names that begin with them first", async () => {
    const made = await write(async (tenant) => {
      const name = async (text: string) => (await createExhibitor(tenant, { ...company, name: text })).id;
      return [await name("Vast Jyderup"), await name("Jyllinge")];
    });
    expect(await idsOf("jy", "exhibitor")).toEqual(made.toReversed());
  });

  test("the more alike first where many are alike, and those less alike where they are few", async () => {
    const made = await write(async (tenant) => {
      const name = async (text: string) => (await createExhibitor(tenant, { ...company, name: text })).id;
      return [await name("Brackenwater Oars"), await name("Brackenwater Sails"), await name("Brackenwood")];
    });
    expect((await idsOf("brackenwatre", "exhibitor")).toSorted()).toEqual(made.slice(0, 2).toSorted());
    expect(await idsOf("brakcenwood", "exhibitor")).toEqual(made.slice(2));
  });

  test("by a tag, from when it is given until it is taken away", async () => {
    await write((tenant) => setTags(tenant, ids.kettles, ["早鸟", "hollowware"]));
    expect(await idsOf("hollowware", "exhibitor")).toEqual([ids.kettles]);
    expect(await idsOf("早鸟", "exhibitor")).toEqual([ids.kettles]);
    await write((tenant) => setTags(tenant, ids.kettles, []));
    expect(await idsOf("hollowware", "exhibitor")).toEqual([]);
  });

  test("under its new name, and no longer under the old one", async () => {
    const { id } = await write((tenant) => createExhibitor(tenant, { ...company, name: "Bramblethorn" }));
    await write((tenant) => updateExhibitor(tenant, id, { ...company, name: "Wickerford" }, null));
    expect(await idsOf("wickerford", "exhibitor")).toEqual([id]);
    expect(await idsOf("bramblethorn", "exhibitor")).toEqual([]);
  });

  test("not at all where the words only look alike from afar", async () => {
    expect(await idsOf("quartz lamp", "exhibitor")).toEqual([]);
  });

  test("a sign that means something to the database is only a sign", async () => {
    for (const query of ["100%", "a_b", "'; drop", "\\\\", "%%%"]) expect(await idsOf(query, "exhibitor"), query).toEqual([]);
  });
});

test("the part that was searched for is marked, in Chinese by its pinyin too", async () => {
  const marks = async (query: string) => (await found(query, "exhibitor"))[0]?.title.filter(({ marked }) => marked).map(({ text }) => text);
  expect(await marks("feather")).toEqual(["feather"]);
  expect(await marks("MULLER")).toEqual(["Müller"]);
  expect((await marks("changjiang"))?.join("")).toBe("长江");
});

test("a contact is found by name, e-mail and the digits of the telephone, however they are spaced", async () => {
  const { id } = await write((tenant) => createContact(tenant, { ...person, exhibitorId: quay.exhibitorId, name: "王建国", email: "jianguo.wang@orient.example", phone: "+49 171 234-5678" }, TODAY));
  for (const query of ["王建", "wangjianguo", "wjg", "jianguo.wang", "orient.example", "0171 2345", "+49 (171) 23", "2345678"]) expect(await idsOf(query, "contact"), query).toContain(id);
  expect((await found("0171 2345", "contact"))[0]?.detail.find(({ marked }) => marked)?.text).toBe("171 234-5");
});

test("a stand is found by its number and hall", async () => {
  const stands = await found("h1-101", "stand");
  expect(stands).toHaveLength(3);
  expect(stands[0]).toMatchObject({ of: "quay Kettles Ltd", path: `/exhibitors/${quay.exhibitorId}/participations` });
});

describe("a note is found", () => {
  test("by its words in either script, the newest first, and not once it is withdrawn", async () => {
    const first = await note("They need a forklift at the dock");
    const second = await note("对方需要叉车，周一布展");
    expect(await idsOf("forklift dock", "note")).toEqual([first.id]);
    expect(await idsOf("叉车", "note")).toEqual([second.id]);
    expect((await found("叉车", "note"))[0]?.title.find(({ marked }) => marked)?.text).toBe("叉车");
    await write((tenant) => withdrawInteraction(tenant, first.id, "wrong exhibitor", TODAY));
    expect(await idsOf("forklift", "note")).toEqual([]);
  });

  test("a common word behind three thousand notes of the same day that do not have it", async () => {
    const kept = await note("The tollgate was closed");
    await write(({ db, organizerId }) =>
      db.interaction.createMany({ data: Array.from({ length: 3001 }, () => ({ organizerId, exhibitorId: quay.exhibitorId, memberId: quay.memberId, submissionKey: randomUUID(), channel: "call" as const, direction: "inbound" as const, phase: "after" as const, occurredOn: TODAY, note: "Nothing of it." })) }),
    );
    expect(await idsOf("tollgate", "note")).toEqual([kept.id]);
  });

  test("only where every word stands in it", async () => {
    const { id } = await note("carpet in blue");
    expect(await idsOf("carpet blue", "note")).toEqual([id]);
    expect(await idsOf("carpet red", "note")).toEqual([]);
  });
});

test("nobody finds anything of another organizer, and without an organizer nothing is found", async () => {
  for (const [query, kind] of [["quillfeather", "exhibitor"], ["银行", "exhibitor"], ["quay ashdown", "contact"], ["quay note", "note"]] as const) {
    expect(await idsOf(query, kind), query).not.toEqual([]);
    expect(await idsOf(query, kind, other), query).toEqual([]);
  }
  // the same words are there for both: each finds its own
  const [mine, theirs] = [await idsOf("h1-101", "stand"), await idsOf("h1-101", "stand", other)];
  expect(mine).toHaveLength(3);
  expect(theirs).toHaveLength(3);
  expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
});

test("the last seen come newest first, each once, and are the member's own", async () => {
  for (const [place, id] of [ids.kettles, ids.bank, ids.kettles].entries()) await write((tenant) => rememberSeen(tenant, quay.memberId, id, new Date(TODAY.getTime() + (place + 1) * 60_000)));
  const mine = await withTenant(quay.organizerId, (tenant) => listRecent(tenant, quay.memberId));
  expect(mine.map(({ id }) => id)).toEqual([ids.kettles, ids.bank, quay.exhibitorId]);
  await inTenantTransaction(other.organizerId, (tenant) => rememberSeen(tenant, other.memberId, ids.bank, TODAY));
  expect((await withTenant(other.organizerId, (tenant) => listRecent(tenant, other.memberId))).map(({ id }) => id)).toEqual([other.exhibitorId]);
});

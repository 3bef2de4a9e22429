import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getNoteTemplate, houseTemplates, listNoteBeginnings, listNoteTemplates } from "@/lib/interactions/templates/data";
import { adoptHouseTemplates, createNoteTemplate, shelveNoteTemplate, updateNoteTemplate } from "@/lib/interactions/templates/mutations";
import { noteTemplateInput } from "@/lib/interactions/templates/schema";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

await freshDatabase();
let fresh: Awaited<ReturnType<typeof foundOrganizer>>;
let other: SmallOrganizer;

beforeAll(async () => {
  fresh = await foundOrganizer({ workspace: "fresh", name: "Fresh", locale: "en", timeZone: "UTC", currency: "EUR", ownerEmail: "o@fresh.example", ownerName: "O", ownerPassword: "correct horse battery" });
  other = await seedSmallOrganizer("other");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(fresh.organizerId, work);
const offered = (locale: "en" | "zh") => withTenant(fresh.organizerId, (tenant) => listNoteBeginnings(tenant, locale));

test("an organizer without templates of its own is offered the house's, in the reader's language", async () => {
  expect((await offered("en")).map(({ text }) => text)).toContain("Visited the stand. Traffic and buyers: ");
  expect((await offered("zh")).map(({ text }) => text)).toContain("拜访展位。人流与买家：");
});

test("two who take them over at once make them once, and from then on they are the organizer's to change", async () => {
  const tries = await Promise.allSettled([1, 2].map(() => write((tenant) => adoptHouseTemplates(tenant, fresh.memberId))));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const own = await withTenant(fresh.organizerId, listNoteTemplates);
  expect(own).toHaveLength(houseTemplates().length);
  const [first] = own;
  if (!first) throw new Error("Nothing was adopted.");
  await write((tenant) => updateNoteTemplate(tenant, first.id, noteTemplateInput.parse({ phase: "after", textEn: "How was the way home:", textZh: "" }), first.version));
  await refusal(write((tenant) => updateNoteTemplate(tenant, first.id, noteTemplateInput.parse({ phase: "before", textEn: "Other", textZh: "" }), first.version)), "conflict");
  // said in English alone, it is shown so to a Chinese reader too
  expect((await offered("zh")).find(({ id }) => id === first.id)).toEqual({ id: first.id, phase: "after", text: "How was the way home:" });
  await write((tenant) => shelveNoteTemplate(tenant, { id: first.id, shelf: "archived" }));
  expect((await offered("en")).some(({ id }) => id === first.id)).toBe(false);
  await write((tenant) => shelveNoteTemplate(tenant, { id: first.id, shelf: "used" }));
  expect((await offered("en")).some(({ id }) => id === first.id)).toBe(true);
});

test("a template says something in one language at least, and no more than a note may begin with", () => {
  expect(() => noteTemplateInput.parse({ phase: "before", textEn: " ", textZh: "" })).toThrow("required");
  expect(() => noteTemplateInput.parse({ phase: "before", textEn: "x".repeat(10_000) })).toThrow("too_long");
});

test("another organizer's template is as unknown as one that never was", async () => {
  const theirs = await withTenant(other.organizerId, listNoteTemplates);
  for (const id of [theirs[0]?.id ?? "", randomUUID()]) {
    await refusal(withTenant(fresh.organizerId, (tenant) => getNoteTemplate(tenant, id)), "not_found");
    await refusal(write((tenant) => shelveNoteTemplate(tenant, { id, shelf: "archived" })), "not_found");
    await refusal(write((tenant) => updateNoteTemplate(tenant, id, noteTemplateInput.parse({ phase: "before", textEn: "Mine" }), null)), "not_found");
  }
  expect((await withTenant(other.organizerId, listNoteTemplates))[0]).toMatchObject({ archived: false, textEn: "other asked: " });
  const made = await write((tenant) => createNoteTemplate(tenant, noteTemplateInput.parse({ phase: "before", textZh: "新的" }), fresh.memberId));
  expect((await withTenant(fresh.organizerId, listNoteTemplates)).filter(({ phase }) => phase === "before").at(-1)?.id).toBe(made.id);
});

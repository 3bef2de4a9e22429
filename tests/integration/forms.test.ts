import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { findDraft, getForm, listForms } from "@/lib/surveys/forms/data";
import { createForm, discardDraft, ensureBankForm, publishDraft, saveDraft, startDraft } from "@/lib/surveys/forms/mutations";
import { comparisonBreaks } from "@/lib/surveys/comparison";
import { addQuestion, addSection, changeQuestion, ownQuestion } from "@/lib/surveys/editing";
import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let one: SmallOrganizer;
let two: SmallOrganizer;
beforeAll(async () => {
  one = await seedSmallOrganizer("composer");
  two = await seedSmallOrganizer("neighbour");
});
afterAll(closeConnections);
const inOne = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(one.organizerId, work);
const make = (start: string, title = "Ours") => inOne((tenant) => createForm(tenant, one.memberId, { title, start }));

async function draftOf(formId: string) {
  const draft = await withTenant(one.organizerId, (tenant) => findDraft(tenant, formId));
  if (!draft) throw new Error("The form has no draft.");
  return draft;
}

const save = (id: string, revision: number, definition: FormDefinition, title = "Ours") => inOne((tenant) => saveDraft(tenant, one.memberId, { id, revision, title, definition }, TODAY));

/** One own question with its words, so that it can be published. */
function asked(words: string): FormDefinition {
  const empty: FormDefinition = { sections: [], groups: [] };
  const question = ownQuestion("yes_no", "QOWN1");
  const section = addQuestion(addSection(empty), 0, question);
  return { ...changeQuestion(section, "QOWN1", { wording: { en: words, zh: "问" } }), sections: changeQuestion(section, "QOWN1", { wording: { en: words, zh: "问" } }).sections.map((each) => ({ ...each, heading: null })) };
}

async function published(): Promise<{ formId: string; versionId: string }> {
  const { id: formId } = await make("empty");
  const draft = await draftOf(formId);
  const saving = await save(draft.versionId, 0, asked("Was it good?"));
  await inOne((tenant) => publishDraft(tenant, { id: draft.versionId, revision: saving.revision }, TODAY));
  return { formId, versionId: draft.versionId };
}

const codeOf = (promise: Promise<unknown>) => promise.then(() => "done", (error: unknown) => (error instanceof AppError ? error.code : "unexpected"));

describe("a new form", () => {
  it.each([["core", 20], ["full", 70], ["pre", 9], ["onsite", 3], ["post", 12], ["pulse2", 3], ["problem", 12], ["third1", 37], ["empty", 0]])("begins from %s with %i questions", async (start, count) => {
    const { id } = await make(start);
    expect(questionsOf((await draftOf(id)).definition)).toHaveLength(count);
  });

  it("begins as a copy of a published form, never of another organizer's nor of what is not there", async () => {
    const { formId } = await published();
    const copy = await make(formId);
    expect(questionsOf((await draftOf(copy.id)).definition)[0]?.wording.en).toBe("Was it good?");
    const foreign = await withTenant(two.organizerId, ({ db }) => db.form.findFirstOrThrow({ where: { organizerId: two.organizerId, key: "fixture" } }));
    for (const start of [foreign.id, "nonsense", "00000000-0000-7000-8000-000000000000"]) await expect(make(start)).rejects.toMatchObject({ fields: { start: "unknown_reference" } });
  });
});

describe("a draft", () => {
  it("that two people save says so to the second, and keeps the first's; who insists saves over it", async () => {
    const { id } = await make("empty");
    const draft = await draftOf(id);
    expect(await save(draft.versionId, 0, asked("First"))).toEqual({ kind: "saved", revision: 1 });
    expect(await save(draft.versionId, 0, asked("Second"))).toMatchObject({ kind: "conflict", revision: 1, by: "composer Owner", at: TODAY.toISOString() });
    expect(questionsOf((await draftOf(id)).definition)[0]?.wording.en).toBe("First");
    expect(await save(draft.versionId, 1, asked("Second"))).toEqual({ kind: "saved", revision: 2 });
  });

  it("that two people save at the same moment is saved once", async () => {
    const { id } = await make("empty");
    const { versionId } = await draftOf(id);
    const savings = await Promise.all([save(versionId, 0, asked("A")), save(versionId, 0, asked("B"))]);
    expect(savings.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
  });

  it("keeps the bank's words, whatever was sent for them", async () => {
    const { id } = await make("onsite");
    const draft = await draftOf(id);
    const forged = changeQuestion(draft.definition, "EMO2", { wording: { en: "Forged", zh: "伪造" }, construct: "TOI", reverse: true, required: true });
    await save(draft.versionId, 0, forged);
    const kept = questionsOf((await draftOf(id)).definition).find((question) => question.id === "EMO2");
    expect(kept).toMatchObject({ construct: "EMO", reverse: false, required: true });
    expect(kept?.wording.en).not.toBe("Forged");
  });

  it("is thrown away, and with it a form that was never published; a published form keeps its versions", async () => {
    const { id } = await make("empty");
    expect(await inOne((tenant) => discardDraft(tenant, id))).toEqual({ gone: true });
    expect(await codeOf(withTenant(one.organizerId, (tenant) => getForm(tenant, id)))).toBe("not_found");
    const { formId } = await published();
    await inOne((tenant) => startDraft(tenant, one.memberId, formId));
    expect(await inOne((tenant) => discardDraft(tenant, formId))).toEqual({ gone: false });
    expect((await withTenant(one.organizerId, (tenant) => getForm(tenant, formId))).versions).toHaveLength(1);
  });

  it("is begun once, also by two at the same moment, and never for a form of the bank", async () => {
    const { formId } = await published();
    const begin = () => inOne((tenant) => startDraft(tenant, one.memberId, formId));
    await Promise.all([begin(), begin()]);
    await begin();
    expect((await withTenant(one.organizerId, (tenant) => getForm(tenant, formId))).versions.map(({ version, publishedAt }) => [version, publishedAt !== null])).toEqual([[2, false], [1, true]]);
    await inOne((tenant) => ensureBankForm(tenant, "onsite"));
    const bank = (await withTenant(one.organizerId, listForms)).find(({ key }) => key === "onsite");
    expect(await codeOf(inOne((tenant) => startDraft(tenant, one.memberId, bank?.id ?? "")))).toBe("not_found");
  });

  it("that follows a version in the bank's older words takes the words of today, and is told that answers to them cannot be compared", async () => {
    const { id } = await make("onsite");
    const { versionId, definition } = await draftOf(id);
    // as the instrument once had it: a draft that is saved now would get the words of today
    const older = changeQuestion(definition, "EMO2", { wording: { en: "It was fun to be here.", zh: "在这里很开心。" } });
    await withTenant(one.organizerId, ({ db }) => db.formVersion.update({ where: { organizerId_id: { organizerId: one.organizerId, id: versionId } }, data: { definition: older } }));
    await inOne((tenant) => publishDraft(tenant, { id: versionId, revision: 0 }, TODAY));
    await inOne((tenant) => startDraft(tenant, one.memberId, id));
    const next = await draftOf(id);
    expect(questionsOf(next.definition).find((question) => question.id === "EMO2")?.wording.en).not.toBe("It was fun to be here.");
    expect(comparisonBreaks(older, next.definition)).toEqual([{ kind: "wording", id: "EMO2", wording: { en: "It was fun to be here.", zh: "在这里很开心。" } }]);
    expect(next.before).toEqual(older);
  });

  it("of another organizer is not there", async () => {
    const { id } = await make("empty");
    const { versionId } = await draftOf(id);
    const fromTwo = <T>(work: (tenant: TenantTransaction) => Promise<T>) => codeOf(inTenantTransaction(two.organizerId, work));
    expect(await fromTwo((tenant) => saveDraft(tenant, two.memberId, { id: versionId, revision: 0, title: "Mine now", definition: asked("x") }, TODAY))).toBe("not_found");
    expect(await fromTwo((tenant) => publishDraft(tenant, { id: versionId, revision: 0 }, TODAY))).toBe("not_found");
    expect(await fromTwo((tenant) => discardDraft(tenant, id))).toBe("not_found");
    expect(await fromTwo((tenant) => startDraft(tenant, two.memberId, id))).toBe("not_found");
  });
});

describe("a published version", () => {
  it("is not there before all words are", async () => {
    const { id } = await make("empty");
    const { versionId } = await draftOf(id);
    const half = changeQuestion(asked("Was it good?"), "QOWN1", { wording: { en: "Was it good?", zh: " " } });
    await save(versionId, 0, half);
    expect(await codeOf(inOne((tenant) => publishDraft(tenant, { id: versionId, revision: 1 }, TODAY)))).toBe("invalid");
    await save(versionId, 1, { ...half, languages: ["en"] });
    await inOne((tenant) => publishDraft(tenant, { id: versionId, revision: 2 }, TODAY));
    const [version] = (await withTenant(one.organizerId, (tenant) => getForm(tenant, id))).versions;
    expect(questionsOf(version?.definition ?? { sections: [], groups: [] })[0]?.wording).toEqual({ en: "Was it good?", zh: "Was it good?" });
    await inOne((tenant) => startDraft(tenant, one.memberId, id));
    expect(questionsOf((await draftOf(id)).definition)[0]?.wording).toEqual({ en: "Was it good?", zh: "" });
  });

  it("is not published over a saving that its publisher has not seen", async () => {
    const { id } = await make("core");
    const { versionId, definition } = await draftOf(id);
    await save(versionId, 0, definition);
    expect(await codeOf(inOne((tenant) => publishDraft(tenant, { id: versionId, revision: 0 }, TODAY)))).toBe("conflict");
  });

  it("is neither saved nor published again", async () => {
    const { versionId } = await published();
    expect(await codeOf(save(versionId, 1, asked("Changed")))).toBe("already_settled");
    expect(await codeOf(inOne((tenant) => publishDraft(tenant, { id: versionId, revision: 1 }, TODAY)))).toBe("already_settled");
  });

  it("is held by the database itself: no statement changes what was asked, when or as which version", async () => {
    const { versionId } = await published();
    const change = (data: object) => withTenant(one.organizerId, ({ db }) => db.formVersion.update({ where: { organizerId_id: { organizerId: one.organizerId, id: versionId } }, data }));
    for (const data of [{ definition: asked("Changed") }, { publishedAt: null }, { version: 7 }]) await expect(change(data)).rejects.toThrow(/never changes/);
    await expect(change({ revision: 99 })).resolves.toMatchObject({ version: 1 });
    const stored = await withTenant(one.organizerId, ({ db }) => db.formVersion.findUniqueOrThrow({ where: { organizerId_id: { organizerId: one.organizerId, id: versionId } } }));
    expect(JSON.stringify(stored.definition)).toContain("Was it good?");
  });

  it("of the bank is the same when it is asked for again", async () => {
    const first = await inOne((tenant) => ensureBankForm(tenant, "post"));
    expect((await inOne((tenant) => ensureBankForm(tenant, "post"))).id).toBe(first.id);
    expect(await codeOf(inOne((tenant) => ensureBankForm(tenant, "nonsense")))).toBe("not_found");
  });
});

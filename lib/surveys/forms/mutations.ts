import { AppError, fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { publishForm } from "../mutations";
import { draftProblems, inEveryLanguage, inOfferedLanguages } from "../publishable";
import { draftDefinition, type FormDefinition, formDefinition } from "../schema";
import { BANK_FORMS } from "../bank-names";
import { bankDefinition, isBankStart, withBankWords } from "../starts";
import type { FormVersion } from "../types";
import type { DraftInput } from "./schema";
import type { Saving } from "./types";

/** The names under which the bank's forms are kept; members see them in their own language. */
const BANK_TITLES = { core: "Core survey", full: "Full survey", pre: "Before the show", onsite: "On-site pulse", post: "After the show" } as const;

/** A form of the bank, ready to be sent as it is: its newest version, made where it is missing. */
export function ensureBankForm(tenant: TenantTransaction, key: string): Promise<FormVersion> {
  const known = BANK_FORMS.find((each) => each === key);
  if (!known) throw notFound();
  return publishForm(tenant, { key: known, title: BANK_TITLES[known], definition: bankDefinition(known) });
}

/** A form of the organizer's own with its first draft. */
export async function createForm(tenant: TenantTransaction, memberId: string, { title, start }: { title: string; start: string }): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const definition = await startingPoint(tenant, start);
  const { id } = await db.form.create({ data: { organizerId, title }, select: { id: true } });
  await db.formVersion.create({ data: { organizerId, formId: id, version: 1, definition, savedById: memberId } });
  return { id };
}

async function startingPoint({ db, organizerId }: TenantTransaction, start: string): Promise<FormDefinition> {
  if (start === "empty") return { sections: [], groups: [] };
  if (isBankStart(start)) return bankDefinition(start);
  const copied = /^[0-9a-f-]{36}$/.test(start) ? await db.formVersion.findFirst({ where: { organizerId, formId: start, publishedAt: { not: null } }, orderBy: { version: "desc" }, select: { definition: true } }) : null;
  if (!copied) throw fieldError("start", "unknown_reference");
  return withBankWords(inOfferedLanguages(draftDefinition.parse(copied.definition)));
}

/** Begins the next version of a form; where somebody has begun it already, that draft goes on. The product's and imported forms are copied instead. */
export async function startDraft({ db, organizerId }: TenantTransaction, memberId: string, formId: string): Promise<void> {
  const form = await db.form.findUnique({
    where: { organizerId_id: { organizerId, id: formId } },
    select: { key: true, versions: { select: { version: true, definition: true, publishedAt: true }, orderBy: { version: "desc" }, take: 1 } },
  });
  const [newest] = form?.versions ?? [];
  if (!form || !newest || form.key !== null) throw notFound();
  if (newest.publishedAt === null) return;
  const definition = withBankWords(inOfferedLanguages(draftDefinition.parse(newest.definition)));
  // two at the same moment begin one draft
  await db.formVersion.createMany({ data: [{ organizerId, formId, version: newest.version + 1, definition, savedById: memberId }], skipDuplicates: true });
}

/** Saves a draft as its editor has it, unless somebody saved since that editor last looked. */
export async function saveDraft({ db, organizerId }: TenantTransaction, memberId: string, input: DraftInput, now: Date): Promise<Saving> {
  const { count } = await db.formVersion.updateMany({
    where: { organizerId, id: input.id, publishedAt: null, revision: input.revision },
    data: { definition: withBankWords(input.definition), revision: input.revision + 1, savedAt: now, savedById: memberId },
  });
  const row = await db.formVersion.findUnique({
    where: { organizerId_id: { organizerId, id: input.id } },
    select: { formId: true, revision: true, savedAt: true, publishedAt: true, savedBy: { select: { user: { select: { name: true } } } } },
  });
  if (!row) throw notFound();
  if (row.publishedAt !== null) throw new AppError("already_settled");
  if (count !== 1) return { kind: "conflict", revision: row.revision, by: row.savedBy?.user.name ?? null, at: row.savedAt.toISOString() };
  await db.form.update({ where: { organizerId_id: { organizerId, id: row.formId } }, data: { title: input.title } });
  return { kind: "saved", revision: row.revision };
}

/** Publishes a draft as it was last seen: from then on it stays as it is. */
export async function publishDraft({ db, organizerId }: TenantTransaction, { id, revision }: { id: string; revision: number }, now: Date): Promise<{ formId: string }> {
  const draft = await db.formVersion.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { formId: true, definition: true, publishedAt: true } });
  if (!draft) throw notFound();
  if (draft.publishedAt !== null) throw new AppError("already_settled");
  const written = draftDefinition.parse(draft.definition);
  if (draftProblems(written).length > 0) throw fieldError("definition", "invalid");
  const definition = formDefinition.parse(inEveryLanguage(written));
  const { count } = await db.formVersion.updateMany({ where: { organizerId, id, publishedAt: null, revision }, data: { definition, publishedAt: now } });
  if (count !== 1) throw new AppError("conflict");
  return { formId: draft.formId };
}

/** Throws a draft away, and with it a form that was never published. */
export async function discardDraft({ db, organizerId }: TenantTransaction, formId: string): Promise<{ gone: boolean }> {
  const { count } = await db.formVersion.deleteMany({ where: { organizerId, formId, publishedAt: null } });
  if (count === 0) throw notFound();
  const left = await db.formVersion.count({ where: { organizerId, formId } });
  if (left === 0) await db.form.delete({ where: { organizerId_id: { organizerId, id: formId } } });
  return { gone: left === 0 };
}

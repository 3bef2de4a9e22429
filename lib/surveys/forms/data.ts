import { notFound } from "@/lib/errors";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { inOfferedLanguages } from "../publishable";
import { draftDefinition } from "../schema";
import { BANK_KEYS, type FormDetail, type FormDraft, type FormName, type FormRow, type VersionRow } from "./types";

const VERSION = {
  id: true,
  version: true,
  definition: true,
  publishedAt: true,
  savedAt: true,
  savedBy: { select: { user: { select: { name: true } } } },
  _count: { select: { responses: { where: { withdrawnAt: null } }, anonymousResponses: true } },
} as const;

interface StoredVersion {
  readonly id: string;
  readonly version: number;
  readonly definition: unknown;
  readonly publishedAt: Date | null;
  readonly savedAt: Date;
  readonly savedBy: { readonly user: { readonly name: string } } | null;
  readonly _count: { readonly responses: number; readonly anonymousResponses: number };
}

function versionRow({ id, version, definition, publishedAt, savedAt, savedBy, _count }: StoredVersion): VersionRow {
  return { id, version, publishedAt, savedAt, savedBy: savedBy?.user.name ?? null, answers: _count.responses + _count.anonymousResponses, definition: draftDefinition.parse(definition) };
}

/** The product's forms have the names of the bank, imported ones that of their file's header. */
function originOf(key: string | null): FormRow["origin"] {
  if (key === null) return "own";
  return BANK_KEYS.some((each) => each === key) ? "bank" : "import";
}

/** Every form with its newest version, own ones first, each group by name. */
export async function listForms({ db, organizerId }: Tenant): Promise<FormRow[]> {
  const forms = await db.form.findMany({ where: { organizerId }, select: { id: true, key: true, title: true, versions: { select: VERSION, orderBy: { version: "desc" } } }, orderBy: [{ title: "asc" }, { id: "asc" }] });
  const rows = forms.map(({ id, key, title, versions: stored }): FormRow => {
    const versions = stored.map(versionRow);
    const newest = versions.find(({ publishedAt }) => publishedAt !== null);
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    return {
      id,
      key,
      title,
      origin: originOf(key),
      newest: newest?.publishedAt ? { version: newest.version, publishedAt: newest.publishedAt, definition: newest.definition } : null,
      draft: draft ? { version: draft.version, savedAt: draft.savedAt, definition: draft.definition } : null,
      answers: versions.reduce((sum, { answers }) => sum + answers, 0),
    };
  });
  const order = ["own", "bank", "import"];
  return rows.sort((one, other) => order.indexOf(one.origin) - order.indexOf(other.origin));
}

export async function getForm({ db, organizerId }: Tenant, id: string): Promise<FormDetail> {
  const form = await db.form.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true, key: true, title: true, versions: { select: VERSION, orderBy: { version: "desc" } } } });
  if (!form) throw notFound();
  return { id: form.id, key: form.key, title: form.title, origin: originOf(form.key), versions: form.versions.map(versionRow) };
}

/** The form's draft as its editor opens it; null where none is being written. */
export async function findDraft({ db, organizerId }: Tenant, formId: string): Promise<FormDraft | null> {
  const form = await db.form.findUnique({
    where: { organizerId_id: { organizerId, id: formId } },
    select: { title: true, versions: { select: { id: true, version: true, revision: true, definition: true, publishedAt: true }, orderBy: { version: "desc" } } },
  });
  if (!form) throw notFound();
  const draft = form.versions.find(({ publishedAt }) => publishedAt === null);
  if (!draft) return null;
  const before = form.versions.find(({ publishedAt }) => publishedAt !== null);
  return {
    formId,
    versionId: draft.id,
    version: draft.version,
    title: form.title,
    revision: draft.revision,
    definition: draftDefinition.parse(draft.definition),
    before: before ? inOfferedLanguages(draftDefinition.parse(before.definition)) : null,
  };
}

/** What a new form may be a copy of. */
export async function formNames({ db, organizerId }: Tenant): Promise<FormName[]> {
  return await db.form.findMany({ where: { organizerId, versions: { some: { organizerId, publishedAt: { not: null } } } }, select: { id: true, key: true, title: true }, orderBy: { title: "asc" } });
}

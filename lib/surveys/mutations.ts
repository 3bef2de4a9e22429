import { isDeepStrictEqual } from "node:util";

import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { coreDefinition } from "./core-form";
import { type FormDefinition, formDefinition } from "./schema";
import type { FormVersion } from "./types";

/** The organizer's copy of the product's core form: made at its first use, and a new version whenever the instrument's words have changed. */
export function ensureCoreForm(tenant: TenantTransaction): Promise<FormVersion> {
  return publishForm(tenant, { key: "core", title: "Core survey", definition: coreDefinition() });
}

/**
 * The newest published version of the form with this key, which asks exactly `definition`. A form or version that is missing is made;
 * two at the same moment make one, because the second waits for the first one's row.
 */
export async function publishForm({ db, organizerId }: TenantTransaction, form: { key: string; title: string; definition: FormDefinition }): Promise<FormVersion> {
  const definition = formDefinition.parse(form.definition);
  const published = { where: { organizerId, form: { key: form.key }, publishedAt: { not: null } }, orderBy: { version: "desc" }, select: { id: true, version: true, definition: true } } as const;
  // nearly always it is there: one look, and nothing is written
  const there = await db.formVersion.findFirst(published);
  if (there && isDeepStrictEqual(formDefinition.parse(there.definition), definition)) return { id: there.id, definition };
  await db.form.createMany({ data: [{ organizerId, key: form.key, title: form.title }], skipDuplicates: true });
  const { id: formId } = await db.form.findUniqueOrThrow({ where: { organizerId_key: { organizerId, key: form.key } }, select: { id: true } });
  const newest = await db.formVersion.findFirst(published);
  if (newest && isDeepStrictEqual(formDefinition.parse(newest.definition), definition)) return { id: newest.id, definition };
  const version = (newest?.version ?? 0) + 1;
  await db.formVersion.createMany({ data: [{ organizerId, formId, version, definition, publishedAt: new Date() }], skipDuplicates: true });
  const { id } = await db.formVersion.findUniqueOrThrow({ where: { organizerId_formId_version: { organizerId, formId, version } }, select: { id: true } });
  return { id, definition };
}

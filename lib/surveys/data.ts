import { notFound } from "@/lib/errors";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { formDefinition } from "./schema";
import type { FormVersion } from "./types";

export async function getFormVersion({ db, organizerId }: Tenant, id: string): Promise<FormVersion> {
  const row = await db.formVersion.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true, definition: true } });
  if (!row) throw notFound();
  return { id: row.id, definition: formDefinition.parse(row.definition) };
}

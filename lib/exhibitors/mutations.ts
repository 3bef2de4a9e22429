import { notFound } from "@/lib/errors";
import type { OwnValues } from "@/lib/fields/types";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ExhibitorInput } from "./schema";

/** Creates the company and its still empty relationship. */
export async function createExhibitor({ db, organizerId }: TenantTransaction, input: ExhibitorInput & { importId?: string; own?: OwnValues }): Promise<{ id: string }> {
  const { id } = await db.exhibitor.create({ data: { organizerId, ...input }, select: { id: true } });
  await db.relationship.create({ data: { organizerId, exhibitorId: id, stage: "not_enough_evidence" } });
  return { id };
}

export async function updateExhibitor({ db, organizerId }: TenantTransaction, id: string, input: ExhibitorInput & { own?: OwnValues }, seenVersion: string | null): Promise<void> {
  const { count } = await db.exhibitor.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
}

/** Archived exhibitors leave lists and pickers; nothing of them is lost, and they can come back. */
export async function setArchived({ db, organizerId }: TenantTransaction, id: string, archived: boolean): Promise<void> {
  // whoever is archived already stays so as of the day when it was
  const { count } = await db.exhibitor.updateMany({ where: { organizerId, id, archivedAt: archived ? null : { not: null } }, data: { archivedAt: archived ? new Date() : null } });
  if (count === 0 && (await db.exhibitor.count({ where: { organizerId, id } })) === 0) throw notFound();
}

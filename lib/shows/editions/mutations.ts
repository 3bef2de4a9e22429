import { fieldError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { EditionInput } from "./schema";

export async function createEdition(tenant: TenantTransaction, { showId, ...input }: EditionInput & { showId: string }): Promise<{ id: string; showId: string }> {
  const { db, organizerId } = tenant;
  if (!(await db.show.findUnique({ where: { organizerId_id: { organizerId, id: showId } }, select: { id: true } }))) throw notFound();
  await expectFreeName(tenant, showId, input.name, null);
  return db.edition.create({ data: { organizerId, showId, ...input }, select: { id: true, showId: true } });
}

export async function updateEdition(tenant: TenantTransaction, id: string, input: EditionInput, seenVersion: string | null): Promise<{ id: string; showId: string }> {
  const { db, organizerId } = tenant;
  const edition = await db.edition.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true, showId: true } });
  if (!edition) throw notFound();
  await expectFreeName(tenant, edition.showId, input.name, id);
  const { count } = await db.edition.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => edition);
  return edition;
}

async function expectFreeName({ db, organizerId }: TenantTransaction, showId: string, name: string, ownId: string | null): Promise<void> {
  const taken = await db.edition.findUnique({ where: { organizerId_showId_name: { organizerId, showId, name } }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("name", "already_exists");
}

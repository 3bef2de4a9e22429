import { fieldError } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ShowInput } from "./schema";

export async function createShow(tenant: TenantTransaction, input: ShowInput): Promise<{ id: string }> {
  await expectFreeName(tenant, input.name, null);
  return tenant.db.show.create({ data: { organizerId: tenant.organizerId, ...input }, select: { id: true } });
}

export async function updateShow(tenant: TenantTransaction, id: string, input: ShowInput, seenVersion: string | null): Promise<void> {
  const { db, organizerId } = tenant;
  await expectFreeName(tenant, input.name, id);
  const { count } = await db.show.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.show.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
}

/** Two shows of one name would be told apart by nobody; the database's own constraint stands behind this for two at the same moment. */
async function expectFreeName({ db, organizerId }: TenantTransaction, name: string, ownId: string | null): Promise<void> {
  const taken = await db.show.findUnique({ where: { organizerId_name: { organizerId, name } }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("name", "already_exists");
}

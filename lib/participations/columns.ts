import { fieldError } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ParticipationInput } from "./schema";

/**
 * What a form says, as columns. An amount in the organizer's own currency is the amount; one in another is the contract, and the database
 * works out the amount at the booking day's rate. A caller that says nothing of stand or package leaves them as they are.
 */
export async function columnsOf(tenant: TenantTransaction, { currency, standId, packageId, ...input }: ParticipationInput) {
  const { db, organizerId } = tenant;
  const foreign = currency !== undefined && input.amount !== null && currency !== (await ownCurrency(tenant));
  const stand = standId ? await freeStand(tenant, input.editionId, standId) : null;
  if (packageId && !(await db.package.findUnique({ where: { organizerId_id: { organizerId, id: packageId }, editionId: input.editionId, removedAt: null }, select: { id: true } }))) {
    throw fieldError("packageId", "unknown_reference");
  }
  return {
    ...input,
    amount: foreign ? null : input.amount,
    contractAmount: foreign ? input.amount : null,
    contractCurrency: foreign ? currency : null,
    // where a stand was assigned and its size is all that is known of the space, it is the space
    ...(stand && input.area === null ? { area: stand.area } : {}),
    ...(standId === undefined ? {} : { standId }),
    ...(packageId === undefined ? {} : { packageId }),
  };
}

/** The currency in which an organizer counts. */
export async function ownCurrency({ db, organizerId }: TenantTransaction): Promise<string> {
  return (await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } })).currency;
}

/** A stand of this edition that is there; locked, so that it is not removed while it is given away. Whether it is free the database decides. */
async function freeStand({ db, organizerId }: TenantTransaction, editionId: string, id: string) {
  await db.$queryRaw(sql`SELECT 1 FROM stands WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid FOR UPDATE`);
  const stand = await db.stand.findUnique({ where: { organizerId_id: { organizerId, id }, editionId, removedAt: null, hall: { removedAt: null } }, select: { area: true } });
  if (!stand) throw fieldError("standId", "unknown_reference");
  return stand;
}

import { AppError, fieldError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { HallInput, KeyDateInput, PackageInput, StandInput } from "./schema";

interface Saved {
  readonly id: string;
}
type New<Input> = Input & { readonly editionId: string };

/** The edition that something is added to: this organizer's, or there is nothing to add it to. */
export async function expectEdition({ db, organizerId }: TenantTransaction, editionId: string): Promise<void> {
  if (!(await db.edition.findUnique({ where: { organizerId_id: { organizerId, id: editionId } }, select: { id: true } }))) throw notFound();
}

export async function addHall(tenant: TenantTransaction, { editionId, name }: New<HallInput>): Promise<Saved> {
  await expectEdition(tenant, editionId);
  await expectFreeHallName(tenant, editionId, name, null);
  return tenant.db.hall.create({ data: { organizerId: tenant.organizerId, editionId, name }, select: { id: true } });
}

/** A hall's new name is the name by which the bookings in it say where they are. */
export async function renameHall(tenant: TenantTransaction, id: string, { name }: HallInput, seenVersion: string | null): Promise<Saved> {
  const { db, organizerId } = tenant;
  const hall = await db.hall.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, select: { id: true, editionId: true } });
  if (!hall) throw notFound();
  await expectFreeHallName(tenant, hall.editionId, name, id);
  const { count } = await db.hall.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { name } });
  await expectOne(count, async () => hall);
  await db.participation.updateMany({ where: { organizerId, onStand: { hallId: id } }, data: { hall: name } });
  return hall;
}

export async function addStand(tenant: TenantTransaction, { editionId, ...input }: New<StandInput>): Promise<Saved> {
  await expectHall(tenant, editionId, input.hallId);
  await expectFreeNumber(tenant, input, null);
  return tenant.db.stand.create({ data: { organizerId: tenant.organizerId, editionId, ...input }, select: { id: true } });
}

export async function changeStand(tenant: TenantTransaction, id: string, input: StandInput, seenVersion: string | null): Promise<Saved> {
  const { db, organizerId } = tenant;
  const stand = await db.stand.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, select: { id: true, editionId: true } });
  if (!stand) throw notFound();
  const hall = await expectHall(tenant, stand.editionId, input.hallId);
  await expectFreeNumber(tenant, input, id);
  const { count } = await db.stand.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => stand);
  await db.participation.updateMany({ where: { organizerId, standId: id }, data: { hall: hall.name, stand: input.number } });
  return stand;
}

export async function addPackage(tenant: TenantTransaction, { editionId, ...input }: New<PackageInput>): Promise<Saved> {
  await expectEdition(tenant, editionId);
  await expectFreePackageName(tenant, editionId, input.name, null);
  return tenant.db.package.create({ data: { organizerId: tenant.organizerId, editionId, ...input }, select: { id: true } });
}

export async function changePackage(tenant: TenantTransaction, id: string, input: PackageInput, seenVersion: string | null): Promise<Saved> {
  const { db, organizerId } = tenant;
  const known = await db.package.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, select: { id: true, editionId: true } });
  if (!known) throw notFound();
  await expectFreePackageName(tenant, known.editionId, input.name, id);
  const { count } = await db.package.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => known);
  return known;
}

export async function addKeyDate(tenant: TenantTransaction, { editionId, ...input }: New<KeyDateInput>): Promise<Saved> {
  await expectEdition(tenant, editionId);
  return tenant.db.keyDate.create({ data: { organizerId: tenant.organizerId, editionId, ...input }, select: { id: true } });
}

export async function changeKeyDate({ db, organizerId }: TenantTransaction, id: string, input: KeyDateInput, seenVersion: string | null): Promise<Saved> {
  const { count } = await db.keyDate.updateMany({ where: { organizerId, id, removedAt: null, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.keyDate.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, select: { id: true } }));
  return { id };
}

async function expectFreeHallName({ db, organizerId }: TenantTransaction, editionId: string, name: string, ownId: string | null): Promise<void> {
  const taken = await db.hall.findFirst({ where: { organizerId, editionId, name, removedAt: null }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("name", "already_exists");
}

async function expectFreePackageName({ db, organizerId }: TenantTransaction, editionId: string, name: string, ownId: string | null): Promise<void> {
  const taken = await db.package.findFirst({ where: { organizerId, editionId, name, removedAt: null }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("name", "already_exists");
}

async function expectFreeNumber({ db, organizerId }: TenantTransaction, { hallId, number }: StandInput, ownId: string | null): Promise<void> {
  const taken = await db.stand.findFirst({ where: { organizerId, hallId, number, removedAt: null }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("number", "already_exists");
}

/** The hall of a stand is one of its own edition; locked, so that it is not removed under the stand. */
export async function expectHall({ db, organizerId }: TenantTransaction, editionId: string, hallId: string): Promise<{ name: string }> {
  await db.$queryRaw(sql`SELECT 1 FROM halls WHERE organizer_id = ${organizerId}::uuid AND id = ${hallId}::uuid FOR UPDATE`);
  const hall = await db.hall.findUnique({ where: { organizerId_id: { organizerId, id: hallId }, editionId, removedAt: null }, select: { name: true } });
  if (!hall) throw fieldError("hallId", "unknown_reference");
  return hall;
}

export function inUse(): AppError {
  return new AppError("in_use");
}

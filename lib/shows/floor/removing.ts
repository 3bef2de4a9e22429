import { notFound } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { inUse } from "./mutations";
import type { FloorPart } from "./schema";

/** Removes a hall with its free stands, a stand, a package or a date; what somebody has booked stays. Nothing is deleted: restorePart brings it back. */
export async function removePart(tenant: TenantTransaction, part: FloorPart, id: string): Promise<void> {
  await expectUnused(tenant, part, id);
  await mark(tenant, part, id, new Date());
}

/** Brings back what was removed. Where a new one has its name by now, the database's own constraint refuses it: already_exists. */
export async function restorePart(tenant: TenantTransaction, part: FloorPart, id: string): Promise<void> {
  await mark(tenant, part, id, null);
}

async function expectUnused({ db, organizerId }: TenantTransaction, part: FloorPart, id: string): Promise<void> {
  if (part === "date") return;
  if (part === "package") {
    if ((await db.participation.count({ where: { organizerId, packageId: id } })) > 0) throw inUse();
    return;
  }
  // whoever assigns a stand locks it too, so a stand is not removed while it is being taken
  const own = part === "hall" ? sql`hall_id = ${id}::uuid` : sql`id = ${id}::uuid`;
  await db.$queryRaw(sql`SELECT 1 FROM stands WHERE organizer_id = ${organizerId}::uuid AND ${own} ORDER BY id FOR UPDATE`);
  if ((await db.participation.count({ where: { organizerId, onStand: part === "hall" ? { hallId: id } : { id } } })) > 0) throw inUse();
}

async function mark({ db, organizerId }: TenantTransaction, part: FloorPart, id: string, removedAt: Date | null): Promise<void> {
  const change = { where: { organizerId, id, removedAt: removedAt === null ? { not: null } : null }, data: { removedAt } };
  const { count } =
    part === "hall" ? await db.hall.updateMany(change) : part === "stand" ? await db.stand.updateMany(change) : part === "package" ? await db.package.updateMany(change) : await db.keyDate.updateMany(change);
  if (count === 0) throw notFound();
}

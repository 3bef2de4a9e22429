import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FloorPart } from "./schema";
import type { HallRow, KeyDateRow, PackageRow, Removed, StandChoice, StandRow } from "./types";

/** Halls, packages and dates of one edition are a few dozen: they are read whole. */
const MOST = 200;

export async function listHalls({ db, organizerId }: Tenant, editionId: string): Promise<HallRow[]> {
  const rows = await db.hall.findMany({
    where: { organizerId, editionId, removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    include: { _count: { select: { stands: { where: { removedAt: null } } } } },
  });
  return rows.map(({ id, name, _count, updatedAt }) => ({ id, name, stands: _count.stands, version: updatedAt.toISOString() }));
}

export async function listPackages({ db, organizerId }: Tenant, editionId: string): Promise<PackageRow[]> {
  const rows = await db.package.findMany({
    where: { organizerId, editionId, removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    include: { _count: { select: { participations: true } } },
  });
  return rows.map(({ id, name, contents, price, _count, updatedAt }) => ({ id, name, contents, price: price?.toFixed(2) ?? null, booked: _count.participations, version: updatedAt.toISOString() }));
}

export async function listKeyDates({ db, organizerId }: Tenant, editionId: string): Promise<KeyDateRow[]> {
  const rows = await db.keyDate.findMany({ where: { organizerId, editionId, removedAt: null }, orderBy: [{ startsOn: "asc" }, { id: "asc" }], take: MOST });
  return rows.map(({ id, kind, label, startsOn, endsOn, updatedAt }) => ({ id, kind, label, startsOn, endsOn, version: updatedAt.toISOString() }));
}

const stand = {
  hall: { select: { name: true } },
  participation: { select: { exhibitorId: true, exhibitor: { select: { name: true } } } },
} satisfies Prisma.StandInclude;

export interface StandFilter {
  readonly hallId: string | null;
  readonly taken: boolean | null;
  readonly text: string | null;
}

export async function listStands({ db, organizerId }: Tenant, editionId: string, { hallId, taken, text }: StandFilter, page: number): Promise<PageOf<StandRow>> {
  const where: Prisma.StandWhereInput = {
    organizerId,
    editionId,
    removedAt: null,
    hall: { removedAt: null },
    ...(hallId === null ? {} : { hallId }),
    ...(taken === null ? {} : { participation: taken ? { isNot: null } : { is: null } }),
    ...(text === null ? {} : { number: { contains: text, mode: "insensitive" } }),
  };
  const [total, rows] = await Promise.all([
    db.stand.count({ where }),
    db.stand.findMany({ where, include: stand, orderBy: [{ hall: { name: "asc" } }, { number: "asc" }, { id: "asc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(standRow) };
}

/** A stand of this edition; of another one it is as unknown as one of another organizer. */
export async function getStand({ db, organizerId }: Tenant, editionId: string, id: string): Promise<StandRow> {
  const row = await db.stand.findUnique({ where: { organizerId_id: { organizerId, id }, editionId, removedAt: null, hall: { removedAt: null } }, include: stand });
  if (!row) throw notFound();
  return standRow(row);
}

function standRow(row: Prisma.StandGetPayload<{ include: typeof stand }>): StandRow {
  return {
    id: row.id,
    hallId: row.hallId,
    hallName: row.hall.name,
    number: row.number,
    area: row.area?.toNumber() ?? null,
    kind: row.kind,
    price: row.price?.toFixed(2) ?? null,
    takenBy: row.participation && { exhibitorId: row.participation.exhibitorId, name: row.participation.exhibitor.name },
    version: row.updatedAt.toISOString(),
  };
}

/** The stands that a booking can have: the free ones of its edition and its own. 2,000 are more than the largest halls offer at once. */
export async function listFreeStands({ db, organizerId }: Tenant, editionId: string, own: string | null): Promise<StandChoice[]> {
  const rows = await db.stand.findMany({
    where: { organizerId, editionId, removedAt: null, hall: { removedAt: null }, OR: [{ participation: { is: null } }, ...(own === null ? [] : [{ id: own }])] },
    orderBy: [{ hall: { name: "asc" } }, { number: "asc" }],
    take: 2000,
    select: { id: true, number: true, area: true, hall: { select: { name: true } } },
  });
  return rows.map((row) => ({ id: row.id, hallName: row.hall.name, number: row.number, area: row.area?.toNumber() ?? null }));
}

/** What was removed, if it still is: for the line that offers to bring it back. */
export async function getRemoved({ db, organizerId }: Tenant, editionId: string, part: FloorPart, id: string): Promise<Removed | null> {
  const where = { organizerId_id: { organizerId, id }, editionId, removedAt: { not: null } };
  if (part === "date") {
    const row = await db.keyDate.findUnique({ where, select: { label: true, kind: true } });
    return row && { part, id, name: row.label, kind: row.kind };
  }
  const row =
    part === "hall"
      ? await db.hall.findUnique({ where, select: { name: true } })
      : part === "package"
        ? await db.package.findUnique({ where, select: { name: true } })
        : await db.stand.findUnique({ where, select: { number: true } }).then((found) => found && { name: found.number });
  return row && { part, id, name: row.name, kind: null };
}

/** One part of a floor as its form reads it. */
export async function getPart({ db, organizerId }: Tenant, part: FloorPart, id: string): Promise<{ readonly version: string }> {
  const where = { organizerId_id: { organizerId, id }, removedAt: null };
  const found = await {
    hall: () => db.hall.findUnique({ where }),
    stand: () => db.stand.findUnique({ where }),
    package: () => db.package.findUnique({ where }),
    date: () => db.keyDate.findUnique({ where }),
  }[part]();
  if (!found) throw notFound();
  return { ...found, ...("price" in found ? { price: found.price?.toFixed(2) ?? null } : {}), ...("area" in found ? { area: found.area?.toNumber() ?? null } : {}), version: found.updatedAt.toISOString() };
}

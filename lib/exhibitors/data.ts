import { notFound } from "@/lib/errors";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ExhibitorDetail, ExhibitorName } from "./types";

export async function getExhibitor({ db, organizerId }: Tenant, id: string): Promise<ExhibitorDetail> {
  const row = await db.exhibitor.findUnique({
    where: { organizerId_id: { organizerId, id } },
    include: { owner: { select: { user: { select: { name: true } } } }, tags: { select: { tag: true }, orderBy: { tag: "asc" } } },
  });
  if (!row) throw notFound();
  return {
    id: row.id,
    name: row.name,
    nameLocal: row.nameLocal,
    externalKey: row.externalKey,
    segment: row.segment,
    country: row.country,
    city: row.city,
    website: row.website,
    note: row.note,
    tags: row.tags.map(({ tag }) => tag),
    ownerMemberId: row.ownerMemberId,
    ownerName: row.owner?.user.name ?? null,
    archived: row.archivedAt !== null,
    version: row.updatedAt.toISOString(),
  };
}

/** Exhibitors whose name contains the text, for pickers: at most `limit`, names that begin with it first. */
export async function findExhibitorsByName({ db, organizerId }: Tenant, text: string, limit: number): Promise<ExhibitorName[]> {
  const starts = await db.exhibitor.findMany({
    where: { organizerId, archivedAt: null, name: { startsWith: text, mode: "insensitive" } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
  });
  if (starts.length >= limit) return starts;
  const contains = await db.exhibitor.findMany({
    where: {
      organizerId,
      archivedAt: null,
      OR: [{ name: { contains: text, mode: "insensitive" } }, { nameLocal: { contains: text } }],
      NOT: { id: { in: starts.map((row) => row.id) } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit - starts.length,
  });
  return [...starts, ...contains];
}

/** The segments in use, for filters and suggestions. */
export async function listSegments({ db, organizerId }: Tenant): Promise<string[]> {
  const rows = await db.exhibitor.findMany({ where: { organizerId, segment: { not: null } }, distinct: ["segment"], select: { segment: true }, orderBy: { segment: "asc" } });
  return rows.flatMap((row) => (row.segment === null ? [] : [row.segment]));
}

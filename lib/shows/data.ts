import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ShowDetail, ShowRow } from "./types";

export async function listShows({ db, organizerId }: Tenant, filter: { text: string | null }, page: number): Promise<PageOf<ShowRow>> {
  const text = filter.text ?? "";
  const where = {
    organizerId,
    archivedAt: null,
    ...(text === "" ? {} : { OR: [{ name: { contains: text, mode: "insensitive" as const } }, { nameZh: { contains: text } }] }),
  };
  const [total, rows] = await Promise.all([
    db.show.count({ where }),
    db.show.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...slice(page),
      include: {
        _count: { select: { editions: true } },
        editions: { where: { organizerId }, orderBy: { startsOn: "desc" }, take: 1, select: { id: true, name: true, startsOn: true } },
      },
    }),
  ]);
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({ id: row.id, name: row.name, nameZh: row.nameZh, topic: row.topic, editions: row._count.editions, newestEdition: row.editions[0] ?? null })),
  };
}

export async function getShow({ db, organizerId }: Tenant, id: string): Promise<ShowDetail> {
  const row = await db.show.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!row) throw notFound();
  return { id: row.id, name: row.name, nameZh: row.nameZh, topic: row.topic, version: row.updatedAt.toISOString() };
}

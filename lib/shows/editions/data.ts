import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { EditionChoice, EditionDetail, EditionRow } from "./types";

/** The editions of one show, newest first. */
export async function listEditions({ db, organizerId }: Tenant, showId: string, page: number): Promise<PageOf<EditionRow>> {
  const where = { organizerId, showId };
  const [total, rows] = await Promise.all([
    db.edition.count({ where }),
    db.edition.findMany({ where, orderBy: [{ startsOn: "desc" }, { id: "desc" }], ...slice(page), include: { _count: { select: { participations: true } } } }),
  ]);
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map(({ _count, ...row }) => ({
      id: row.id,
      name: row.name,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      bookingDeadline: row.bookingDeadline,
      venue: row.venue,
      participations: _count.participations,
    })),
  };
}

export async function getEdition({ db, organizerId }: Tenant, id: string): Promise<EditionDetail> {
  const row = await db.edition.findUnique({ where: { organizerId_id: { organizerId, id } }, include: { show: { select: { name: true } } } });
  if (!row) throw notFound();
  return {
    id: row.id,
    showId: row.showId,
    showName: row.show.name,
    name: row.name,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    bookingDeadline: row.bookingDeadline,
    venue: row.venue,
    version: row.updatedAt.toISOString(),
  };
}

/** The editions that a form offers, newest first. 200 are more than sixty years of three shows. */
export async function listEditionChoices({ db, organizerId }: Tenant): Promise<EditionChoice[]> {
  const rows = await db.edition.findMany({
    where: { organizerId, show: { archivedAt: null } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, name: true, showId: true, show: { select: { name: true, nameZh: true } } },
  });
  return rows.map((row) => ({ id: row.id, name: row.name, showId: row.showId, showName: row.show.name, showNameZh: row.show.nameZh }));
}

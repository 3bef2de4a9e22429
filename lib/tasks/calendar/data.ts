import { editionTitle } from "@/lib/format/edition-title";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { CalendarEdition } from "./types";

/** The editions that run, or are to be booked, from one day to another. */
export async function listEditionsBetween({ db, organizerId }: Tenant, from: Date, to: Date): Promise<CalendarEdition[]> {
  const rows = await db.edition.findMany({
    where: { organizerId, show: { archivedAt: null }, OR: [{ startsOn: { lte: to }, endsOn: { gte: from } }, { bookingDeadline: { gte: from, lte: to } }] },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, showId: true, name: true, venue: true, startsOn: true, endsOn: true, bookingDeadline: true, updatedAt: true, show: { select: { name: true } } },
  });
  return rows.map(({ name, show, updatedAt, ...row }) => ({ ...row, title: editionTitle(show.name, name), changedAt: updatedAt }));
}

import { dateOfDay, dayNumber } from "@/lib/format/days";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { HeaderFacts } from "./types";

const RECENT_EDITIONS = 5;
/** An edition that closed last week has not been answered for yet; changes are told since one that has. */
const SETTLED_DAYS = 60;

/** The plain facts of an exhibitor: its editions, stand, booking and people. */
export async function getHeaderFacts({ db, organizerId }: Tenant, exhibitorId: string, mainShowId: string | null, day: Date): Promise<HeaderFacts> {
  const [editions, contacts] = await Promise.all([
    mainShowId === null
      ? []
      : db.edition.findMany({
          where: { organizerId, showId: mainShowId },
          select: { name: true, startsOn: true, endsOn: true, bookingDeadline: true, participations: { where: { organizerId, exhibitorId }, select: { status: true, area: true, hall: true, stand: true, amount: true } } },
          orderBy: { startsOn: "desc" },
          take: RECENT_EDITIONS + 1,
        }),
    db.contact.findMany({ where: { organizerId, exhibitorId, leftOn: null }, select: { name: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 100 }),
  ]);
  const past = editions.filter((edition) => edition.startsOn <= day).slice(0, RECENT_EDITIONS);
  const taken = (edition: (typeof editions)[number]) => edition.participations.find(({ status }) => status === "booked" || status === "held");
  const newest = editions.find(taken);
  const stand = newest && taken(newest);
  const next = editions.filter((edition) => edition.startsOn > day).at(-1);
  const settled = past.find((edition) => dayNumber(day) - dayNumber(edition.endsOn) >= SETTLED_DAYS);
  return {
    editions: past.length === 0 ? null : { taken: past.filter(taken).length, of: past.length },
    newest: newest && stand ? { edition: newest.name, area: stand.area?.toNumber() ?? null, hall: stand.hall, stand: stand.stand, amount: stand.amount?.toNumber() ?? null } : null,
    next: next ? { edition: next.name, booked: taken(next) !== undefined, deadline: next.bookingDeadline } : null,
    contacts: contacts[0] ? { first: contacts[0].name, more: contacts.length - 1 } : null,
    since: settled ? { edition: settled.name, day: dateOfDay(dayNumber(settled.endsOn)) } : null,
  };
}

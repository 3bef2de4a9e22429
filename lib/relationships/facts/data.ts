import { z } from "zod";

import { dateOfDay, dayNumber } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { HeaderFacts } from "./types";

const RECENT_EDITIONS = 5;
/** An edition that closed last week has not been answered for yet; changes are told since one that has. */
const SETTLED_DAYS = 60;

/** Contacts beyond these are not counted. */
const MOST_CONTACTS = 100;

const dayText = z.iso.date().transform((text) => new Date(text));
const edition = z.object({ name: z.string(), startsOn: dayText, endsOn: dayText, bookingDeadline: dayText.nullable(), stand: z.object({ area: z.number().nullable(), hall: z.string().nullable(), stand: z.string().nullable(), amount: z.number().nullable() }).nullable() });
const factRow = z.object({ editions: z.array(edition), contacts: z.object({ first: z.string(), count: z.number() }).nullable() });

/** The plain facts of an exhibitor: its editions, stand, booking and people. One question. */
export async function getHeaderFacts({ readTogether, organizerId }: Tenant, exhibitorId: string, mainShowId: string | null, day: Date): Promise<HeaderFacts> {
  const rows = await readTogether(sql`
    SELECT
      coalesce((SELECT json_agg(json_build_object('name', e.name, 'startsOn', e.starts_on, 'endsOn', e.ends_on, 'bookingDeadline', e.booking_deadline, 'stand', (
          SELECT json_build_object('area', p.area, 'hall', p.hall, 'stand', p.stand, 'amount', p.amount) FROM participations p
          WHERE p.organizer_id = ${organizerId}::uuid AND p.edition_id = e.id AND p.exhibitor_id = ${exhibitorId}::uuid AND p.status IN ('booked', 'held'))) ORDER BY e.starts_on DESC)
        FROM (SELECT id, name, starts_on, ends_on, booking_deadline FROM editions WHERE organizer_id = ${organizerId}::uuid AND show_id = ${mainShowId}::uuid ORDER BY starts_on DESC LIMIT ${RECENT_EDITIONS + 1}) e), '[]') AS editions,
      (SELECT json_build_object('first', (array_agg(c.name ORDER BY c.created_at, c.id))[1], 'count', least(count(*), ${MOST_CONTACTS})) FROM contacts c
        WHERE c.organizer_id = ${organizerId}::uuid AND c.exhibitor_id = ${exhibitorId}::uuid AND c.left_on IS NULL HAVING count(*) > 0) AS contacts`);
  const { editions, contacts } = z.array(factRow).length(1).parse(rows)[0] ?? { editions: [], contacts: null };
  const past = editions.filter((edition) => edition.startsOn <= day).slice(0, RECENT_EDITIONS);
  const taken = ({ stand }: (typeof editions)[number]) => stand !== null;
  const newest = editions.find(taken);
  const next = editions.filter((edition) => edition.startsOn > day).at(-1);
  const settled = past.find((edition) => dayNumber(day) - dayNumber(edition.endsOn) >= SETTLED_DAYS);
  return {
    editions: past.length === 0 ? null : { taken: past.filter(taken).length, of: past.length },
    newest: newest?.stand ? { edition: newest.name, ...newest.stand } : null,
    next: next ? { edition: next.name, booked: taken(next), deadline: next.bookingDeadline } : null,
    contacts: contacts ? { first: contacts.first, more: contacts.count - 1 } : null,
    since: settled ? { edition: settled.name, day: dateOfDay(dayNumber(settled.endsOn)) } : null,
  };
}

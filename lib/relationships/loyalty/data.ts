import { z } from "zod";

import { dayNumber, isoDay } from "@/lib/format/days";
import { displayScore, LEVEL_CUTOFFS, loyaltyType, relationshipLevel, relativeAttitude, repeatShare } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { PAGE_LEVEL } from "../ranges";
import type { Score } from "../types";
import type { LoyaltyView } from "./types";

const channel = z.enum(["call", "email", "message", "meeting", "visit", "onsite_help"]);
const row = z.object({ contacts: z.array(z.tuple([channel, z.number()])), editions: z.array(z.boolean()), ahead: z.number(), both_ways: z.boolean() });
const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "visit", "onsite_help"]);

/** The kind of loyalty and how one meets, by the heart, from the editions of the main show and a year of contacts: one question. */
export async function getLoyalty({ readTogether, organizerId }: Tenant, exhibitorId: string, mainShowId: string | null, scores: readonly Score[], on: Date): Promise<LoyaltyView> {
  const day = isoDay(on);
  const given = (direction: "inbound" | "outbound") => sql`EXISTS (SELECT FROM exchanges g WHERE g.organizer_id = ${organizerId}::uuid AND g.exhibitor_id = ${exhibitorId}::uuid AND g.kind IN ('disclosure', 'favour', 'gesture')
        AND g.direction = ${direction}::direction AND g.withdrawn_on IS NULL AND g.occurred_on <= ${day}::date AND g.occurred_on >= ${day}::date - ${LEVEL_CUTOFFS.windowDays.value}::int)`;
  const rows = await readTogether(sql`
    SELECT
      coalesce((SELECT json_agg(json_build_array(i.channel, i.occurred_on - '1970-01-01'::date)) FROM interactions i
        WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = ${exhibitorId}::uuid AND i.withdrawn_at IS NULL
          AND i.occurred_on <= ${day}::date AND i.occurred_on >= ${day}::date - ${LEVEL_CUTOFFS.windowDays.value}::int), '[]') AS contacts,
      coalesce((SELECT json_agg(coalesce(p.status IN ('booked', 'held'), false) ORDER BY e.starts_on, e.id) FROM editions e
        LEFT JOIN participations p ON p.organizer_id = e.organizer_id AND p.edition_id = e.id AND p.exhibitor_id = ${exhibitorId}::uuid
        WHERE e.organizer_id = ${organizerId}::uuid AND e.show_id = ${mainShowId}::uuid AND e.starts_on <= ${day}::date), '[]') AS editions,
      (SELECT count(*)::int FROM participations p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
        WHERE p.organizer_id = ${organizerId}::uuid AND p.exhibitor_id = ${exhibitorId}::uuid AND p.status IN ('booked', 'held') AND e.starts_on > ${day}::date) AS ahead,
      (${given("inbound")} AND ${given("outbound")}) AS both_ways`);
  const { contacts, editions, ahead, both_ways } = z.array(row).length(1).parse(rows)[0] ?? { contacts: [], editions: [], ahead: 0, both_ways: false };
  const first = editions.indexOf(true);
  const since = first < 0 ? [] : editions.slice(first + 1);
  const known = (key: Score["key"]) => scores.find((score) => score.key === key && score.evidenced)?.reading ?? null;
  const attitude = relativeAttitude({ AFF: known("AFF"), SAC: known("SAC") }).value;
  const loyalty = loyaltyType({ attitude, repeat: repeatShare(since.filter(Boolean).length, since.length).value, continuity: known("CON") }).value;
  const asOf = dayNumber(on);
  return {
    loyalty:
      loyalty && attitude
        ? { type: loyalty.type, nearest: loyalty.nearest, borderlineIn: loyalty.borderlineIn, attitude: displayScore({ value: attitude.value, se: attitude.se, confidence: 0 }, PAGE_LEVEL) }
        : null,
    taken: since.filter(Boolean).length,
    eligible: since.length,
    level: relationshipLevel(contacts.map(([kind, on]) => ({ kind, day: on })), { asOf, personalBothWays: both_ways }),
    contacts: contacts.length,
    meetings: contacts.filter(([kind]) => IN_PERSON.has(kind)).length,
    firstEdition: editions.filter(Boolean).length + ahead === 1,
  };
}

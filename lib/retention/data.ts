import { z } from "zod";

import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { numberedEditions, stands } from "./stands-sql";
import type { EditionOfShow } from "./types";

const editionRow = z.object({ id: z.string(), show_id: z.string(), place: z.number(), name: z.string(), show_name: z.string(), show_name_zh: z.string().nullable(), starts_on: z.date(), ends_on: z.date(), booking_deadline: z.date().nullable() });
export type PlacedEdition = EditionOfShow & { readonly place: number; readonly bookingDeadline: Date | null };

/** The editions of each show in the order of time. */
export async function listEditions({ db, organizerId }: Tenant, filters: PortfolioFilters): Promise<PlacedEdition[]> {
  const rows = await db.$queryRaw(sql`
    SELECT n.id::text, n.show_id::text, n.place, e.name, s.name AS show_name, s.name_zh AS show_name_zh, n.starts_on, n.ends_on, n.booking_deadline
    FROM (${numberedEditions(organizerId, filters)}) n
    JOIN editions e ON e.organizer_id = ${organizerId}::uuid AND e.id = n.id JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id
    ORDER BY s.name, n.show_id, n.place`);
  return z.array(editionRow).parse(rows).map((row) => ({
    id: row.id, showId: row.show_id, place: row.place, name: row.name, show: { name: row.show_name, nameZh: row.show_name_zh }, startsOn: row.starts_on, endsOn: row.ends_on, bookingDeadline: row.booking_deadline,
  }));
}

const moveRow = z.object({
  show_id: z.string(), place: z.number(), first: z.number(),
  taken: z.number(), retained: z.number(), won: z.number(), returned: z.number(),
  left_declined: z.number(), left_cancelled: z.number(), left_silent: z.number(), left_amount: z.number(),
  area: z.number(), amount: z.number(), priced: z.number(), priced_area: z.number(), priced_amount: z.number(),
  up: z.number(), same: z.number(), down: z.number(), area_change: z.number(), amount_change: z.number(), won_amount: z.number(), returned_amount: z.number(),
  undated: z.number(), d0: z.number(), d30: z.number(), d60: z.number(), d90: z.number(), by_deadline: z.number(), hurt: z.number(), hurt_stayed: z.number(),
});
/** What happened at one edition to those who first came at one edition. */
export type MoveRow = z.infer<typeof moveRow>;

/**
 * Who came, stayed, returned and left, edition by edition and by the edition of the first stand: one reading of the participations, which is what the
 * page costs. `left_…` counts those of this edition who took no stand at the next one of the show, by what is on record of them there; `d0` to `d90` and
 * `by_deadline` those who had booked the next one by this one's last day, so many days after it, and the next one's booking deadline (`undated`: nobody
 * noted when). `hurt`, looked up by a hash whatever the server expects of the numbers (a join of it went through all of it for each stand, once another organizer had
 * brought in and taken back a long list): to whom a promise was broken, or who complained, in the year before the edition ended; `hurt_stayed`: of them, who took the next one.
 */
export async function readMoves({ db, organizerId }: Tenant, filters: PortfolioFilters): Promise<MoveRow[]> {
  const rows = await db.$queryRaw(sql`
    WITH numbered AS MATERIALIZED (${numberedEditions(organizerId, filters)}),
    hurt AS MATERIALIZED (
      SELECT DISTINCT k.exhibitor_id, d.show_id, d.place FROM (
        SELECT exhibitor_id, settled_on AS day FROM promises WHERE organizer_id = ${organizerId}::uuid AND status = 'broken' AND settled_on IS NOT NULL
        UNION SELECT exhibitor_id, raised_on FROM complaints WHERE organizer_id = ${organizerId}::uuid AND status <> 'withdrawn') k
      JOIN numbered d ON k.day > d.ends_on - 365 AND k.day <= d.ends_on
    ),
    seen AS (
      SELECT s.*, max(place) FILTER (WHERE taken) OVER earlier AS before, min(place) FILTER (WHERE taken) OVER whole AS first,
        lead(place) OVER course AS next, lead(taken) OVER course AS next_taken, lead(status) OVER course AS next_status, lead(booked_on) OVER course AS next_booked,
        lag(place) OVER course AS last, lag(area) OVER course AS last_area, lag(amount) OVER course AS last_amount
      FROM (${stands(organizerId, filters)}) s
      WINDOW whole AS (PARTITION BY exhibitor_id, show_id), course AS (PARTITION BY exhibitor_id, show_id ORDER BY place),
        earlier AS (PARTITION BY exhibitor_id, show_id ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ),
    judged AS (
      SELECT s.*, taken AND before = s.place - 1 AS stayed, taken AND before IS NULL AS new, taken AND before < s.place - 1 AS back,
        coalesce(next = s.place + 1 AND next_taken, false) AS comes, CASE WHEN next = s.place + 1 THEN next_status END AS word,
        CASE WHEN before = s.place - 1 AND last = s.place - 1 THEN area - last_area END AS grown,
        CASE WHEN before = s.place - 1 AND last = s.place - 1 THEN amount - last_amount END AS raised,
        d.ends_on, f.booking_deadline, (s.exhibitor_id, s.show_id, s.place) IN (SELECT exhibitor_id, show_id, place FROM hurt) AS was_hurt
      FROM seen s JOIN numbered d ON d.show_id = s.show_id AND d.place = s.place LEFT JOIN numbered f ON f.show_id = s.show_id AND f.place = s.place + 1
      WHERE taken
    )
    SELECT show_id::text, place, first, count(*)::int AS taken, count(*) FILTER (WHERE stayed)::int AS retained, count(*) FILTER (WHERE new)::int AS won,
      count(*) FILTER (WHERE back)::int AS returned, count(*) FILTER (WHERE NOT comes AND word = 'declined')::int AS left_declined,
      count(*) FILTER (WHERE NOT comes AND word = 'cancelled')::int AS left_cancelled,
      count(*) FILTER (WHERE NOT comes AND (word IS NULL OR word NOT IN ('declined', 'cancelled')))::int AS left_silent,
      coalesce(sum(amount) FILTER (WHERE NOT comes), 0) AS left_amount, coalesce(sum(area), 0) AS area, coalesce(sum(amount), 0) AS amount,
      count(*) FILTER (WHERE area > 0 AND amount IS NOT NULL)::int AS priced,
      coalesce(sum(area) FILTER (WHERE area > 0 AND amount IS NOT NULL), 0) AS priced_area, coalesce(sum(amount) FILTER (WHERE area > 0 AND amount IS NOT NULL), 0) AS priced_amount,
      count(*) FILTER (WHERE stayed AND grown > 0)::int AS up, count(*) FILTER (WHERE stayed AND grown = 0)::int AS same, count(*) FILTER (WHERE stayed AND grown < 0)::int AS down,
      coalesce(sum(grown) FILTER (WHERE stayed), 0) AS area_change, coalesce(sum(raised) FILTER (WHERE stayed), 0) AS amount_change,
      coalesce(sum(amount) FILTER (WHERE new), 0) AS won_amount, coalesce(sum(amount) FILTER (WHERE back), 0) AS returned_amount,
      count(*) FILTER (WHERE comes AND next_booked IS NULL)::int AS undated, count(*) FILTER (WHERE comes AND next_booked <= ends_on)::int AS d0,
      count(*) FILTER (WHERE comes AND next_booked <= ends_on + 30)::int AS d30, count(*) FILTER (WHERE comes AND next_booked <= ends_on + 60)::int AS d60,
      count(*) FILTER (WHERE comes AND next_booked <= ends_on + 90)::int AS d90, count(*) FILTER (WHERE comes AND next_booked <= booking_deadline)::int AS by_deadline,
      count(*) FILTER (WHERE was_hurt)::int AS hurt, count(*) FILTER (WHERE was_hurt AND comes)::int AS hurt_stayed
    FROM judged GROUP BY show_id, place, first ORDER BY show_id, place, first`);
  return z.array(moveRow).parse(rows);
}

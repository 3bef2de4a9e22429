import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { isFiltered, NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Viewer } from "./access";
import { activeExhibitors, contactsByMember, ENTRY_DAYS, TIE_DAYS } from "./sql";

const tieRow = z.object({ people: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), exhibitors: z.number(), revenue: z.number(), logged: z.number(), promised: z.number() });
const personRow = z.object({ member_id: z.string(), name: z.string(), exhibitors: z.number(), total: z.number(), exposed: z.number(), only_tie: z.number(), owned: z.number(), logged: z.number() });
const nullable = z.number().nullable();
const singleRow = z.object({
  exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), revenue: z.number(), member_name: z.string(), contacts: z.number(),
  TST: nullable, TST_se: nullable, TOG: nullable, TOG_se: nullable, TOI: nullable, TOI_se: nullable, TOC: nullable, TOC_se: nullable,
});
const figures = z.tuple([z.object({ ties: z.array(tieRow), persons: z.array(personRow), singles: z.array(singleRow) })]);

export type TieRow = z.output<typeof tieRow>;
export type FoundPerson = z.output<typeof personRow>;
export type FoundSingle = z.output<typeof singleRow>;

const LEAST_CONTACTS = 3;
const ROWS = 12;

/**
 * What the page about people counts, from one reading of a year of contacts: 100,000 exhibitors have hundreds of thousands of them, and they are
 * what a reading costs. Of persons and their sole ties only for who manages; those two are never narrowed by the filters.
 */
export async function readFigures({ db, organizerId }: Tenant, viewer: Viewer, filters: PortfolioFilters, today: Date): Promise<z.output<typeof figures>[0]> {
  const day = isoDay(today);
  const active = isFiltered(filters) ? activeExhibitors(organizerId, filters, today) : sql`SELECT * FROM everybody`;
  const ties = sql`
    SELECT least(coalesce(s.people, 0), 3)::int AS people, count(*)::int AS exhibitors, sum(a.revenue) AS revenue,
      count(*) FILTER (WHERE s.newest > ${day}::date - ${ENTRY_DAYS}::int)::int AS logged, count(*) FILTER (WHERE p.exhibitor_id IS NOT NULL)::int AS promised
    FROM (${active}) a LEFT JOIN spoken s ON s.exhibitor_id = a.exhibitor_id
    LEFT JOIN (SELECT DISTINCT exhibitor_id FROM promises WHERE organizer_id = ${organizerId}::uuid AND made_on > ${day}::date - ${TIE_DAYS}::int) p ON p.exhibitor_id = a.exhibitor_id
    GROUP BY 1 ORDER BY 1`;
  // exposed is the heart's departure risk with shares of contacts as ties, added up here (a test holds the two equal)
  const persons = sql`
    SELECT m.id::text AS member_id, u.name, count(*)::int AS exhibitors, sum(t.revenue) AS total, sum(t.revenue * t.share) AS exposed,
      coalesce(sum(t.revenue) FILTER (WHERE t.share = 1), 0) AS only_tie, coalesce(max(o.owned), 0)::int AS owned, coalesce(max(o.logged), 0)::int AS logged
    FROM (
      SELECT c.member_id, c.n::float8 / s.contacts AS share, a.revenue FROM by_member c JOIN spoken s ON s.exhibitor_id = c.exhibitor_id JOIN everybody a ON a.exhibitor_id = c.exhibitor_id
    ) t
    JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = t.member_id JOIN users u ON u.id = m.user_id
    LEFT JOIN (
      SELECT a.owner_member_id AS member_id, count(*)::int AS owned, count(*) FILTER (WHERE s.newest > ${day}::date - ${ENTRY_DAYS}::int)::int AS logged
      FROM everybody a LEFT JOIN spoken s ON s.exhibitor_id = a.exhibitor_id WHERE a.owner_member_id IS NOT NULL GROUP BY 1
    ) o ON o.member_id = t.member_id
    GROUP BY m.id, u.name ORDER BY u.name, m.id`;
  const singles = sql`
    SELECT s.exhibitor_id::text, s.name, s.name_local, s.revenue, u.name AS member_name, s.contacts, ${join((["TST", "TOG", "TOI", "TOC"] as const).map((construct) => score(construct, organizerId, today)), ", ")}
    FROM (
      SELECT a.*, s.member_id, s.contacts FROM everybody a JOIN spoken s ON s.exhibitor_id = a.exhibitor_id
      WHERE s.people = 1 AND s.member_id <> ${viewer.memberId}::uuid AND s.contacts >= ${LEAST_CONTACTS} ORDER BY a.revenue DESC, a.exhibitor_id LIMIT ${ROWS}
    ) s
    JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = s.member_id JOIN users u ON u.id = m.user_id
    ORDER BY s.revenue DESC, s.exhibitor_id`;
  const manages = may(viewer, "read", "staff");
  const asList = (rows: Sql) => sql`(SELECT coalesce(json_agg(l), '[]') FROM (${rows}) l)`;
  const nothing = sql`'[]'::json`;
  const rows = await db.$queryRaw(sql`
    WITH by_member AS MATERIALIZED (${contactsByMember(organizerId, today)}),
    spoken AS MATERIALIZED (
      SELECT exhibitor_id, count(*)::int AS people, sum(n)::int AS contacts, max(newest) AS newest, min(member_id::text)::uuid AS member_id FROM by_member GROUP BY exhibitor_id),
    everybody AS MATERIALIZED (${activeExhibitors(organizerId, NO_FILTERS, today)})
    SELECT ${asList(ties)} AS ties, ${manages ? asList(persons) : nothing} AS persons, ${manages ? asList(singles) : nothing} AS singles`);
  return figures.parse(rows)[0];
}

function score(construct: "TST" | "TOG" | "TOI" | "TOC", organizerId: string, today: Date): Sql {
  const { value, se } = scoreOn("g", today);
  const one = (figure: Sql) => sql`(SELECT ${figure} FROM relationship_scores g WHERE g.organizer_id = ${organizerId}::uuid AND g.exhibitor_id = s.exhibitor_id AND g.construct = ${construct} AND ${evidenced("g")} LIMIT 1)`;
  return sql`${one(value)} AS ${raw(`"${construct}"`)}, ${one(se)} AS ${raw(`"${construct}_se"`)}`;
}

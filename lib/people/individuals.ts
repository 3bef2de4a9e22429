import { z } from "zod";

import { MINIMUMS, shareInterval, trustReading, trustTransfer } from "@/lib/relationship-quality";
import { mayManage } from "@/lib/members/access";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { Z80 } from "@/lib/relationships/ranges";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { isoDay } from "@/lib/format/days";
import { raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { mayKnowOf, type Viewer } from "./access";
import { activeExhibitors, contactsByMember, ENTRY_DAYS } from "./sql";
import type { PersonRow, SingleTie } from "./types";

const personRow = z.object({ member_id: z.string(), name: z.string(), exhibitors: z.number(), total: z.number(), exposed: z.number(), only_tie: z.number(), owned: z.number(), logged: z.number() });

/**
 * What hangs on each member of staff, by name and never by size. Exposed is the heart's departure risk with shares of contacts as ties, added up
 * in SQL (a test holds the two equal). Left out: the viewer, and whoever has fewer exhibitors than the minimum for a figure about one person.
 */
export async function listPersons({ db, organizerId }: Tenant, viewer: Viewer, today: Date): Promise<PersonRow[] | null> {
  if (!mayManage(viewer)) return null;
  const least = MINIMUMS.staff.needed;
  const rows = await db.$queryRaw(sql`
    WITH active AS MATERIALIZED (${activeExhibitors(organizerId, NO_FILTERS, today)}), ties AS (
      SELECT c.exhibitor_id, c.member_id, c.n::float8 / sum(c.n) OVER (PARTITION BY c.exhibitor_id) AS share, a.revenue FROM (${contactsByMember(organizerId, today)}) c JOIN active a ON a.exhibitor_id = c.exhibitor_id
    ), owned AS (
      SELECT a.owner_member_id AS member_id, count(*)::int AS owned, count(*) FILTER (WHERE EXISTS (
        SELECT FROM interactions i WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = a.exhibitor_id AND i.withdrawn_at IS NULL
          AND i.occurred_on > ${isoDay(today)}::date - ${ENTRY_DAYS}::int AND i.occurred_on <= ${isoDay(today)}::date))::int AS logged
      FROM active a WHERE a.owner_member_id IS NOT NULL GROUP BY 1
    )
    SELECT m.id::text AS member_id, u.name, count(*)::int AS exhibitors, sum(t.revenue) AS total, sum(t.revenue * t.share) AS exposed,
      coalesce(sum(t.revenue) FILTER (WHERE t.share = 1), 0) AS only_tie, coalesce(max(o.owned), 0)::int AS owned, coalesce(max(o.logged), 0)::int AS logged
    FROM ties t JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = t.member_id JOIN users u ON u.id = m.user_id LEFT JOIN owned o ON o.member_id = t.member_id
    GROUP BY m.id, u.name ORDER BY u.name, m.id`);
  return shownPersons(viewer, z.array(personRow).parse(rows)).map((row) => {
    const interval = row.owned >= least ? shareInterval(row.logged, row.owned).value : null;
    return { memberId: row.member_id, name: row.name, exhibitors: row.exhibitors, total: row.total, exposed: row.exposed, onlyTie: row.only_tie, logged: interval && { k: row.logged, n: row.owned, ...interval } };
  });
}

/**
 * Those of whom the viewer may know, with enough exhibitors. Were only one person left out, the whole team's money minus the others would tell of
 * that one, so then whoever has fewest exhibitors is left out too.
 */
function shownPersons(viewer: Viewer, rows: readonly z.infer<typeof personRow>[]): readonly z.infer<typeof personRow>[] {
  const shown = rows.filter((row) => row.exhibitors >= MINIMUMS.staff.needed && mayKnowOf(viewer, row.member_id));
  if (rows.length - shown.length !== 1) return shown;
  const fewest = shown.reduce<(typeof shown)[number] | null>((least, row) => (least === null || row.exhibitors < least.exhibitors ? row : least), null);
  return shown.filter((row) => row !== fewest);
}

const nullable = z.number().nullable();
const singleRow = z.object({
  exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), revenue: z.number(), member_name: z.string(), contacts: z.number(),
  TST: nullable, TST_se: nullable, TOG: nullable, TOG_se: nullable, TOI: nullable, TOI_se: nullable, TOC: nullable, TOC_se: nullable,
});
const LEAST_CONTACTS = 3;
const ROWS = 12;

/** The exhibitors that bring most of those whom one person alone speaks with, and where their trust lies. Those of the viewer's own are not among them. */
export async function listSingleTies({ db, organizerId }: Tenant, viewer: Viewer, today: Date): Promise<SingleTie[] | null> {
  if (!mayManage(viewer)) return null;
  const rows = await db.$queryRaw(sql`
    WITH single AS MATERIALIZED (
      SELECT a.*, c.member_id, c.contacts FROM (${activeExhibitors(organizerId, NO_FILTERS, today)}) a
      JOIN (SELECT exhibitor_id, min(member_id::text)::uuid AS member_id, sum(n)::int AS contacts FROM (${contactsByMember(organizerId, today)}) by_member GROUP BY exhibitor_id HAVING count(*) = 1) c ON c.exhibitor_id = a.exhibitor_id
      WHERE c.member_id <> ${viewer.memberId}::uuid AND c.contacts >= ${LEAST_CONTACTS} ORDER BY a.revenue DESC, a.exhibitor_id LIMIT ${ROWS}
    )
    SELECT s.exhibitor_id::text, s.name, s.name_local, s.revenue, u.name AS member_name, s.contacts, ${score("TST", organizerId, today)}, ${score("TOG", organizerId, today)}, ${score("TOI", organizerId, today)}, ${score("TOC", organizerId, today)}
    FROM single s JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = s.member_id JOIN users u ON u.id = m.user_id
    ORDER BY s.revenue DESC, s.exhibitor_id`);
  return z.array(singleRow).parse(rows).map((row) => ({ exhibitorId: row.exhibitor_id, name: row.name, nameLocal: row.name_local, revenue: row.revenue, memberName: row.member_name, contacts: row.contacts, transfer: transferOf(row) }));
}

function score(construct: "TST" | "TOG" | "TOI" | "TOC", organizerId: string, today: Date): Sql {
  const { value, se } = scoreOn("g", today);
  const one = (figure: Sql) => sql`(SELECT ${figure} FROM relationship_scores g WHERE g.organizer_id = ${organizerId}::uuid AND g.exhibitor_id = s.exhibitor_id AND g.construct = ${construct} AND ${evidenced("g")} LIMIT 1)`;
  return sql`${one(value)} AS ${raw(`"${construct}"`)}, ${one(se)} AS ${raw(`"${construct}_se"`)}`;
}

function transferOf(row: z.infer<typeof singleRow>): SingleTie["transfer"] {
  const reading = (value: number | null, se: number | null) => (value === null || se === null ? null : { value, se, confidence: 0 });
  const [TOG, TOI, TOC] = [reading(row.TOG, row.TOG_se), reading(row.TOI, row.TOI_se), reading(row.TOC, row.TOC_se)];
  const organizer = TOG && TOI && TOC ? trustReading({ TOG, TOI, TOC }) : null;
  const transfer = trustTransfer({ staff: reading(row.TST, row.TST_se), organizer, contactsWithPerson: row.contacts, contactsInAll: row.contacts }).value;
  return transfer && { direction: transfer.direction, difference: transfer.difference.value, reach: Z80 * transfer.difference.se, leans: transfer.leansOnPerson };
}

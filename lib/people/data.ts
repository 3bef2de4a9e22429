import { z } from "zod";

import { shareInterval } from "@/lib/relationship-quality";
import { dateOfDay, dayNumber, isoDay, quarterStart } from "@/lib/format/days";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Viewer } from "./access";
import { listPersons, listSingleTies } from "./individuals";
import { activeExhibitors, contactsByMember, ENTRY_DAYS, TIE_DAYS } from "./sql";
import type { KeptQuarter, People, PeopleShare, TieCount } from "./types";

export function shareOf(k: number, n: number): PeopleShare | null {
  const interval = shareInterval(k, n).value;
  return interval && { k, n, ...interval };
}

const tieRow = z.object({ people: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), exhibitors: z.number(), revenue: z.number(), logged: z.number(), promised: z.number() });
type TieRow = z.infer<typeof tieRow>;
const NOBODY: readonly TieCount["people"][] = [0, 1, 2, 3];

/** With how many of the team each active exhibitor spoke in a year, and whether the registers know of it. */
async function readTies({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<TieRow[]> {
  const rows = await db.$queryRaw(sql`
    SELECT least(coalesce(c.people, 0), 3)::int AS people, count(*)::int AS exhibitors, sum(a.revenue) AS revenue,
      count(*) FILTER (WHERE coalesce(l.newest, date '1900-01-01') > ${isoDay(today)}::date - ${ENTRY_DAYS}::int)::int AS logged, count(*) FILTER (WHERE p.exhibitor_id IS NOT NULL)::int AS promised
    FROM (${activeExhibitors(organizerId, filters, today)}) a
    LEFT JOIN (SELECT exhibitor_id, count(*) AS people FROM (${contactsByMember(organizerId, today)}) by_member GROUP BY exhibitor_id) c ON c.exhibitor_id = a.exhibitor_id
    LEFT JOIN (SELECT exhibitor_id, max(occurred_on) AS newest FROM interactions WHERE organizer_id = ${organizerId}::uuid AND withdrawn_at IS NULL AND occurred_on > ${isoDay(today)}::date - ${TIE_DAYS}::int AND occurred_on <= ${isoDay(today)}::date GROUP BY exhibitor_id) l ON l.exhibitor_id = a.exhibitor_id
    LEFT JOIN (SELECT DISTINCT exhibitor_id FROM promises WHERE organizer_id = ${organizerId}::uuid AND made_on > ${isoDay(today)}::date - ${TIE_DAYS}::int) p ON p.exhibitor_id = a.exhibitor_id
    GROUP BY 1 ORDER BY 1`);
  return z.array(tieRow).parse(rows);
}

const keptRow = z.object({ quarter: z.date(), kept: z.number(), settled: z.number() });
const QUARTERS = 8;

/** Promises of the whole team that fell due and were settled, quarter by quarter: kept of kept and broken; the withdrawn are neither. */
async function readKept({ db, organizerId }: Tenant, { show, segment }: PortfolioFilters, today: Date): Promise<KeptQuarter[]> {
  let first = quarterStart(today);
  for (let back = 1; back < QUARTERS; back++) first = quarterStart(dateOfDay(dayNumber(first) - 1));
  const rows = z.array(keptRow).parse(
    await db.$queryRaw(sql`
      SELECT date_trunc('quarter', p.settled_on)::date AS quarter, count(*) FILTER (WHERE p.status = 'kept')::int AS kept, count(*)::int AS settled
      FROM promises p ${segment === null ? empty : sql`JOIN exhibitors x ON x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id AND x.segment = ${segment}`}
        ${show === null ? empty : sql`JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id AND e.show_id = ${show}::uuid`}
      WHERE p.organizer_id = ${organizerId}::uuid AND p.status IN ('kept', 'broken') AND p.settled_on >= ${isoDay(first)}::date AND p.settled_on <= ${isoDay(today)}::date
      GROUP BY 1 ORDER BY 1`),
  );
  const quarters: KeptQuarter[] = [];
  for (let from = first; from <= today; from = quarterStart(dateOfDay(dayNumber(from) + 95))) {
    const own = rows.find(({ quarter }) => quarter.getTime() === from.getTime());
    quarters.push({ from, share: shareOf(own?.kept ?? 0, own?.settled ?? 0) });
  }
  return quarters;
}

/** Everything on the page about people. The filters narrow what is said of the team; what is said of one person is never narrowed, so that no two views can be subtracted. */
export async function readPeople(tenant: Tenant, viewer: Viewer, filters: PortfolioFilters, today: Date): Promise<People> {
  const { db, organizerId } = tenant;
  const [ties, kept, overdue, persons, singles] = await Promise.all([
    readTies(tenant, filters, today),
    readKept(tenant, filters, today),
    db.exhibitorPromise.count({ where: { organizerId, status: "open", dueOn: { lt: today } } }),
    listPersons(tenant, viewer, today),
    listSingleTies(tenant, viewer, today),
  ]);
  const sum = (of: (row: TieRow) => number) => ties.reduce((total, row) => total + of(row), 0);
  const active = sum(({ exhibitors }) => exhibitors);
  return {
    today,
    active,
    ties: NOBODY.map((people) => {
      const own = ties.find((row) => row.people === people);
      return { people, exhibitors: own?.exhibitors ?? 0, revenue: own?.revenue ?? 0 };
    }),
    logged: shareOf(sum(({ logged }) => logged), active),
    promisesOnRecord: shareOf(sum(({ promised }) => promised), active),
    kept,
    keptInAll: shareOf(kept.reduce((total, { share }) => total + (share?.k ?? 0), 0), kept.reduce((total, { share }) => total + (share?.n ?? 0), 0)),
    overdue,
    persons,
    singles,
  };
}

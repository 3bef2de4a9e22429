import { z } from "zod";

import { shareInterval } from "@/lib/relationship-quality";
import { dateOfDay, dayNumber, isoDay, quarterStart } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Viewer } from "./access";
import { readFigures, type TieRow } from "./figures";
import { personsOf, singlesOf } from "./individuals";
import type { KeptQuarter, People, PeopleShare, TieCount } from "./types";

export function shareOf(k: number, n: number): PeopleShare | null {
  const interval = shareInterval(k, n).value;
  return interval && { k, n, ...interval };
}

const NOBODY: readonly TieCount["people"][] = [0, 1, 2, 3];

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
  const [{ ties, persons, singles }, kept, overdue] = await Promise.all([
    readFigures(tenant, viewer, filters, today),
    readKept(tenant, filters, today),
    db.exhibitorPromise.count({ where: { organizerId, status: "open", dueOn: { lt: today } } }),
  ]);
  const manages = may(viewer, "read", "staff");
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
    persons: manages ? personsOf(viewer, persons) : null,
    singles: manages ? singlesOf(singles) : null,
  };
}

import { z } from "zod";

import type { Construct } from "@/lib/relationship-quality";
import { listScores } from "@/lib/relationships/data";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { storedStage } from "@/lib/relationships/stored";
import type { Score, ScoreKey } from "@/lib/relationships/types";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ListQuery, PortfolioFilters } from "../schema";
import { standing, standingFigures, standingNames } from "../standing-sql";
import type { PortfolioRow } from "../types";

const row = z.object({
  exhibitor_id: z.string(),
  name: z.string(),
  name_local: z.string().nullable(),
  segment: z.string().nullable(),
  owner_name: z.string().nullable(),
  stage: storedStage,
  show_id: z.string().nullable(),
  revenue: z.number(),
});

interface Window {
  readonly page: number;
  readonly size: number;
}

/** One page of exhibitors as the filters, the search and the sort leave them, each with its scores as of a day. */
export async function listPortfolio(tenant: Tenant, filters: PortfolioFilters, query: ListQuery, { page, size }: Window, day: Date): Promise<PortfolioRow[]> {
  const { db, organizerId } = tenant;
  const from = sql`(${standing(organizerId, filters)}) f`;
  const found = wanted(query.search);
  const { joins, by } = sorting(organizerId, query, day);
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT p.exhibitor_id, p.name, p.name_local, p.segment, u.name AS owner_name, p.stage::text AS stage, p.show_id, p.revenue::float8 AS revenue
      FROM (
        SELECT f.*, row_number() OVER () AS place FROM (
          SELECT f.* FROM ${from} ${joins} ${found} ORDER BY ${by} LIMIT ${size} OFFSET ${(page - 1) * size}
        ) f
      ) p
      LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = p.owner_member_id
      LEFT JOIN users u ON u.id = m.user_id
      ORDER BY p.place`),
  );
  const scores = await listScores(tenant, rows.map((each) => each.exhibitor_id), day);
  return rows.map(({ exhibitor_id: exhibitorId, name, name_local: nameLocal, segment, owner_name: ownerName, stage, show_id: showId, revenue }): PortfolioRow => {
      const own = scores.get(exhibitorId) ?? [];
      return { exhibitorId, name, nameLocal, segment, ownerName, stage, revenue, trust: pick(own, "TRUST", null), satisfaction: pick(own, "SAT", showId), attachment: pick(own, "AFF", showId) };
  });
}

/** How many exhibitors the filters and the search leave. */
export async function countPortfolio({ db, organizerId }: Tenant, filters: PortfolioFilters, search: string | null): Promise<number> {
  const who = search === null && filters.stage !== null ? standingFigures(organizerId, filters) : standingNames(organizerId, filters);
  const rows = await db.$queryRaw(sql`SELECT count(*)::int AS total FROM (${who}) f ${wanted(search)}`);
  return z.array(z.object({ total: z.number() })).parse(rows)[0]?.total ?? 0;
}

function pick(scores: readonly Score[], key: ScoreKey, showId: string | null): Score | null {
  return scores.find((score) => score.key === key && score.showId === showId) ?? null;
}

/** What a search leaves. */
function wanted(search: string | null): Sql {
  return search === null ? empty : sql`WHERE ${matches(search)}`;
}

function matches(text: string): Sql {
  // what a person types is text, not a pattern
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(f.name ILIKE ${pattern} OR f.name_local ILIKE ${pattern})`;
}

/** Closest bond first or last; those who left and those nobody can place come after the ladder. */
const LADDER = sql`CASE f.stage WHEN 'commitment' THEN 5 WHEN 'expansion' THEN 4 WHEN 'exploration' THEN 3 WHEN 'discovery' THEN 2 WHEN 'dissolution' THEN 1 ELSE 0 END`;

/** What the order reads. Exhibitors without evidence come last either way: nothing known is neither high nor low. */
function sorting(organizerId: OrganizerId, { sort, direction }: ListQuery, day: Date): { readonly joins: Sql; readonly by: Sql } {
  const way = direction === "asc" ? sql`ASC` : sql`DESC`;
  const ordered = (expression: Sql) => sql`${expression} ${way} NULLS LAST, f.name, f.exhibitor_id`;
  switch (sort) {
    case "name":
      return { joins: empty, by: sql`f.name ${way}, f.exhibitor_id ${way}` };
    case "stage":
      return { joins: empty, by: ordered(LADDER) };
    case "revenue":
      // never null, and written so that the index on revenue gives the first page without a sort
      return { joins: empty, by: sql`f.revenue ${way}, f.name, f.exhibitor_id` };
    case "satisfaction":
      return ofShow("SAT");
    case "attachment":
      return ofShow("AFF");
    case "trust": {
      const parts = ["g", "i", "c"];
      const sum = sql`(${scoreOn("g", day).value} + ${scoreOn("i", day).value} + ${scoreOn("c", day).value}) / 3`;
      const known = parts.map(evidenced);
      // three joins read three stretches of one index side by side; grouping 300,000 rows takes twice as long
      const joins = sql`${scoresOf("g", "TOG", empty)} ${scoresOf("i", "TOI", empty)} ${scoresOf("c", "TOC", empty)}`;
      return { joins, by: ordered(sql`CASE WHEN ${known[0]} OR ${known[1]} OR ${known[2]} THEN ${sum} END`) };
    }
  }

  function ofShow(construct: Construct) {
    const joins = scoresOf("s", construct, sql`AND s.show_id = f.show_id`);
    return { joins, by: ordered(sql`CASE WHEN ${evidenced("s")} THEN ${scoreOn("s", day).value} END`) };
  }

  function scoresOf(alias: string, construct: Construct, more: Sql): Sql {
    const s = raw(alias);
    return sql`LEFT JOIN relationship_scores ${s} ON ${s}.organizer_id = ${organizerId}::uuid AND ${s}.construct = ${construct} AND ${s}.exhibitor_id = f.exhibitor_id ${more}`;
  }
}

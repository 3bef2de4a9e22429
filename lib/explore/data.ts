import { z } from "zod";

import { selectionSql } from "@/lib/lists/selections/data";
import { addedUp } from "@/lib/relationships/score-sql";
import { anonymousNodes } from "@/lib/responses/anonymous";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { chosen, facts } from "./facts";
import { figure, type Moments, pooled } from "./figure";
import { guarded } from "./guard";
import { nodeOf } from "./node-of";
import type { ExploreQuery } from "./schema";
import { type BreakDown, type Exploration, type ExploreRow, type Measure, MEASURES } from "./types";

const aggregate = z.array(z.object({ key: z.string().nullable(), named: z.boolean(), value: z.number().nullable(), n: z.number(), since: z.string().nullable(), sum: z.number(), weight: z.number() }));

/** As many groups are drawn; the smaller ones are counted. */
const ROWS = 40;

const SUMS = sql`coalesce(sum(f.value), 0) AS sum, coalesce(sum(f.weight), 0) AS weight`;
/** Of scores, value² + se² is added up: what their mean is made of. */
const SCORES = addedUp(sql`f.value`, sql`f.weight`);

/** One question answered: a row a group and a row for all, each with its interval and n or the reason why it has no figure. */
export async function explore(tenant: Tenant, query: ExploreQuery, day: Date): Promise<Exploration> {
  const { db, organizerId } = tenant;
  const asked = { organizerId, query, day, ...(query.selection === null ? {} : { within: await selectionSql(tenant, query.selection, day) }) };
  const measure: Measure = MEASURES[query.measure];
  // answers keep their single values, from which the heart makes the figure; everything else is added up here
  const single = measure.item !== undefined;
  const rows = aggregate.parse(
    await db.$queryRaw(sql`
      WITH chosen AS NOT MATERIALIZED (${chosen(asked)}), facts AS (${facts(asked)})
      SELECT ${dimension(query.by)} AS key, f.named, ${single ? sql`f.value` : sql`NULL::float8`} AS value, count(*)::int AS n, min(f.day)::text AS since,
        ${measure.kind === "score" ? sql`${SCORES.sum} AS sum, ${SCORES.squares} AS weight` : SUMS}
      FROM facts f ${joins(query.by, organizerId)}
      GROUP BY 1, 2, 3`),
  );
  const nodes = single && rows.some(({ named }) => !named) ? await anonymousNodes(tenant, measure.item ?? "") : new Set<string>();
  const counts = (key: string | null | undefined) => {
    const place = nodeOf(query, key);
    return place !== null && nodes.has(place);
  };
  const keys = [...new Set(rows.map(({ key }) => key))];
  const groups = keys.map((key) => {
    const own = rows.filter((row) => row.key === key);
    return { key, since: own[0]?.since ?? "", ...readable(own, counts(key)) };
  });
  const all = readable(rows, counts(undefined));
  const figures = guarded(query, groups, all).map(({ group, hidden }) => ({ group, hidden, ...(hidden === null ? figure(measure, group.moments) : { value: null, low: null, high: null }) }));
  const finished = figures.map(({ group, hidden, value, low, high }) => ({ key: group.key, n: group.moments.n, value, low, high, hidden, namedOnly: group.namedOnly, since: groups.find(({ key }) => key === group.key)?.since ?? "" }));
  const total = finished.at(-1);
  if (!total) throw new Error("There is always a row for all.");
  const sorted = query.by === "none" ? [] : finished.slice(0, -1).toSorted((a, b) => order(query.by, a, b));
  return { day, rows: sorted.slice(0, ROWS).map(withoutOrder), total: withoutOrder(total), more: Math.max(0, sorted.length - ROWS) };
}

/** What may be counted of a group: all of it, or its named answers alone. */
function readable(rows: z.infer<typeof aggregate>, anonymousToo: boolean): { moments: Moments; namedOnly: boolean } {
  return { moments: pooled(rows.filter(({ named }) => named || anonymousToo)), namedOnly: !anonymousToo && rows.some(({ named }) => !named) };
}

type Sorted = ExploreRow & { readonly since: string };

/** Time and size go from left to right; everything else by its figure, the highest first. */
function order(by: BreakDown, a: Sorted, b: Sorted): number {
  if (by === "edition") return Number(a.key === null) - Number(b.key === null) || a.since.localeCompare(b.since);
  if (by === "quarter" || by === "band") return (a.key ?? "~").localeCompare(b.key ?? "~");
  return (b.value ?? -1e12) - (a.value ?? -1e12) || b.n - a.n;
}

function withoutOrder({ key, n, value, low, high, hidden, namedOnly }: Sorted): ExploreRow {
  return { key, n, value, low, high, hidden, namedOnly };
}

function dimension(by: BreakDown): Sql {
  switch (by) {
    case "none":
      return sql`NULL::text`;
    case "show":
      return sql`f.show_id::text`;
    case "edition":
      return sql`f.edition_id::text`;
    case "quarter":
      return sql`to_char(date_trunc('quarter', f.day), 'YYYY-MM-DD')`;
    case "segment":
      return sql`f.segment`;
    case "country":
      return sql`x.country::text`;
    case "stage":
      return sql`f.stage::text`;
    case "owner":
      return sql`f.owner_member_id::text`;
    case "firstTimer":
      return sql`CASE WHEN coalesce(t.editions, 0) = 0 THEN 'never' WHEN t.editions = 1 THEN 'first' ELSE 'returning' END`;
    case "band":
      return sql`CASE WHEN b.area IS NULL THEN NULL WHEN b.area < 12 THEN '1' WHEN b.area < 24 THEN '2' WHEN b.area < 50 THEN '3' WHEN b.area < 100 THEN '4' ELSE '5' END`;
  }
}

function joins(by: BreakDown, organizerId: Tenant["organizerId"]): Sql {
  const org = sql`${organizerId}::uuid`;
  if (by === "country") return sql`JOIN exhibitors x ON x.organizer_id = ${org} AND x.id = f.exhibitor_id`;
  if (by === "firstTimer") return sql`LEFT JOIN (SELECT exhibitor_id, count(*) AS editions FROM participations WHERE organizer_id = ${org} AND status = 'held' GROUP BY 1) t ON t.exhibitor_id = f.exhibitor_id`;
  if (by === "band")
    return sql`LEFT JOIN (
      SELECT DISTINCT ON (p.exhibitor_id) p.exhibitor_id, p.area FROM participations p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
      WHERE p.organizer_id = ${org} AND p.status IN ('booked', 'held') AND p.area IS NOT NULL ORDER BY p.exhibitor_id, e.starts_on DESC) b ON b.exhibitor_id = f.exhibitor_id`;
  return sql``;
}

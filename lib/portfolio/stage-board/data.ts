import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { STAGE_REASON_KEYS } from "@/lib/relationship-quality";
import { storedStage } from "@/lib/relationships/stored";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { DayRange } from "../movers/data";
import type { PortfolioFilters } from "../schema";
import { STAGE_ORDER } from "../stage-order";
import { standing } from "../standing-sql";
import type { CloseCall, HandSet, SegmentCount, TimeInStage, Transition } from "./types";

/** From so likely on, the next stage is said beside the one that is shown. */
const UNSURE = 0.3;

/** Exhibitors and money by segment and stage. */
export async function countBySegment({ db, organizerId }: Tenant, filters: PortfolioFilters): Promise<SegmentCount[]> {
  const row = z.object({ segment: z.string().nullable(), stage: storedStage, exhibitors: z.number(), revenue: z.number() });
  return z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT f.segment, f.stage::text AS stage, count(*)::int AS exhibitors, coalesce(sum(f.revenue), 0)::float8 AS revenue
      FROM (${standing(organizerId, filters)}) f GROUP BY f.segment, f.stage ORDER BY f.segment NULLS LAST`),
  );
}

/** Where an exhibitor stands with since when and how surely: as a whole, or in the show that is looked at. Columns since, runner_up, probability, measured. */
export function placed(organizerId: OrganizerId, filters: PortfolioFilters): Sql {
  const whole = filters.show === null && filters.edition === null;
  const more = whole
    ? sql`r.stage_since AS since, r.runner_up, r.runner_up_probability AS probability, r.measured`
    : sql`r.since, r.runner_up, r.runner_up_probability AS probability, r.measured`;
  const of = whole
    ? sql`relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = f.exhibitor_id`
    : sql`stage_placements r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = f.exhibitor_id AND r.show_id = f.show_id`;
  return sql`SELECT f.*, ${more} FROM (${standing(organizerId, filters)}) f LEFT JOIN ${of}`;
}

/** How long those in each stage have stood there, and how many of them are a close call. */
export async function timesInStage({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<TimeInStage[]> {
  const row = z.object({ stage: storedStage, n: z.number(), median: z.number(), lower: z.number(), upper: z.number(), unsure: z.number(), notMeasured: z.number() });
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT p.stage::text AS stage, count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY p.days) AS median, percentile_cont(0.25) WITHIN GROUP (ORDER BY p.days) AS lower,
        percentile_cont(0.75) WITHIN GROUP (ORDER BY p.days) AS upper, count(*) FILTER (WHERE p.probability >= ${UNSURE})::int AS unsure, count(*) FILTER (WHERE NOT p.measured)::int AS "notMeasured"
      FROM (SELECT p.*, ${isoDay(today)}::date - p.since AS days FROM (${placed(organizerId, filters)}) p WHERE p.since IS NOT NULL) p GROUP BY p.stage`),
  );
  return STAGE_ORDER.flatMap((stage) => rows.filter((each) => each.stage === stage));
}

const REASONS = 3;

/** The moves between stages in a window, show by show, with the reasons the rules gave most often. */
export async function listTransitions({ db, organizerId }: Tenant, filters: PortfolioFilters, { from, to }: DayRange): Promise<Transition[]> {
  const row = z.object({ from: storedStage.nullable(), to: storedStage, key: z.enum(STAGE_REASON_KEYS).nullable(), moves: z.number(), given: z.number() });
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      WITH moved AS MATERIALIZED (
        SELECT m.id, m."from", m."to", m.reasons FROM stage_moves m JOIN (${standing(organizerId, { ...filters, stage: null })}) f ON f.exhibitor_id = m.exhibitor_id
        WHERE m.organizer_id = ${organizerId}::uuid AND m.moved_on > ${isoDay(from)}::date AND m.moved_on <= ${isoDay(to)}::date
          ${filters.show === null && filters.edition === null ? sql`` : sql`AND m.show_id = f.show_id`}
      ),
      counted AS (SELECT m."from", m."to", count(*)::int AS moves FROM moved m GROUP BY m."from", m."to"),
      given AS (SELECT m."from", m."to", r.value->>'key' AS key, count(DISTINCT m.id)::int AS given FROM moved m CROSS JOIN LATERAL jsonb_array_elements(m.reasons) r
        WHERE r.value->>'key' <> 'stage.notMeasuredYet' GROUP BY m."from", m."to", r.value->>'key')
      SELECT c."from"::text AS "from", c."to"::text AS "to", g.key, c.moves, coalesce(g.given, 0) AS given
      FROM counted c LEFT JOIN given g ON g."from" IS NOT DISTINCT FROM c."from" AND g."to" = c."to"
      ORDER BY c.moves DESC, c."from", c."to", g.given DESC, g.key`),
  );
  const transitions = new Map<string, Transition>();
  for (const { from: source, to: target, key, moves, given } of rows) {
    const name = `${source} ${target}`;
    const known = transitions.get(name) ?? { from: source, to: target, moves, reasons: [] };
    transitions.set(name, key === null || known.reasons.length >= REASONS ? known : { ...known, reasons: [...known.reasons, { key, moves: given }] });
  }
  return [...transitions.values()];
}

/** The closest calls with the most revenue: the next stage is nearly as likely. */
export async function listCloseCalls({ db, organizerId }: Tenant, filters: PortfolioFilters, size: number): Promise<CloseCall[]> {
  const row = z.object({ exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), stage: storedStage, runner_up: storedStage, probability: z.number(), revenue: z.number() });
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT p.exhibitor_id, p.name, p.name_local, p.stage::text AS stage, p.runner_up::text AS runner_up, p.probability, p.revenue::float8 AS revenue
      FROM (${placed(organizerId, filters)}) p WHERE p.probability >= ${UNSURE} AND p.runner_up IS NOT NULL AND p.runner_up <> p.stage
      ORDER BY p.probability DESC, p.revenue DESC, p.name, p.exhibitor_id LIMIT ${size}`),
  );
  return rows.map(({ exhibitor_id: exhibitorId, name_local: nameLocal, runner_up: runnerUp, ...each }) => ({ ...each, exhibitorId, nameLocal, runnerUp }));
}

/** The stages set by hand that hold today, the first to end first. */
export async function listHandSet({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date, size: number): Promise<HandSet[]> {
  const row = z.object({
    exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), show_name: z.string(), show_name_zh: z.string().nullable(), stage: storedStage, rule_stage: storedStage, who: z.string(), why: z.string(),
    set_on: z.date(), until_on: z.date(),
  });
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT o.exhibitor_id, f.name, f.name_local, s.name AS show_name, s.name_zh AS show_name_zh, o.stage::text AS stage, p.stage::text AS rule_stage, u.name AS who, o.why, o.set_on, o.until_on
      FROM stage_overrides o JOIN (${standing(organizerId, { ...filters, stage: null })}) f ON f.exhibitor_id = o.exhibitor_id
      JOIN stage_placements p ON p.organizer_id = o.organizer_id AND p.exhibitor_id = o.exhibitor_id AND p.show_id = o.show_id
      JOIN shows s ON s.organizer_id = o.organizer_id AND s.id = o.show_id
      JOIN members m ON m.organizer_id = o.organizer_id AND m.id = o.member_id JOIN users u ON u.id = m.user_id
      WHERE o.organizer_id = ${organizerId}::uuid AND o.until_on >= ${isoDay(today)}::date AND o.taken_back_on IS NULL
        ${filters.show === null && filters.edition === null ? sql`` : sql`AND o.show_id = f.show_id`}
      ORDER BY o.until_on, f.name, o.id LIMIT ${size}`),
  );
  return rows.map((each) => ({
    exhibitorId: each.exhibitor_id, name: each.name, nameLocal: each.name_local, showName: each.show_name, showNameZh: each.show_name_zh, stage: each.stage, ruleStage: each.rule_stage, who: each.who, why: each.why,
    setOn: each.set_on, untilOn: each.until_on,
  }));
}

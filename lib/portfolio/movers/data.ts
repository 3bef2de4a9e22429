import { z } from "zod";

import { dayNumber, isoDay } from "@/lib/format/days";
import { changeBetween, type Construct, contributions } from "@/lib/relationship-quality";
import { currentCalibration } from "@/lib/relationships/calibration";
import { listScores } from "@/lib/relationships/data";
import { readEvidence } from "@/lib/relationships/explanation/data";
import { groupParts } from "@/lib/relationships/explanation/group-parts";
import { type ConstructLog, logsOf } from "@/lib/relationships/explanation/score-log";
import type { PartGroup } from "@/lib/relationships/explanation/types";
import { storedConstruct, storedStage } from "@/lib/relationships/stored";
import type { Score, StageOrUnknown } from "@/lib/relationships/types";
import { empty, join, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { isFiltered, type PortfolioFilters } from "../schema";
import { standing } from "../standing-sql";
import type { Mover } from "../types";

/** The largest steps; of them the candidates, the largest as they are and as what was known before weighs: the log then decides which really moved. */
const STEPS = 300;
const LARGEST = 40;
const WEIGHED = 50;
const REASONS = 2;

const candidateRow = z.object({
  exhibitor_id: z.string(),
  construct: storedConstruct,
  show_id: z.string().nullable(),
  name: z.string(),
  name_local: z.string().nullable(),
  segment: z.string().nullable(),
  stage: storedStage,
  revenue: z.number(),
  moved: z.number(),
  /** How many were found in all, of which these are the candidates. */
  found: z.number(),
});
type Candidate = z.output<typeof candidateRow>;

export interface DayRange {
  readonly from: Date;
  readonly to: Date;
}

/**
 * What moved most between two days: one line an exhibitor, real changes first, the largest of them on top. The size of the steps in the window picks
 * candidates; the verdict is the posterior of the difference given each one's whole log, so movement by silence alone is none.
 */
export async function listMovers(tenant: Tenant, filters: PortfolioFilters, constructs: readonly Construct[], { from, to }: DayRange, size: number): Promise<Mover[]> {
  const candidates = await findCandidates(tenant, filters, constructs, from, to);
  const ids = [...new Set(candidates.map((row) => row.exhibitor_id))];
  const calibration = await currentCalibration(tenant);
  const logs = await readEvidence(tenant, ids, to);
  const scores = await listScores(tenant, ids, to);
  const stagesBefore = await readStagesBefore(tenant, ids, from, to);
  const movers = candidates.flatMap((row): Mover[] => {
    const score = scoreOf(scores.get(row.exhibitor_id) ?? [], row);
    const [own] = logsOf(row.construct, { log: logs.get(row.exhibitor_id) ?? [], showId: row.show_id, segment: row.segment, calibration });
    if (!score || !own) return [];
    const change = changeBetween(own.pieces, own.calibration, dayNumber(from), dayNumber(to));
    const reasons = reasonsOf(own, { from, to }, row.moved);
    const { exhibitor_id: exhibitorId, name, name_local: nameLocal, stage, revenue, construct, moved } = row;
    const before = stagesBefore.get(exhibitorId) ?? null;
    return [{ exhibitorId, name, nameLocal, stage, stageBefore: before === stage ? null : before, revenue, construct, score, moved, change, reasons }];
  });
  const bySureness = movers.sort((a, b) => sureness(b) - sureness(a) || extent(b) - extent(a));
  const seen = new Set<string>();
  return bySureness.filter(({ exhibitorId }) => !seen.has(exhibitorId) && seen.add(exhibitorId)).slice(0, size);
}

/** Without a filter nearly every step is one of those asked for, so so many of the largest are enough, and need no sort of all. */
const AT_FIRST = 4 * STEPS;

async function findCandidates(tenant: Tenant, filters: PortfolioFilters, constructs: readonly Construct[], from: Date, to: Date): Promise<Candidate[]> {
  const { db, organizerId } = tenant;
  const moved = (joined: Sql) => sql`
    SELECT s.exhibitor_id, s.construct, s.show_id, sum(s.after - s.before) AS moved, abs(sum(s.after - s.before)) AS distance
    FROM score_steps s ${joined}
    WHERE s.organizer_id = ${organizerId}::uuid AND s.observed_on > ${isoDay(from)}::date AND s.observed_on <= ${isoDay(to)}::date
      AND s.construct IN (${join(constructs)})
    GROUP BY s.exhibitor_id, s.construct, s.show_id`;
  const columns = sql`m.exhibitor_id, m.construct, m.show_id, f.name, f.name_local, f.segment, f.stage::text AS stage, f.revenue::float8 AS revenue, m.moved`;
  const largest = (tell: Sql) => sql`SELECT ${columns} FROM ${tell} ORDER BY m.distance DESC, m.exhibitor_id, m.construct LIMIT ${STEPS}`;
  const ask = async (standings: Sql, steps: Sql) => z.array(candidateRow).parse(await db.$queryRaw(weigh(tenant, standings, largest(steps), from)));
  if (!isFiltered(filters)) {
    const first = sql`(${moved(empty)} ORDER BY distance DESC, s.exhibitor_id, s.construct LIMIT ${AT_FIRST}) m
      CROSS JOIN LATERAL (SELECT f.* FROM (${standing(organizerId, filters)}) f WHERE f.exhibitor_id = m.exhibitor_id AND (m.show_id IS NULL OR m.show_id = f.show_id) OFFSET 0) f`;
    const rows = await ask(empty, first);
    if ((rows[0]?.found ?? 0) === STEPS) return rows;
  }
  // only the steps of those that the filters leave are added up
  const own = sql`f ON f.exhibitor_id = s.exhibitor_id AND (s.show_id IS NULL OR s.show_id = f.show_id)`;
  return await ask(sql`WITH f AS MATERIALIZED (${standing(organizerId, filters)})`, sql`(${moved(sql`JOIN ${own}`)}) m JOIN f ON f.exhibitor_id = m.exhibitor_id`);
}

/** The candidates among the largest steps. A large step from an unknown score says what it is, not that it changed: what was known before weighs. */
function weigh({ organizerId }: Tenant, standings: Sql, largest: Sql, from: Date): Sql {
  return sql`
    ${standings} SELECT w.* FROM (
      SELECT l.*, (count(*) OVER ())::int AS found, row_number() OVER (ORDER BY abs(l.moved) DESC, l.exhibitor_id, l.construct) AS nth,
        row_number() OVER (ORDER BY abs(l.moved) * greatest(0, 1 - t.before_se * t.before_se / (r.prior_sd * r.prior_sd)) DESC, l.exhibitor_id, l.construct) AS weighed
      FROM (${largest}) l
      JOIN relationship_scores r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = l.exhibitor_id AND r.construct = l.construct AND r.show_id IS NOT DISTINCT FROM l.show_id
      CROSS JOIN LATERAL (
        SELECT t.before_se FROM score_steps t
        WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = l.exhibitor_id AND t.construct = l.construct AND t.show_id IS NOT DISTINCT FROM l.show_id AND t.observed_on > ${isoDay(from)}::date
        ORDER BY t.observed_on, t.evidence_id LIMIT 1
      ) t
    ) w WHERE w.nth <= ${LARGEST} OR w.weighed <= ${WEIGHED}`;
}

function scoreOf(scores: readonly Score[], { construct, show_id }: Candidate): Score | undefined {
  return scores.find((score) => score.key === construct && score.showId === show_id);
}

/** The evidence in the window that pulled the way the score went, in as few lines as can be. */
function reasonsOf({ pieces, calibration }: ConstructLog, { from, to }: DayRange, moved: number): PartGroup[] {
  const points = new Map(contributions(pieces, calibration, dayNumber(to)).parts.map((part) => [part.id, part.points]));
  const recent = pieces.filter((piece) => piece.day > dayNumber(from)).map((evidence) => ({ evidence, points: points.get(evidence.id) ?? 0 }));
  const pull = (group: PartGroup) => group.points * Math.sign(moved);
  return groupParts(recent)
    .toSorted((a, b) => pull(b) - pull(a))
    .slice(0, REASONS);
}

/** How far the attitude itself changed; where that is within the noise, how far the score moved with what was learned. */
function extent({ change, moved }: Mover): number {
  return Math.abs(change.verdict === "within_noise" ? moved : change.change);
}

function sureness({ change }: Mover): number {
  if (change.verdict === "within_noise") return 0;
  return change.verdict === "fell" || change.verdict === "rose" ? 2 : 1;
}

/** Where exhibitors stood in their main show before a window, for those that changed stage in it. */
async function readStagesBefore({ db, organizerId }: Tenant, ids: readonly string[], from: Date, to: Date): Promise<Map<string, StageOrUnknown>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw(sql`
    SELECT DISTINCT ON (m.exhibitor_id) m.exhibitor_id, m."from"::text AS stage
    FROM stage_moves m
    WHERE m.organizer_id = ${organizerId}::uuid AND m.exhibitor_id IN (${join(ids.map((id) => sql`${id}::uuid`))})
      AND m.moved_on > ${isoDay(from)}::date AND m.moved_on <= ${isoDay(to)}::date AND m."from" IS NOT NULL
    ORDER BY m.exhibitor_id, m.moved_on, m.id`);
  return new Map(z.array(z.object({ exhibitor_id: z.string(), stage: storedStage })).parse(rows).map((row) => [row.exhibitor_id, row.stage]));
}

import { z } from "zod";

import { notFound } from "@/lib/errors";
import type { PageOf } from "@/lib/format/page";
import { PAGE_SIZE } from "@/lib/format/page";
import { ALARM_FAMILIES } from "@/lib/relationship-quality";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { standing } from "@/lib/portfolio/standing-sql";
import { storedStage } from "@/lib/relationships/stored";
import { empty, sql, type Sql } from "@/lib/tenant/sql";
import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { readEvidenceWords } from "./evidence/data";
import type { AlarmFilters } from "./schema";
import { storedEvidence, storedFamily, storedLevel, storedOutcome, storedReason, storedState, storedValues } from "./stored";
import type { AlarmDetail, AlarmRow, LastRun, OpenCounts } from "./types";

const row = z.object({
  id: z.string(),
  exhibitor_id: z.string(),
  name: z.string(),
  name_local: z.string().nullable(),
  stage: storedStage,
  revenue: z.number(),
  reason: storedReason,
  family: storedFamily,
  level: storedLevel,
  state: storedState,
  values: storedValues,
  began_on: z.date(),
  raised_on: z.date(),
  due_on: z.date(),
  closed_on: z.date().nullable(),
  outcome: storedOutcome.nullable(),
  owner_member_id: z.string().nullable(),
  owner_name: z.string().nullable(),
  steps: z.number(),
  steps_done: z.number(),
});

const COLUMNS = sql`a.id::text, a.exhibitor_id::text, f.name, f.name_local, f.stage::text AS stage, f.revenue::float8 AS revenue, a.reason, a.family::text, a.level::text, a.state::text, a."values",
  a.began_on, a.raised_on, a.due_on, a.closed_on, a.outcome::text, a.owner_member_id::text,
  (SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = a.organizer_id AND m.id = a.owner_member_id) AS owner_name,
  (SELECT count(*)::int FROM alarm_steps t WHERE t.organizer_id = a.organizer_id AND t.alarm_id = a.id) AS steps,
  (SELECT count(*)::int FROM alarm_steps t WHERE t.organizer_id = a.organizer_id AND t.alarm_id = a.id AND t.done_on IS NOT NULL) AS steps_done`;

const ORDERS = { due: sql`a.level DESC, a.due_on, a.id`, money: sql`f.revenue DESC, a.id`, newest: sql`a.raised_on DESC, a.id` } as const;

export interface AlarmQuery {
  readonly portfolio: PortfolioFilters;
  readonly alarms: AlarmFilters;
}

/** Alarms of the exhibitors that the filters leave, the most pressing first: at risk before watch, then by the day they are due. */
export async function listAlarms({ db, organizerId }: Tenant, { portfolio, alarms }: AlarmQuery, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<AlarmRow>> {
  const from = sql`FROM alarms a JOIN (${standing(organizerId, portfolio)}) f ON f.exhibitor_id = a.exhibitor_id
    WHERE a.organizer_id = ${organizerId}::uuid AND a.state = ${alarms.state}::alarm_state ${narrowed(alarms)}`;
  const [counted, rows] = [
    await db.$queryRaw(sql`SELECT count(*)::int AS total ${from}`),
    await db.$queryRaw(sql`SELECT ${COLUMNS} FROM (SELECT a.id ${from} ORDER BY ${ORDERS[alarms.sort]} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) p
      JOIN alarms a ON a.organizer_id = ${organizerId}::uuid AND a.id = p.id JOIN (${standing(organizerId, portfolio)}) f ON f.exhibitor_id = a.exhibitor_id ORDER BY ${ORDERS[alarms.sort]}`),
  ];
  const total = z.array(z.object({ total: z.number() })).parse(counted)[0]?.total ?? 0;
  return { rows: z.array(row).parse(rows).map(alarmRow), total, page, pageSize };
}

function narrowed({ family, level, keeper }: AlarmFilters): Sql {
  return sql`${family === null ? empty : sql`AND a.family = ${family}::alarm_family`} ${level === null ? empty : sql`AND a.level = ${level}::alarm_level`} ${keeper === null ? empty : sql`AND a.owner_member_id = ${keeper}::uuid`}`;
}

/** The open alarms of one exhibitor, the most pressing first. */
export async function listOpenAlarmsOf({ readTogether, organizerId }: Tenant, exhibitorId: string): Promise<AlarmRow[]> {
  const rows = await readTogether(sql`
    SELECT ${COLUMNS} FROM alarms a JOIN (${standing(organizerId, NO_FILTERS)}) f ON f.exhibitor_id = a.exhibitor_id
    WHERE a.organizer_id = ${organizerId}::uuid AND a.exhibitor_id = ${exhibitorId}::uuid AND a.state = 'open' ORDER BY ${ORDERS.due}`);
  return z.array(row).parse(rows).map(alarmRow);
}

function alarmRow(one: z.output<typeof row>): AlarmRow {
  const { exhibitor_id: exhibitorId, name_local: nameLocal, began_on: beganOn, raised_on: raisedOn, due_on: dueOn, closed_on: closedOn, owner_member_id: ownerId, owner_name: ownerName, steps_done: stepsDone, ...rest } = one;
  return { ...rest, exhibitorId, nameLocal, beganOn, raisedOn, dueOn, closedOn, ownerId, ownerName, stepsDone };
}

const MOST_NAMED = 12;

/** One alarm with the records behind it, newest first, its steps and what became of it. */
export async function getAlarm(tenant: Tenant, id: string): Promise<AlarmDetail> {
  const { db, organizerId } = tenant;
  const found = await db.alarm.findUnique({
    where: { organizerId_id: { organizerId, id } },
    include: {
      exhibitor: { select: { name: true, nameLocal: true, relationship: { select: { stage: true, revenue: true } } } },
      owner: { select: { user: { select: { name: true } } } },
      closedBy: { select: { user: { select: { name: true } } } },
      steps: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { doneBy: { select: { user: { select: { name: true } } } } } },
    },
  });
  if (!found) throw notFound();
  const evidence = storedEvidence.parse(found.evidence);
  return {
    id,
    exhibitorId: found.exhibitorId,
    name: found.exhibitor.name,
    nameLocal: found.exhibitor.nameLocal,
    stage: storedStage.parse(found.exhibitor.relationship?.stage ?? "not_enough_evidence"),
    revenue: Number(found.exhibitor.relationship?.revenue ?? 0),
    reason: storedReason.parse(found.reason),
    family: found.family,
    level: found.level,
    state: found.state,
    values: storedValues.parse(found.values),
    beganOn: found.beganOn,
    raisedOn: found.raisedOn,
    dueOn: found.dueOn,
    closedOn: found.closedOn,
    outcome: found.outcome,
    ownerId: found.ownerMemberId,
    ownerName: found.owner?.user.name ?? null,
    steps: found.steps.length,
    stepsDone: found.steps.filter(({ doneOn }) => doneOn !== null).length,
    evidence: await readEvidenceWords(tenant, evidence.slice(0, MOST_NAMED)),
    evidenceCount: evidence.length,
    stepList: found.steps.map(({ id: stepId, play, text, doneOn, doneBy }) => ({ id: stepId, play, text, doneOn, doneBy: doneBy?.user.name ?? null })),
    note: found.note,
    closedBy: found.closedBy?.user.name ?? null,
    rulesVersion: found.rulesVersion,
    version: found.updatedAt.toISOString(),
  };
}

const countRow = z.object({ family: storedFamily.nullable(), alarms: z.number(), exhibitors: z.number(), at_risk: z.number(), watch: z.number(), revenue: z.number() });

/** Open alarms by family, for the exhibitors that the filters leave; an exhibitor's money counts once in each family and once in all. */
export async function countOpenByFamily({ db, organizerId }: Tenant, filters: PortfolioFilters): Promise<OpenCounts> {
  const rows = z.array(countRow).parse(
    await db.$queryRaw(sql`
      WITH per AS (
        SELECT a.family::text AS family, a.exhibitor_id, count(*) AS alarms, max(a.level) AS level, f.revenue
        FROM alarms a JOIN (${standing(organizerId, filters)}) f ON f.exhibitor_id = a.exhibitor_id
        WHERE a.organizer_id = ${organizerId}::uuid AND a.state = 'open' GROUP BY a.family, a.exhibitor_id, f.revenue
      ), whole AS (SELECT NULL::text AS family, exhibitor_id, sum(alarms) AS alarms, max(level) AS level, max(revenue) AS revenue FROM per GROUP BY exhibitor_id)
      SELECT family, coalesce(sum(alarms), 0)::int AS alarms, count(*)::int AS exhibitors, count(*) FILTER (WHERE level = 'at_risk')::int AS at_risk,
        count(*) FILTER (WHERE level = 'watch')::int AS watch, coalesce(sum(revenue), 0)::float8 AS revenue
      FROM (SELECT * FROM per UNION ALL SELECT * FROM whole) b GROUP BY family`),
  );
  const of = (family: string | null) => {
    const { alarms, exhibitors, at_risk: atRisk, watch, revenue } = rows.find((each) => each.family === family) ?? { alarms: 0, exhibitors: 0, at_risk: 0, watch: 0, revenue: 0 };
    return { alarms, exhibitors, atRisk, watch, revenue };
  };
  return { families: ALARM_FAMILIES.map((family) => ({ family, ...of(family) })), total: of(null) };
}

/** When the rules were last held against everybody; null before the first time. */
export async function lastRun({ db, organizerId }: Tenant): Promise<LastRun | null> {
  return await db.alarmRun.findFirst({ where: { organizerId }, orderBy: { day: "desc" }, select: { day: true, exhibitors: true, raised: true, passed: true } });
}

/** Who looks after an alarm, in the words of its form. */
export async function careAsForm({ db, organizerId }: Tenant, id: string): Promise<Theirs> {
  const { ownerMemberId, dueOn, note, updatedAt } = await db.alarm.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id }, state: "open" }, select: { ownerMemberId: true, dueOn: true, note: true, updatedAt: true } });
  return theirsOf({ ownerId: ownerMemberId, dueOn, note, version: updatedAt.toISOString() });
}

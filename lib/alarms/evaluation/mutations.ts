import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import type { Alarm, AlarmLevel } from "@/lib/relationship-quality";
import { join, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeTables } from "@/lib/tenant/write-rows";
import type { PlaybookOf } from "../playbooks/data";
import { readChanges } from "../records/changes";
import { readAlarmRecords } from "../records/data";
import { factsOn, recordOf } from "../records/facts-on";
import type { RulesInForce } from "../rules/data";
import { storedLevel, storedReason } from "../stored";
import { isHeldOut, judge } from "./judge";

/** What an evaluation needs to know once for everybody. */
export interface Ground {
  readonly rules: RulesInForce;
  readonly playbooks: readonly PlaybookOf[];
}

export interface Candidate {
  readonly id: string;
  /** False: nothing to lose any more, so that its open alarms pass. */
  readonly active: boolean;
}

interface NewAlarm {
  readonly exhibitorId: string;
  readonly alarm: Alarm;
  readonly level: AlarmLevel;
}

const MOST_EVIDENCE = 40;

/**
 * Holds the rules against some exhibitors as of a day: raises what is new, brings open alarms up to date, and lets those pass that no
 * longer hold. Doing it again changes nothing.
 */
export async function evaluateAlarms(tenant: TenantTransaction, candidates: readonly Candidate[], on: Date, ground: Ground): Promise<void> {
  const day = dayNumber(on);
  const active = candidates.filter((each) => each.active).map(({ id }) => id);
  const [records, changes, standing] = [await readAlarmRecords(tenant, active, on), await readChanges(tenant, active, on), await readStanding(tenant, candidates.map(({ id }) => id))];
  const fresh: NewAlarm[] = [];
  const current: { id: string; level: AlarmLevel; evidence: unknown; values: unknown }[] = [];
  const holding = new Set<string>();
  for (const own of records) {
    const mine = standing.filter((row) => row.exhibitor_id === own.exhibitorId);
    const ended = mine.flatMap(({ state, reason, closed_on: closed }) => ((state === "done" || state === "dismissed") && closed !== null ? [{ reason, day: dayNumber(closed) }] : []));
    const { alarms, level } = judge(factsOn(own, day, changes.get(own.exhibitorId) ?? {}, ground.rules.settings), day, ground.rules.settings, ended);
    for (const alarm of alarms) {
      const open = mine.find(({ state, reason }) => state === "open" && reason === alarm.key);
      if (!open) fresh.push({ exhibitorId: own.exhibitorId, alarm, level });
      // looked at for an earlier day, an alarm of a later one is left as it is
      else if (open.raised_on <= on) {
        holding.add(open.id);
        current.push({ id: open.id, level, evidence: evidenceOf(alarm), values: alarm.values });
      }
    }
  }
  await raise(tenant, fresh, on, ground);
  await bringUpToDate(tenant, current);
  await letPass(tenant, standing.filter(({ id, state, raised_on: raised }) => state === "open" && raised <= on && !holding.has(id)).map(({ id }) => id), on);
}

const standingRow = z.object({ id: z.string(), exhibitor_id: z.string(), reason: storedReason, state: z.enum(["open", "done", "dismissed", "passed"]), level: storedLevel, raised_on: z.date(), closed_on: z.date().nullable() });

/** The last alarm of each reason; an open one is always the last. */
async function readStanding({ db, organizerId }: TenantTransaction, exhibitorIds: readonly string[]): Promise<z.output<typeof standingRow>[]> {
  if (exhibitorIds.length === 0) return [];
  const rows = await db.$queryRaw(sql`
    SELECT DISTINCT ON (a.exhibitor_id, a.reason) a.id::text, a.exhibitor_id::text, a.reason, a.state::text, a.level::text, a.raised_on, a.closed_on
    FROM alarms a
    WHERE a.organizer_id = ${organizerId}::uuid AND a.exhibitor_id IN (${join(exhibitorIds.map((id) => sql`${id}::uuid`))})
    ORDER BY a.exhibitor_id, a.reason, a.state = 'open' DESC, a.closed_on DESC, a.raised_on DESC, a.id DESC`);
  return z.array(standingRow).parse(rows);
}

function evidenceOf({ evidence }: Alarm) {
  return evidence.slice(0, MOST_EVIDENCE).map(recordOf);
}

const ALARM = { id: "uuid", exhibitor_id: "uuid", reason: "text", family: "alarm_family", level: "alarm_level", began_on: "date", raised_on: "date", evidence: "jsonb", values: "jsonb", rules_version: "int", owner_member_id: "uuid", due_on: "date", held_out: "boolean" } as const;
const STEP = { id: "uuid", alarm_id: "uuid", position: "int", play: "text", text: "text" } as const;

async function raise(tenant: TenantTransaction, alarms: readonly NewAlarm[], on: Date, { rules, playbooks }: Ground): Promise<void> {
  if (alarms.length === 0) return;
  const { db, organizerId } = tenant;
  const owners = await db.exhibitor.findMany({ where: { organizerId, id: { in: [...new Set(alarms.map(({ exhibitorId }) => exhibitorId))] }, owner: { deactivatedAt: null } }, select: { id: true, ownerMemberId: true } });
  const ownerOf = new Map(owners.map(({ id, ownerMemberId }) => [id, ownerMemberId]));
  const rows = alarms.map(({ exhibitorId, alarm, level }) => ({
    id: uuidv7(),
    exhibitor_id: exhibitorId,
    reason: alarm.key,
    family: alarm.family,
    level,
    began_on: isoDay(dateOfDay(alarm.day)),
    raised_on: isoDay(on),
    evidence: JSON.stringify(evidenceOf(alarm)),
    values: JSON.stringify(alarm.values),
    rules_version: rules.version,
    owner_member_id: ownerOf.get(exhibitorId) ?? null,
    due_on: isoDay(dateOfDay(dayNumber(on) + rules.settings.dueDays[level])),
    held_out: isHeldOut(organizerId, exhibitorId, rules.settings.heldOutPercent),
  }));
  const steps = rows.flatMap((row) => (row.held_out ? [] : (playbooks.find(({ family }) => family === row.family)?.steps ?? []).map(({ play, text }, position) => ({ id: uuidv7(), alarm_id: row.id, position, play, text }))));
  await writeTables(tenant, [{ table: "alarms", columns: ALARM, rows }]);
  await writeTables(tenant, [{ table: "alarm_steps", columns: STEP, rows: steps }]);
}

/** Only rows that differ are written, so that a quiet night writes nothing. */
async function bringUpToDate({ db, organizerId }: TenantTransaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw(sql`
    UPDATE alarms a SET level = v.level::alarm_level, evidence = v.evidence, "values" = v."values", updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v(id uuid, level text, evidence jsonb, "values" jsonb)
    WHERE a.organizer_id = ${organizerId}::uuid AND a.id = v.id AND a.state = 'open'
      AND (a.level::text, a.evidence, a."values") IS DISTINCT FROM (v.level, v.evidence, v."values")`);
}

async function letPass({ db, organizerId }: TenantTransaction, ids: readonly string[], on: Date): Promise<void> {
  if (ids.length > 0) await db.alarm.updateMany({ where: { organizerId, id: { in: [...ids] }, state: "open" }, data: { state: "passed", closedOn: on } });
}

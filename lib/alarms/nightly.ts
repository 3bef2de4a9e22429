import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { evaluateAlarms } from "./evaluation/mutations";
import { listPlaybooks } from "./playbooks/data";
import { listAtStake } from "./records/data";
import { currentRules } from "./rules/data";

/** As many exhibitors a transaction as are judged in well under a second. */
const BATCH = 300;

export interface AlarmWork {
  readonly exhibitors: number;
  /** Alarms that were raised, and that passed, on the day. */
  readonly raised: number;
  readonly passed: number;
  /** True when another process was at this organizer's alarms: it will finish them. */
  readonly busy: boolean;
}

/**
 * Holds the rules against every exhibitor that has something to lose, as of a day. Each batch is a transaction that leaves everything
 * right, so a process that is killed loses its last batch alone; run again for the same day it changes nothing, and days that were
 * missed are made up for by the day on which an alarm began, which comes from the records.
 */
export async function nightlyAlarms(organizerId: OrganizerId, on: Date): Promise<AlarmWork> {
  let exhibitors = 0;
  for (let after: string | null = null; ; ) {
    const batch: readonly { id: string; active: boolean }[] | null = await alone(organizerId, async (tenant) => {
      const candidates = await listAtStake(tenant, on, after, BATCH);
      await evaluateAlarms(tenant, candidates, on, { rules: await currentRules(tenant), playbooks: await listPlaybooks(tenant) });
      return candidates;
    });
    if (batch === null) return { exhibitors, raised: 0, passed: 0, busy: true };
    exhibitors += batch.filter(({ active }) => active).length;
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) break;
    after = last.id;
  }
  const run = await alone(organizerId, (tenant) => noteRun(tenant, on, exhibitors));
  return run ? { exhibitors, ...run, busy: false } : { exhibitors, raised: 0, passed: 0, busy: true };
}

async function noteRun(tenant: TenantTransaction, day: Date, exhibitors: number): Promise<{ raised: number; passed: number }> {
  const { db, organizerId } = tenant;
  const [raised, passed, rules] = [await db.alarm.count({ where: { organizerId, raisedOn: day } }), await db.alarm.count({ where: { organizerId, state: "passed", closedOn: day } }), await currentRules(tenant)];
  const run = { exhibitors, raised, passed, rulesVersion: rules.version, finishedAt: new Date() };
  await db.alarmRun.upsert({ where: { organizerId_day: { organizerId, day } }, create: { organizerId, day, ...run }, update: run });
  return { raised, passed };
}

/** One step, for which this process alone has the organizer's alarms: the lock ends with the transaction, however that ends. Null: another has them. */
async function alone<T>(organizerId: OrganizerId, step: (tenant: TenantTransaction) => Promise<T>): Promise<T | null> {
  return await inLongTenantTransaction(organizerId, async (tenant) => {
    const rows = await tenant.db.$queryRaw(sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${`alarms ${organizerId}`}, 0)) AS mine`);
    return z.array(z.object({ mine: z.boolean() })).parse(rows)[0]?.mine ? await step(tenant) : null;
  });
}

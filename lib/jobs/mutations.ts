import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { TakenJob } from "./types";

export interface NewJob {
  readonly kind: string;
  readonly payload?: object;
  /** Makes asking twice the same as asking once, until the first is finished. */
  readonly key?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

const idRow = z.array(z.object({ id: z.uuid() }));

/** Writes a job in the transaction that needs it; answers the id of the job that waits, new or already there. */
export async function enqueue({ db, organizerId }: TenantTransaction, { kind, payload = {}, key, runAt = new Date(), maxAttempts = 5 }: NewJob): Promise<string> {
  const rows = await db.$queryRaw(sql`
    INSERT INTO jobs (organizer_id, id, kind, payload, key, run_at, max_attempts)
    VALUES (${organizerId}::uuid, ${uuidv7()}::uuid, ${kind}, ${JSON.stringify(payload)}::jsonb, ${key ?? null}, ${runAt}, ${maxAttempts}::int)
    ON CONFLICT (organizer_id, kind, key) WHERE finished_at IS NULL AND failed_at IS NULL DO UPDATE SET run_at = least(jobs.run_at, excluded.run_at)
    RETURNING id`);
  const [row] = idRow.parse(rows);
  if (!row) throw new Error("An insert answers its row.");
  return row.id;
}

const taken = z.array(z.object({ id: z.uuid(), kind: z.string(), payload: z.unknown(), attempt: z.number() }));

/** Takes the next job that is due, or one whose worker has not been heard of since its lease ended. Null: nothing to do. */
export async function takeJob({ db, organizerId }: Tenant, now: Date, leaseSeconds: number): Promise<TakenJob | null> {
  const rows = await db.$queryRaw(sql`
    UPDATE jobs SET attempts = attempts + 1, locked_until = ${now}::timestamptz + make_interval(secs => ${leaseSeconds}::int)
    WHERE organizer_id = ${organizerId}::uuid AND id = (
      SELECT id FROM jobs
      WHERE organizer_id = ${organizerId}::uuid AND finished_at IS NULL AND failed_at IS NULL AND run_at <= ${now}::timestamptz
        AND (locked_until IS NULL OR locked_until < ${now}::timestamptz)
      ORDER BY run_at, id FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id, kind, payload, attempts AS attempt`);
  return taken.parse(rows)[0] ?? null;
}

/** Holds a long job for longer, and tells how far it is. False: it was taken for dead, and another has it. */
export async function keepJob({ db, organizerId }: Tenant, { id, attempt }: TakenJob, progress: number, now: Date, leaseSeconds: number): Promise<boolean> {
  const lockedUntil = new Date(now.getTime() + leaseSeconds * 1000);
  const { count } = await db.job.updateMany({ where: { organizerId, id, attempts: attempt, finishedAt: null, failedAt: null }, data: { progress: Math.min(1, Math.max(0, progress)), lockedUntil } });
  return count === 1;
}

/** Ends a job well. Inside the transaction that wrote its effect, the two cannot come apart. */
export async function finishJob({ db, organizerId }: Tenant, { id, attempt }: TakenJob, now: Date, result: object | null = null): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { organizerId, id, attempts: attempt, finishedAt: null, failedAt: null },
    data: { finishedAt: now, lockedUntil: null, progress: 1, lastError: null, ...(result === null ? {} : { result }) },
  });
  return count === 1;
}

/** A failed attempt: tried again after 30 s, 1, 2, 4 … minutes, at most an hour apart, until its attempts are used up. */
export async function failJob({ db, organizerId }: Tenant, { id, attempt }: TakenJob, now: Date, error: string): Promise<void> {
  const wait = Math.min(3600, 30 * 2 ** (attempt - 1));
  await db.$executeRaw(sql`
    UPDATE jobs SET locked_until = NULL, last_error = ${error.slice(0, 500)}, run_at = ${now}::timestamptz + make_interval(secs => ${wait}::int),
      failed_at = CASE WHEN attempts >= max_attempts THEN ${now}::timestamptz END
    WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid AND attempts = ${attempt}::int AND finished_at IS NULL AND failed_at IS NULL`);
}

import { figures } from "@/lib/telemetry/figures";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { failJob, finishJob, keepJob, takeJob } from "./mutations";
import type { TakenJob } from "./types";

/** What a handler is given beside its payload. */
export interface JobContext {
  readonly organizerId: OrganizerId;
  readonly job: TakenJob;
  /** Tells whoever waits how far the job is. Throws when another worker has it meanwhile. */
  progress(share: number): Promise<void>;
}

/** Does a job. May be called twice for one job, when a worker was killed: its effect must be the same as of one call. */
export type JobHandler = (context: JobContext) => Promise<object | null>;

/** A worker that lives renews its hold at a third of this; one that was killed is replaced after it. */
export const LEASE_SECONDS = 120;

export class LostJob extends Error {}

/** Does all that is due for an organizer, one job after the other; answers how many were done, and how many failed. */
export async function workThrough(organizerId: OrganizerId, handlers: Readonly<Record<string, JobHandler>>, clock: () => Date = () => new Date()): Promise<{ done: number; failed: number }> {
  const count = { done: 0, failed: 0 };
  for (;;) {
    const job = await withTenant(organizerId, (tenant) => takeJob(tenant, clock(), LEASE_SECONDS));
    if (!job) return count;
    const begun = performance.now();
    const told = (outcome: "done" | "failed") => figures().job({ kind: job.kind, outcome }, (performance.now() - begun) / 1000);
    const hold = holdOn(organizerId, job, clock);
    try {
      const handler = handlers[job.kind];
      if (!handler) throw new Error(`No handler for jobs of the kind ${job.kind}.`);
      const result = await handler({
        organizerId,
        job,
        progress: hold.progress,
      });
      await withTenant(organizerId, (tenant) => finishJob(tenant, job, clock(), result));
      count.done += 1;
      told("done");
    } catch (error) {
      count.failed += 1;
      told("failed");
      if (error instanceof LostJob) continue;
      console.error(`A job of the kind ${job.kind} failed at attempt ${job.attempt}:`, error);
      await withTenant(organizerId, (tenant) => failJob(tenant, job, clock(), error instanceof Error ? error.message : String(error)));
    } finally {
      hold.end();
    }
  }
}

/** Renews the hold on a job for as long as the worker lives, at the progress it last told. */
function holdOn(organizerId: OrganizerId, job: TakenJob, clock: () => Date) {
  let share = 0;
  const keep = () => withTenant(organizerId, (tenant) => keepJob(tenant, job, share, clock(), LEASE_SECONDS));
  // a renewal that fails is made up for by the next, or the job goes to another worker
  const timer = setInterval(() => void keep().catch(() => undefined), (LEASE_SECONDS * 1000) / 3);
  return {
    progress: async (now: number) => {
      share = now;
      if (!(await keep())) throw new LostJob();
    },
    end: () => clearInterval(timer),
  };
}

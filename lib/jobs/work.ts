import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { failJob, finishJob, keepJob, takeJob } from "./mutations";
import type { TakenJob } from "./types";

/** What a handler is given beside its payload. */
export interface JobContext {
  readonly organizerId: OrganizerId;
  readonly job: TakenJob;
  /** Tells whoever waits how far the job is, and holds it for another lease. Throws when another worker has it. */
  progress(share: number): Promise<void>;
}

/** Does a job. May be called twice for one job, when a worker was killed: its effect must be the same as of one call. */
export type JobHandler = (context: JobContext) => Promise<object | null>;

export const LEASE_SECONDS = 120;

export class LostJob extends Error {}

/** Does all that is due for an organizer, one job after the other; answers how many were done, and how many failed. */
export async function workThrough(organizerId: OrganizerId, handlers: Readonly<Record<string, JobHandler>>, clock: () => Date = () => new Date()): Promise<{ done: number; failed: number }> {
  const count = { done: 0, failed: 0 };
  for (;;) {
    const job = await withTenant(organizerId, (tenant) => takeJob(tenant, clock(), LEASE_SECONDS));
    if (!job) return count;
    try {
      const handler = handlers[job.kind];
      if (!handler) throw new Error(`No handler for jobs of the kind ${job.kind}.`);
      const result = await handler({
        organizerId,
        job,
        progress: async (share) => {
          if (!(await withTenant(organizerId, (tenant) => keepJob(tenant, job, share, clock(), LEASE_SECONDS)))) throw new LostJob();
        },
      });
      await withTenant(organizerId, (tenant) => finishJob(tenant, job, clock(), result));
      count.done += 1;
    } catch (error) {
      count.failed += 1;
      if (error instanceof LostJob) continue;
      console.error(`A job of the kind ${job.kind} failed at attempt ${job.attempt}:`, error);
      await withTenant(organizerId, (tenant) => failJob(tenant, job, clock(), error instanceof Error ? error.message : String(error)));
    }
  }
}

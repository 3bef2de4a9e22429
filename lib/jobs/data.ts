import type { Tenant } from "@/lib/tenant/with-tenant";
import type { JobState, JobStatus } from "./types";

/** The newest job of a kind (and key, where one is given): how far is it? Null: there never was one. */
export async function newestJob({ db, organizerId }: Tenant, kind: string, key?: string): Promise<JobStatus | null> {
  const row = await db.job.findFirst({ where: { organizerId, kind, ...(key === undefined ? {} : { key }) }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return row && { id: row.id, state: stateOf(row, new Date()), progress: row.progress, createdAt: row.createdAt, finishedAt: row.finishedAt };
}

function stateOf(row: { finishedAt: Date | null; failedAt: Date | null; lockedUntil: Date | null }, now: Date): JobState {
  if (row.finishedAt) return "finished";
  if (row.failedAt) return "failed";
  return row.lockedUntil && row.lockedUntil > now ? "running" : "waiting";
}

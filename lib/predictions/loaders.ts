import "server-only";

import { newestJob } from "@/lib/jobs/data";
import type { JobStatus } from "@/lib/jobs/types";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { BACKTEST, getBacktest, listRebookingChances } from "./data";
import type { Backtest, RebookingChance } from "./types";

export function loadBacktest(member: MemberSession): Promise<{ readonly backtest: Backtest | null; readonly job: JobStatus | null }> {
  return withTenant(member.organizerId, async (tenant) => {
    const [backtest, job] = await Promise.all([getBacktest(tenant), newestJob(tenant, BACKTEST)]);
    return { backtest, job };
  });
}

export function loadRebookingChances(member: MemberSession, exhibitorId: string): Promise<RebookingChance[]> {
  return withTenant(member.organizerId, (tenant) => listRebookingChances(tenant, exhibitorId, memberToday(member)));
}

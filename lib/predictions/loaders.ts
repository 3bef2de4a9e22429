import "server-only";

import { newestJob } from "@/lib/jobs/data";
import type { JobStatus } from "@/lib/jobs/types";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { BACKTEST, getBacktest, listRebookingChances } from "./data";
import { judgePart, listPartChoices } from "./part";
import { isPart, type PartFilters } from "./schema";
import type { Backtest, BacktestPart, PartChoices, RebookingChance } from "./types";

interface LoadedBacktest {
  readonly backtest: Backtest | null;
  readonly job: JobStatus | null;
  readonly choices: PartChoices;
  /** What the filters leave of it; null without a filter. */
  readonly part: BacktestPart | null;
}

export function loadBacktest(member: MemberSession, filters: PartFilters): Promise<LoadedBacktest> {
  return withTenant(member.organizerId, async (tenant) => {
    const [backtest, job, choices, part] = await Promise.all([getBacktest(tenant), newestJob(tenant, BACKTEST), listPartChoices(tenant), isPart(filters) ? judgePart(tenant, filters) : null]);
    return { backtest, job, choices, part };
  });
}

export function loadRebookingChances(member: MemberSession, exhibitorId: string): Promise<RebookingChance[]> {
  return withTenant(member.organizerId, (tenant) => listRebookingChances(tenant, exhibitorId, memberToday(member)));
}

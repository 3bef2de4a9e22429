import { dateOfDay, dayNumber } from "@/lib/format/days";
import { countByStage, countStageMoves, meansByStage } from "@/lib/portfolio/data";
import { listPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { listMovers } from "@/lib/portfolio/movers/data";
import { readPressing } from "@/lib/portfolio/pressing/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import type { BenchGround } from "./ground";
import { alone, type Line, timed, timesOf } from "./timing";

/** What the overview reads: all of it at once as the page asks, the means that the page does not wait for, and each part by itself. */
export async function measureOverview({ organizerId, today, repeats, exhibitors }: BenchGround): Promise<Line[]> {
  const from = dateOfDay(dayNumber(today) - 30);
  const parts: Readonly<Record<string, (tenant: Tenant) => Promise<unknown>>> = {
    "exhibitors and revenue by stage": (tenant) => countByStage(tenant, NO_FILTERS),
    "moves between stages": (tenant) => countStageMoves(tenant, NO_FILTERS, from, today),
    "what moved most": (tenant) => listMovers(tenant, NO_FILTERS, FILTERED_CONSTRUCTS, { from, to: today }, 8),
    "money at risk and captive watch": (tenant) => readPressing(tenant, NO_FILTERS, today, 5),
    "first exhibitors by revenue": (tenant) => listPortfolio(tenant, NO_FILTERS, { search: null, sort: "revenue", direction: "desc" }, { page: 1, size: 12 }, today),
  };
  const means = (tenant: Tenant) => meansByStage(tenant, NO_FILTERS, today);
  const asked: Readonly<Record<string, (tenant: Tenant) => Promise<unknown>>> = {
    "what the page waits for, asked together": (tenant) => Promise.all(Object.values(parts).map((part) => part(tenant))),
    "mean scores by stage (streamed in)": means,
    ...parts,
  };
  const lines: Line[] = [];
  for (const [what, read] of Object.entries(asked)) {
    const samples: number[] = [];
    const times = Math.max(5, Math.ceil(repeats / 5));
    for (let turn = -2; turn < times; turn++) {
      const time = await timed(() => withTenant(organizerId, read));
      if (turn >= 0) samples.push(time);
    }
    lines.push(alone("overview", what, `${exhibitors.toLocaleString("en")} exhibitors`, timesOf(samples)));
  }
  return lines;
}

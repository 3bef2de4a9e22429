import { dayNumber, today } from "@/lib/format/days";
import type { JobHandler } from "@/lib/jobs/work";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { newestAnalysis } from "@/lib/analyses/data";
import { computeBacktest } from "./compute";
import { BACKTEST } from "./data";
import { keepBacktest, requestBacktest } from "./mutations";

/** A backtest older than these days is made again at night. [our assumption] */
const GOOD_FOR_DAYS = 7;

/** Computes the backtest and keeps it: read without a transaction, because it takes long, written in one. */
export const workBacktest: JobHandler = async ({ organizerId, progress }) => {
  const day = await todayOf(organizerId);
  const { computed, calibration } = await withTenant(organizerId, async (tenant) => ({
    computed: await computeBacktest(tenant, dayNumber(day), (share) => progress(0.95 * share)),
    calibration: await tenant.db.calibration.findFirstOrThrow({ where: { organizerId }, orderBy: { version: "desc" }, select: { version: true } }),
  }));
  await inLongTenantTransaction(organizerId, (tenant) => keepBacktest(tenant, computed, calibration.version, day));
  return { n: computed.stored.outcome.n, verdict: computed.stored.outcome.value?.verdict ?? null, predictions: computed.predictions.length };
};

/** Puts the backtest into the queue where none is new enough. */
export async function queueBacktest(organizerId: OrganizerId): Promise<number> {
  const day = await todayOf(organizerId);
  return await inTenantTransaction(organizerId, async (tenant) => {
    const newest = await newestAnalysis(tenant, BACKTEST);
    if (newest !== null && dayNumber(day) - dayNumber(newest.computedOn) < GOOD_FOR_DAYS) return 0;
    await requestBacktest(tenant);
    return 1;
  });
}

async function todayOf(organizerId: OrganizerId): Promise<Date> {
  const { timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }));
  return today(timeZone);
}

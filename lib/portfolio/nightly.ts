import { z } from "zod";

import { nightly as relationshipsNightly, type NightlyWork, placeOn } from "@/lib/relationships/nightly";
import { alone, OtherProcess } from "@/lib/tenant/alone";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { daysAfter, firstDays } from "./history/due-days";
import { takeSnapshots } from "./history/mutations";

/** As many days a transaction as keep a statement small. */
const DAYS_AT_ONCE = 8;

export interface PortfolioNight extends NightlyWork {
  /** Days that got their snapshot. */
  readonly snapshots: number;
}

/**
 * The nightly work of an organizer and the snapshots of its portfolio: on every night that was missed the stages are looked at again as of that
 * night, then today's work is done, then each of these days gets its snapshot. Run twice it changes nothing; killed, the next run goes on.
 */
export async function portfolioNightly(organizerId: OrganizerId, today: Date, options: { readonly now?: boolean } = {}): Promise<PortfolioNight> {
  try {
    const due = await withTenant(organizerId, (tenant) => listDueDays(tenant, today));
    let placed = 0;
    for (const day of due.missed) placed += await placeOn(organizerId, day);
    const work = await relationshipsNightly(organizerId, today, options);
    if (work.busy) return { ...work, placed: work.placed + placed, snapshots: 0 };
    const { days } = due;
    for (let start = 0; start < days.length; start += DAYS_AT_ONCE) await alone(organizerId, (tenant) => takeSnapshots(tenant, days.slice(start, start + DAYS_AT_ONCE)));
    return { ...work, placed: work.placed + placed, snapshots: days.length };
  } catch (error) {
    if (!(error instanceof OtherProcess)) throw error;
    return { quarters: 0, quarterRows: 0, calibration: null, replayed: 0, placed: 0, snapshots: 0, busy: true };
  }
}

/** The snapshot of one past day, from what the log says of it now: the same as that night wrote, unless something about that day was learned since. */
export function snapshotOf(organizerId: OrganizerId, day: Date): Promise<void> {
  return alone(organizerId, (tenant) => takeSnapshots(tenant, [day]));
}

/** Nights that were missed, and the days that want a snapshot: those and today, or the past as a whole where there is none yet. */
async function listDueDays({ db, organizerId }: Tenant, today: Date): Promise<{ missed: readonly Date[]; days: readonly Date[] }> {
  const newest = await db.portfolioSnapshot.findFirst({ where: { organizerId, day: { lte: today } }, orderBy: { day: "desc" }, select: { day: true } });
  if (newest) {
    const missed = daysAfter(newest.day, today).slice(0, -1);
    // today's is written anew as long as the day lasts
    return { missed, days: [...missed, today] };
  }
  const rows = await db.$queryRaw(sql`
    SELECT least((SELECT min(moved_on) FROM stage_moves WHERE organizer_id = ${organizerId}::uuid), (SELECT min(occurred_on) FROM interactions WHERE organizer_id = ${organizerId}::uuid)) AS day`);
  return { missed: [], days: firstDays(z.array(z.object({ day: z.date().nullable() })).parse(rows)[0]?.day ?? null, today) };
}

import { alone, OtherProcess } from "@/lib/tenant/alone";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { currentCalibration } from "./calibration";
import { refreshRelationships, replayRelationships } from "./mutations";
import { closeQuarters } from "./quarters/mutations";
import { listNotPlacedOn, listOutdated } from "./recalibration/data";
import { recalibrateOrganizer } from "./recalibration/mutations";

/** As many exhibitors a transaction as hold up nobody who saves a record meanwhile. */
const BATCH = 200;

export interface NightlyWork {
  /** Quarters that were closed, and how many rows of exhibitors they gave. */
  readonly quarters: number;
  readonly quarterRows: number;
  /** The new calibration; null where none was due or nothing moved. */
  readonly calibration: number | null;
  /** Exhibitors whose scores were computed anew, and whose stage was looked at again. */
  readonly replayed: number;
  readonly placed: number;
  /** True when another process was at this organizer's nightly work: it will finish it. */
  readonly busy: boolean;
}

/**
 * What time alone does to an organizer's relationships: closes quarters, recalibrates, computes scores anew that an older
 * calibration made, and looks at every stage again. Each step is a transaction of its own that leaves everything right, so a
 * process that is killed loses its last step alone, and the next run goes on from there.
 */
export async function nightly(organizerId: OrganizerId, today: Date, options: { readonly now?: boolean } = {}): Promise<NightlyWork> {
  const work = { quarters: 0, quarterRows: 0, calibration: null as number | null, replayed: 0, placed: 0, busy: false };
  try {
    const closed = await alone(organizerId, (tenant) => closeQuarters(tenant, today));
    work.quarters = closed.length;
    work.quarterRows = closed.reduce((sum, { exhibitors }) => sum + exhibitors, 0);
    work.calibration = await alone(organizerId, (tenant) => recalibrateOrganizer(tenant, today, options));
    work.replayed = await inBatches(organizerId, async (tenant, after) => {
      const ids = await listOutdated(tenant, (await currentCalibration(tenant)).id, after, BATCH);
      if (ids.length > 0) await replayRelationships(tenant, ids, today);
      return ids;
    });
    work.placed = await placeOn(organizerId, today);
  } catch (error) {
    if (!(error instanceof OtherProcess)) throw error;
    work.busy = true;
  }
  return work;
}

/**
 * Looks at every stage again that was last looked at before a day, as of that day. For a day that was missed it gives what that night would have
 * given: whoever was touched since then was looked at in doing so.
 */
export function placeOn(organizerId: OrganizerId, day: Date): Promise<number> {
  return inBatches(organizerId, async (tenant, after) => {
    const ids = await listNotPlacedOn(tenant, day, after, BATCH);
    if (ids.length > 0) await refreshRelationships(tenant, ids, day);
    return ids;
  });
}

async function inBatches(organizerId: OrganizerId, step: (tenant: TenantTransaction, after: string | null) => Promise<readonly string[]>): Promise<number> {
  let done = 0;
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await alone(organizerId, (tenant) => step(tenant, after));
    done += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return done;
    after = last;
  }
}

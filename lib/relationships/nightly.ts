import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
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
    work.placed = await inBatches(organizerId, async (tenant, after) => {
      const ids = await listNotPlacedOn(tenant, today, after, BATCH);
      if (ids.length > 0) await refreshRelationships(tenant, ids, today);
      return ids;
    });
  } catch (error) {
    if (!(error instanceof OtherProcess)) throw error;
    work.busy = true;
  }
  return work;
}

class OtherProcess extends Error {}

/** One step, for which this process alone has the organizer: the lock ends with the transaction, however that ends. */
async function alone<T>(organizerId: OrganizerId, step: (tenant: TenantTransaction) => Promise<T>): Promise<T> {
  return await inLongTenantTransaction(organizerId, async (tenant) => {
    const rows = await tenant.db.$queryRaw(sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${`nightly ${organizerId}`}, 0)) AS mine`);
    if (!z.array(z.object({ mine: z.boolean() })).parse(rows)[0]?.mine) throw new OtherProcess();
    return await step(tenant);
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

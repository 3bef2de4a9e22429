import { inLongTenantTransaction } from "@/lib/tenant/with-tenant";
import { type RowWrite, writeTables } from "@/lib/tenant/write-rows";
import type { WorldExhibitor } from "../world/types";
import type { Ground } from "./bulk/ground";
import { lifeRecords } from "./bulk/life-records";
import { recordWrites } from "./bulk/record-writes";
import { standingWrites } from "./bulk/standing-writes";

/**
 * The rows of many exhibitors' whole lives: records, log, scores replayed from the log and stages as of the ground's day. They are what
 * the mutations would have written event by event, but for the moves between stages on the way, which only living through it gives.
 */
export function bulkRows(ground: Ground, exhibitors: readonly WorldExhibitor[]): RowWrite[] {
  const lives = exhibitors.map((exhibitor) => lifeRecords(ground, exhibitor));
  const { log, standing } = standingWrites(ground, lives);
  return [...recordWrites(lives), log, ...standing];
}

/** Installs exhibitors with a few statements for all of them, as the application. */
export async function installInBulk(ground: Ground, exhibitors: readonly WorldExhibitor[]): Promise<void> {
  const rows = bulkRows(ground, exhibitors);
  await inLongTenantTransaction(ground.organizerId, (tenant) => writeTables(tenant, rows));
}

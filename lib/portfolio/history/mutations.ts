import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeTables } from "@/lib/tenant/write-rows";
import { readCells } from "./read-cells";

const SNAPSHOT = { id: "uuid", day: "date", calibration_version: "int" } as const;
const CELL = { id: "uuid", snapshot_id: "uuid", show_id: "uuid", segment: "text", owner_member_id: "uuid", stage: "stage", exhibitors: "int", revenue: "numeric", scores: "jsonb" } as const;

/** Writes the snapshots of some days from the log; a day that has one gets it anew. */
export async function takeSnapshots(tenant: TenantTransaction, days: readonly Date[]): Promise<void> {
  if (days.length === 0) return;
  const { db, organizerId } = tenant;
  const { version } = await db.calibration.findFirstOrThrow({ where: { organizerId }, orderBy: { version: "desc" }, select: { version: true } });
  const cells = await readCells(tenant, days);
  await db.portfolioSnapshot.deleteMany({ where: { organizerId, day: { in: [...days] } } });
  const snapshots = new Map(days.map((day) => [isoDay(day), uuidv7()]));
  await writeTables(tenant, [
    { table: "portfolio_snapshots", columns: SNAPSHOT, rows: [...snapshots].map(([day, id]) => ({ id, day, calibration_version: version })) },
    {
      table: "portfolio_cells",
      columns: CELL,
      rows: cells.map((cell) => ({
        id: uuidv7(),
        snapshot_id: snapshots.get(isoDay(cell.day)),
        show_id: cell.showId,
        segment: cell.segment,
        owner_member_id: cell.ownerMemberId,
        stage: cell.stage,
        exhibitors: cell.exhibitors,
        revenue: cell.revenue,
        scores: JSON.stringify(cell.scores),
      })),
    },
  ]);
}

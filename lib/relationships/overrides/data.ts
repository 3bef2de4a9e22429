import { dayNumber } from "@/lib/format/days";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { stageOrUnknown } from "../stored";
import type { Override } from "./types";

/** The stages of one exhibitor that were ever set by hand, newest first. */
export async function listOverrides({ db, organizerId }: Tenant, exhibitorId: string, today: Date): Promise<Override[]> {
  const rows = await db.stageOverride.findMany({
    where: { organizerId, exhibitorId },
    include: {
      show: { select: { name: true, nameZh: true, placements: { where: { organizerId, exhibitorId }, select: { stage: true } } } },
      member: { select: { user: { select: { name: true } } } },
      takenBackBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: [{ setOn: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    exhibitorId,
    showId: row.showId,
    showName: row.show.name,
    showNameZh: row.show.nameZh,
    stage: stageOrUnknown(row.stage),
    ruleStage: stageOrUnknown(row.show.placements[0]?.stage ?? "not_enough_evidence"),
    why: row.why,
    who: row.member.user.name,
    setOn: row.setOn,
    untilOn: row.untilOn,
    takenBackOn: row.takenBackOn,
    takenBackBy: row.takenBackBy?.user.name ?? null,
    inForce: row.takenBackOn === null && dayNumber(row.untilOn) >= dayNumber(today),
  }));
}

import { z } from "zod";

import { dayNumber, isoDay } from "@/lib/format/days";
import { readState, replay } from "@/lib/relationship-quality";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { currentCalibration } from "./calibration";
import { listScores } from "./data";
import { readEvidence } from "./explanation/data";
import { logsOf } from "./explanation/score-log";

/** How far a stored score and its replay may lie apart: floating point, nothing else. */
const TOLERANCE = 1e-6;

export interface ScoreCheck {
  readonly exhibitors: number;
  readonly scores: number;
  /** Exhibitors whose stored scores are not what their log gives. There should be none, ever. */
  readonly differing: readonly string[];
}

/**
 * Computes the scores of some exhibitors anew from their whole logs and holds them against what is stored: others every day, the same ones
 * when asked twice. A difference is looked at a second time, since somebody may have saved a record between the two readings.
 */
export async function checkScores(organizerId: OrganizerId, day: Date, size = 100): Promise<ScoreCheck> {
  return await withTenant(organizerId, async (tenant) => {
    const ids = await drawExhibitors(tenant, day, size);
    const first = await compare(tenant, ids, day);
    const again = first.differing.length === 0 ? first : await compare(tenant, first.differing, day);
    return { exhibitors: ids.length, scores: first.scores, differing: again.differing };
  });
}

async function drawExhibitors({ db, organizerId }: Tenant, day: Date, size: number): Promise<string[]> {
  const rows = await db.$queryRaw(sql`
    SELECT exhibitor_id AS id FROM relationships WHERE organizer_id = ${organizerId}::uuid
    ORDER BY hashtextextended(exhibitor_id::text || ${isoDay(day)}, 0), exhibitor_id LIMIT ${size}::int`);
  return z.array(z.object({ id: z.uuid() })).parse(rows).map(({ id }) => id);
}

async function compare(tenant: Tenant, ids: readonly string[], day: Date): Promise<{ scores: number; differing: string[] }> {
  const { db, organizerId } = tenant;
  const [calibration, stored, logs, exhibitors] = await Promise.all([
    currentCalibration(tenant),
    listScores(tenant, ids, day),
    readEvidence(tenant, ids, day),
    db.exhibitor.findMany({ where: { organizerId, id: { in: [...ids] } }, select: { id: true, segment: true } }),
  ]);
  const segments = new Map(exhibitors.map(({ id, segment }) => [id, segment]));
  let scores = 0;
  const differing = new Set<string>();
  for (const [id, own] of stored) {
    for (const score of own) {
      if (!score.evidenced || score.key === "TRUST") continue;
      scores += 1;
      const [log] = logsOf(score.key, { log: logs.get(id) ?? [], showId: score.showId, segment: segments.get(id) ?? null, calibration });
      const expected = log && readState(replay(log.pieces, log.calibration).state, log.calibration, dayNumber(day));
      if (!expected || Math.abs(expected.value - score.reading.value) > TOLERANCE || Math.abs(expected.se - score.reading.se) > TOLERANCE) differing.add(id);
    }
  }
  return { scores, differing: [...differing] };
}

import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { type AlarmFacts, type ChangeWithEvidence, type Construct, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import { currentCalibration } from "@/lib/relationships/calibration";
import { changeSince } from "@/lib/relationships/explanation/change-since";
import { readEvidence } from "@/lib/relationships/explanation/data";
import { logsOf, type WhoseLog } from "@/lib/relationships/explanation/score-log";
import type { ScoreKey } from "@/lib/relationships/types";
import { join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** A score is held against the one of a year ago: a season of the same show lies between. */
export const CHANGE_DAYS = 365;

const CHANGES = { trust: "TRUST", continuity: "CON", attachment: "AFF" } as const satisfies Record<keyof AlarmFacts["changes"], ScoreKey>;
const READ: readonly Construct[] = [...TRUST_CONSTRUCTS, "CON", "AFF"];

const candidate = z.object({ exhibitor_id: z.string(), segment: z.string().nullable(), show_id: z.string().nullable(), trust: z.boolean(), continuity: z.boolean(), attachment: z.boolean() });

/**
 * How trust, continuity and emotional attachment changed within a year, for those of some exhibitors whose evidence pulled one of them down:
 * a score that no evidence lowered did not fall, so nobody else's log has to be read.
 */
export async function readChanges(tenant: Tenant, exhibitorIds: readonly string[], on: Date): Promise<Map<string, AlarmFacts["changes"]>> {
  const candidates = await listLowered(tenant, exhibitorIds, on);
  const calibration = await currentCalibration(tenant);
  const logs = await readEvidence(tenant, candidates.map((row) => row.exhibitor_id), on);
  const day = dayNumber(on);
  return new Map(
    candidates.map((row) => {
      const whose: WhoseLog = { log: logs.get(row.exhibitor_id) ?? [], showId: row.show_id, segment: row.segment, calibration };
      return [row.exhibitor_id, { ...(row.trust && change("trust", whose, day)), ...(row.continuity && change("continuity", whose, day)), ...(row.attachment && change("attachment", whose, day)) }];
    }),
  );
}

function change(name: keyof typeof CHANGES, whose: WhoseLog, day: number): Partial<Record<keyof typeof CHANGES, ChangeWithEvidence>> {
  const found = changeSince(CHANGES[name], whose, day - CHANGE_DAYS, day);
  if (!found) return {};
  const pieces = logsOf(CHANGES[name], whose).flatMap((log) => log.pieces.filter((piece) => piece.day > day - CHANGE_DAYS));
  const records = new Map(pieces.map((piece) => [`${piece.source}:${piece.sourceId}`, piece.day]));
  return { [name]: { change: found, evidence: [...records].map(([id, on]) => ({ id, day: on })) } };
}

async function listLowered({ db, organizerId }: Tenant, exhibitorIds: readonly string[], on: Date): Promise<z.output<typeof candidate>[]> {
  if (exhibitorIds.length === 0) return [];
  const from = isoDay(dateOfDay(dayNumber(on) - CHANGE_DAYS));
  const rows = await db.$queryRaw(sql`
    SELECT m.* FROM (
      SELECT r.exhibitor_id::text, x.segment, r.main_show_id::text AS show_id,
        coalesce(sum(s.after - s.before) FILTER (WHERE s.construct IN (${join(TRUST_CONSTRUCTS)})), 0) < 0 AS trust,
        coalesce(sum(s.after - s.before) FILTER (WHERE s.construct = 'CON' AND s.show_id = r.main_show_id), 0) < 0 AS continuity,
        coalesce(sum(s.after - s.before) FILTER (WHERE s.construct = 'AFF' AND s.show_id = r.main_show_id), 0) < 0 AS attachment
      FROM relationships r
      JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
      JOIN score_steps s ON s.organizer_id = r.organizer_id AND s.exhibitor_id = r.exhibitor_id AND s.construct IN (${join(READ)})
        AND s.observed_on > ${from}::date AND s.observed_on <= ${isoDay(on)}::date
      WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id IN (${join(exhibitorIds.map((id) => sql`${id}::uuid`))})
      GROUP BY r.exhibitor_id, x.segment, r.main_show_id
    ) m WHERE m.trust OR m.continuity OR m.attachment`);
  return z.array(candidate).parse(rows);
}

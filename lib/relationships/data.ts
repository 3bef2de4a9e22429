import { z } from "zod";

import { CUT_OFFS, trustReading, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import { dayNumber } from "@/lib/format/days";
import { join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { evidenced, scoreOn } from "./score-sql";
import { stageOrUnknown, stageReasons, storedConstruct } from "./stored";
import type { Placement, Score, Standing } from "./types";

const scoreRow = z.object({
  exhibitor_id: z.string(),
  show_id: z.string().nullable(),
  construct: storedConstruct,
  value: z.number(),
  se: z.number(),
  prior_sd: z.number(),
  observed_on: z.date(),
  answers: z.number(),
  records: z.number(),
  evidenced: z.boolean(),
  version: z.number(),
});

/** Every score of these exhibitors as of a day, of all their shows; trust added as the mean of its three parts. */
export async function listScores({ db, organizerId }: Tenant, exhibitorIds: readonly string[], day: Date): Promise<Map<string, Score[]>> {
  const scores = new Map<string, Score[]>(exhibitorIds.map((id) => [id, []]));
  if (exhibitorIds.length === 0) return scores;
  const s = scoreOn("s", day);
  const rows = await db.$queryRaw(sql`
    SELECT s.exhibitor_id, s.show_id, s.construct, ${s.value} AS value, ${s.se} AS se, s.prior_sd, s.observed_on, s.answers, s.records, ${evidenced("s")} AS evidenced, c.version
    FROM relationship_scores s JOIN calibrations c ON c.organizer_id = s.organizer_id AND c.id = s.calibration_id
    WHERE s.organizer_id = ${organizerId}::uuid AND s.exhibitor_id IN (${join(exhibitorIds.map((id) => sql`${id}::uuid`))})`);
  for (const row of z.array(scoreRow).parse(rows)) {
    const { value, se } = row;
    scores.get(row.exhibitor_id)?.push({
      key: row.construct,
      showId: row.show_id,
      reading: { value, se, confidence: 1 - (se * se) / (row.prior_sd * row.prior_sd) },
      answers: row.answers,
      records: row.records,
      newestOn: row.observed_on,
      evidenced: row.evidenced,
      stale: isStale(row.observed_on, day),
      calibrationVersion: row.version,
    });
  }
  for (const own of scores.values()) own.push(...trustOf(own, day));
  return scores;
}

function isStale(newestOn: Date, day: Date): boolean {
  return dayNumber(day) - dayNumber(newestOn) > CUT_OFFS.namedAnswer.value;
}

/** Trust from its three parts; none where a part has no row. */
function trustOf(scores: readonly Score[], day: Date): Score[] {
  const [TOG, TOI, TOC] = TRUST_CONSTRUCTS.map((key) => scores.find((score) => score.key === key));
  if (!TOG || !TOI || !TOC) return [];
  const parts = [TOG, TOI, TOC].filter((part) => part.evidenced);
  const newest = Math.max(...(parts.length > 0 ? parts : [TOG]).map((part) => part.newestOn.getTime()));
  return [
    {
      key: "TRUST",
      showId: null,
      reading: trustReading({ TOG: TOG.reading, TOI: TOI.reading, TOC: TOC.reading }),
      // one person usually answers for all three parts, so people are not added up; records each belong to one part
      answers: Math.max(TOG.answers, TOI.answers, TOC.answers),
      records: TOG.records + TOI.records + TOC.records,
      newestOn: new Date(newest),
      evidenced: parts.length > 0,
      stale: isStale(new Date(newest), day),
      calibrationVersion: TOG.calibrationVersion,
    },
  ];
}

/** Where an exhibitor stands, in each of its shows and as a whole. Null: no such exhibitor in this organizer. */
export async function getStanding({ db, organizerId }: Tenant, exhibitorId: string): Promise<Standing | null> {
  const relationship = await db.relationship.findUnique({ where: { organizerId_exhibitorId: { organizerId, exhibitorId } } });
  if (!relationship) return null;
  const placements = await db.stagePlacement.findMany({ where: { organizerId, exhibitorId }, include: { show: { select: { name: true, nameZh: true } } }, orderBy: { showId: "asc" } });
  const reasons = placements.flatMap((row) => stageReasons(row.reasons));
  const editionIds = [...new Set(reasons.flatMap(({ values }) => (typeof values.editionId === "string" && values.editionId !== "" ? [values.editionId] : [])))];
  const editions = editionIds.length === 0 ? [] : await db.edition.findMany({ where: { organizerId, id: { in: editionIds } }, select: { id: true, name: true, show: { select: { name: true } } } });
  return {
    editionNames: Object.fromEntries(editions.map(({ id, name, show }) => [id, `${show.name} ${name}`])),
    stage: stageOrUnknown(relationship.stage),
    since: relationship.stageSince,
    measured: relationship.measured,
    runnerUp: runnerUp(relationship),
    mainShowId: relationship.mainShowId,
    revenue: Number(relationship.revenue),
    placements: placements.map(
      (row): Placement => ({
        showId: row.showId,
        showName: row.show.name,
        showNameZh: row.show.nameZh,
        stage: stageOrUnknown(row.stage),
        since: row.since,
        measured: row.measured,
        runnerUp: runnerUp(row),
        repeatWithoutAttachment: row.repeatWithoutAttachment,
        reasons: stageReasons(row.reasons),
      }),
    ),
  };
}

function runnerUp(row: { runnerUp: string | null; runnerUpProbability: number | null }): Standing["runnerUp"] {
  return row.runnerUp === null || row.runnerUpProbability === null ? null : { stage: stageOrUnknown(row.runnerUp), probability: row.runnerUpProbability };
}

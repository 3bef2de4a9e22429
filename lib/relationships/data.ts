import { z } from "zod";

import { CUT_OFFS, trustReading, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import { dayNumber } from "@/lib/format/days";
import { join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { evidenced, scoreOn } from "./score-sql";
import { stageOrUnknown, stageReasons, storedConstruct, storedStage } from "./stored";
import type { Score, Standing } from "./types";

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
export async function listScores({ readTogether, organizerId }: Tenant, exhibitorIds: readonly string[], day: Date): Promise<Map<string, Score[]>> {
  const scores = new Map<string, Score[]>(exhibitorIds.map((id) => [id, []]));
  if (exhibitorIds.length === 0) return scores;
  const s = scoreOn("s", day);
  const rows = await readTogether(sql`
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

const day = z.iso.date().transform((text) => new Date(text));
const placementRow = z.object({
  showId: z.string(), showName: z.string(), showNameZh: z.string().nullable(), stage: storedStage, since: day, measured: z.boolean(), runnerUp: z.string().nullable(), runnerUpProbability: z.number().nullable(),
  repeatWithoutAttachment: z.boolean(), reasons: z.unknown().transform(stageReasons),
});
const standingRow = z.object({
  stage: storedStage, since: z.date().nullable(), measured: z.boolean(), runnerUp: z.string().nullable(), runnerUpProbability: z.number().nullable(), mainShowId: z.string().nullable(), revenue: z.number(),
  placements: z.array(placementRow), editionNames: z.record(z.string(), z.string()),
});

/** Where an exhibitor stands, in each of its shows and as a whole: one question. Null: no such exhibitor in this organizer. */
export async function getStanding({ readTogether, organizerId }: Tenant, exhibitorId: string): Promise<Standing | null> {
  const rows = await readTogether(sql`
    SELECT r.stage::text AS stage, r.stage_since AS since, r.measured, r.runner_up::text AS "runnerUp", r.runner_up_probability AS "runnerUpProbability", r.main_show_id::text AS "mainShowId", r.revenue::float8 AS revenue,
      coalesce((SELECT json_agg(json_build_object('showId', p.show_id, 'showName', w.name, 'showNameZh', w.name_zh, 'stage', p.stage, 'since', p.since, 'measured', p.measured, 'runnerUp', p.runner_up,
          'runnerUpProbability', p.runner_up_probability, 'repeatWithoutAttachment', p.repeat_without_attachment, 'reasons', p.reasons) ORDER BY p.show_id)
        FROM stage_placements p JOIN shows w ON w.organizer_id = p.organizer_id AND w.id = p.show_id WHERE p.organizer_id = r.organizer_id AND p.exhibitor_id = r.exhibitor_id), '[]') AS placements,
      coalesce((SELECT json_object_agg(e.id, w.name || ' ' || e.name) FROM editions e JOIN shows w ON w.organizer_id = e.organizer_id AND w.id = e.show_id
        WHERE e.organizer_id = r.organizer_id AND e.id::text IN (
          SELECT v.reason->'values'->>'editionId' FROM stage_placements p CROSS JOIN LATERAL jsonb_array_elements(p.reasons) v(reason) WHERE p.organizer_id = r.organizer_id AND p.exhibitor_id = r.exhibitor_id)), '{}') AS "editionNames"
    FROM relationships r WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = ${exhibitorId}::uuid`);
  const [found] = z.array(standingRow).parse(rows);
  if (!found) return null;
  return { ...withRunnerUp(found), placements: found.placements.map(withRunnerUp) };
}

function withRunnerUp<T extends { readonly runnerUp: string | null; readonly runnerUpProbability: number | null }>({ runnerUp: stage, runnerUpProbability: probability, ...rest }: T) {
  return { ...rest, runnerUp: stage === null || probability === null ? null : { stage: stageOrUnknown(stage), probability } };
}

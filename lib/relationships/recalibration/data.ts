import { z } from "zod";

import { BEHAVIOUR_CHANNELS, type BehaviourChannel, type Calibration, type CalibrationData, type Construct, type LatestWave } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { groupKey } from "../group-key";
import { storedConstruct } from "../stored";

/** Answers further apart than this belong to different waves, also where no edition tells them apart. */
const WAVE_DAYS = 180;

const waveRow = z.object({ construct: storedConstruct, show_id: z.string().nullable(), segment: z.string().nullable(), score: z.number(), weight: z.number() });

/**
 * Each exhibitor's latest survey wave on each construct, per show where the construct is kept per show: the answers on the
 * edition of its newest answer. Its variance is that of one item of one person, divided by the weights of all answers.
 */
async function readLatestWaves({ db, organizerId }: Tenant, base: Calibration, until: Date): Promise<CalibrationData["waves"]> {
  const rows = await db.$queryRaw(sql`
    SELECT a.construct, a.show_id::text, x.segment, sum(a.value * a.weight) / sum(a.weight) AS score, sum(a.weight) AS weight
    FROM (SELECT e.exhibitor_id, e.construct, e.show_id, e.value, e.weight, e.observed_on, r.edition_id,
        first_value(r.edition_id) OVER newest AS newest_edition, first_value(e.observed_on) OVER newest AS newest_on
      FROM evidence e LEFT JOIN responses r ON r.organizer_id = e.organizer_id AND r.id = e.source_id
      WHERE e.organizer_id = ${organizerId}::uuid AND e.channel = 'survey' AND e.observed_on <= ${isoDay(until)}::date AND NOT e.retracts
        AND NOT EXISTS (SELECT FROM evidence c WHERE c.organizer_id = e.organizer_id AND c.corrects_id = e.id)
      WINDOW newest AS (PARTITION BY e.exhibitor_id, e.construct, e.show_id ORDER BY e.observed_on DESC, e.id DESC)) a
    JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = a.exhibitor_id
    WHERE a.edition_id IS NOT DISTINCT FROM a.newest_edition AND a.observed_on > a.newest_on - ${WAVE_DAYS}::int
    GROUP BY a.exhibitor_id, a.construct, a.show_id, x.segment
    ORDER BY a.construct, a.exhibitor_id, a.show_id`);
  const waves: Partial<Record<Construct, LatestWave[]>> = {};
  for (const { construct, show_id, segment, score, weight } of z.array(waveRow).parse(rows)) {
    const survey = base.constructs[construct].asking.survey;
    if (survey) (waves[construct] ??= []).push({ group: groupKey(show_id, segment), score, variance: survey.sigma2 / weight });
  }
  return waves;
}

const readingsRow = z.object({ channel: z.string(), readings: z.array(z.number()) });

/** What each exhibitor's records said, channel by channel: a record that speaks of two constructs is one reading. */
async function readBehaviour({ db, organizerId }: Tenant, until: Date): Promise<CalibrationData["behaviour"]> {
  const rows = await db.$queryRaw(sql`
    SELECT b.channel, array_agg(b.value ORDER BY b.source_id) AS readings
    FROM (SELECT DISTINCT ON (e.exhibitor_id, e.channel, e.source_id) e.exhibitor_id, e.channel, e.source_id, e.value
      FROM evidence e
      WHERE e.organizer_id = ${organizerId}::uuid AND e.channel NOT IN ('survey', 'pulse') AND e.observed_on <= ${isoDay(until)}::date AND NOT e.retracts
        AND NOT EXISTS (SELECT FROM evidence c WHERE c.organizer_id = e.organizer_id AND c.corrects_id = e.id)
      ORDER BY e.exhibitor_id, e.channel, e.source_id, e.construct) b
    GROUP BY b.exhibitor_id, b.channel
    ORDER BY b.channel, b.exhibitor_id`);
  const behaviour: Partial<Record<BehaviourChannel, number[][]>> = {};
  for (const { channel, readings } of z.array(readingsRow).parse(rows)) if (isBehaviour(channel)) (behaviour[channel] ??= []).push(readings);
  return behaviour;
}

function isBehaviour(channel: string): channel is BehaviourChannel {
  return Object.hasOwn(BEHAVIOUR_CHANNELS, channel);
}

/** Everything that an organizer's own data offer for a calibration. */
export async function readCalibrationData(tenant: Tenant, base: Calibration, until: Date): Promise<CalibrationData> {
  return { waves: await readLatestWaves(tenant, base, until), behaviour: await readBehaviour(tenant, until) };
}

const ids = z.array(z.object({ id: z.string() }));

/** The next exhibitors, in the order of their ids, of whom a score was made with another calibration. */
export async function listOutdated({ db, organizerId }: Tenant, calibrationId: string, after: string | null, size: number): Promise<string[]> {
  const rows = await db.$queryRaw(sql`
    SELECT DISTINCT s.exhibitor_id::text AS id FROM relationship_scores s
    WHERE s.organizer_id = ${organizerId}::uuid AND s.calibration_id <> ${calibrationId}::uuid AND (${after}::uuid IS NULL OR s.exhibitor_id > ${after}::uuid)
    ORDER BY 1 LIMIT ${size}`);
  return ids.parse(rows).map(({ id }) => id);
}

/** The next exhibitors, in the order of their ids, whose stage was last looked at before a day. */
export async function listNotPlacedOn({ db, organizerId }: Tenant, day: Date, after: string | null, size: number): Promise<string[]> {
  const rows = await db.$queryRaw(sql`
    SELECT DISTINCT g.exhibitor_id::text AS id FROM stage_placements g
    WHERE g.organizer_id = ${organizerId}::uuid AND g.evaluated_on < ${isoDay(day)}::date AND (${after}::uuid IS NULL OR g.exhibitor_id > ${after}::uuid)
    ORDER BY 1 LIMIT ${size}`);
  return ids.parse(rows).map(({ id }) => id);
}

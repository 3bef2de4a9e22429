import { z } from "zod";

import { BEHAVIOUR_CHANNELS, type BehaviourChannel, FILTERED_CONSTRUCTS, type Construct } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedConstruct } from "../stored";
import { readCalibration } from "../calibration";
import type { FittedOn } from "../recalibration/types";
import type { Prediction } from "./honesty";

/** The newest answers are enough to judge by: with so many the share inside is known to a third of a percentage point. */
const MOST_PREDICTIONS = 20_000;

const predictionRow = z.object({ id: z.string(), construct: storedConstruct, day: z.number(), surprise: z.number(), variance: z.number().positive() });

/** What the scores predicted of survey answers just before they came, newest first. */
export async function listPredictions({ db, organizerId }: Tenant): Promise<Prediction[]> {
  const rows = await db.$queryRaw(sql`
    SELECT s.id::text, s.construct, (s.observed_on - '1970-01-01'::date) AS day, s.surprise, s.surprise_variance AS variance
    FROM score_steps s JOIN evidence e ON e.organizer_id = s.organizer_id AND e.id = s.evidence_id
    WHERE s.organizer_id = ${organizerId}::uuid AND e.channel = 'survey'
    ORDER BY s.observed_on DESC LIMIT ${MOST_PREDICTIONS}`);
  return z.array(predictionRow).parse(rows).map((row) => ({ ...row, channel: "survey", z: row.surprise / Math.sqrt(row.variance) }));
}

const counts = z.record(z.string(), z.number());
const fittedOn = z.object({ answers: z.record(z.string(), z.object({ all: z.number(), groups: counts })), records: counts });

/** The newest calibrations, with what each was fitted on: the one in force and the one before it. */
export async function listNewestCalibrations(tenant: Tenant) {
  const { db, organizerId } = tenant;
  const rows = await db.calibration.findMany({ where: { organizerId }, orderBy: { version: "desc" }, take: 2 });
  return await Promise.all(rows.map(async ({ id, version, createdAt, parameters }) => ({ id, version, createdAt, fitted: readFittedOn(parameters), calibration: (await readCalibration(tenant, id)).calibration })));
}

/** The starting assumptions were fitted on nobody. */
function readFittedOn(parameters: unknown): FittedOn {
  const found = z.object({ fittedOn: fittedOn.optional() }).parse(parameters).fittedOn;
  const answers: { -readonly [C in Construct]?: { all: number; groups: Record<string, number> } } = {};
  for (const construct of FILTERED_CONSTRUCTS) {
    const own = found?.answers[construct];
    if (own) answers[construct] = own;
  }
  const records: Partial<Record<BehaviourChannel, number>> = {};
  for (const [channel, exhibitors] of Object.entries(found?.records ?? {})) if (isBehaviour(channel)) records[channel] = exhibitors;
  return { answers, records };
}

function isBehaviour(channel: string): channel is BehaviourChannel {
  return Object.hasOwn(BEHAVIOUR_CHANNELS, channel);
}

export async function countOutdated({ db, organizerId }: Tenant, calibrationId: string): Promise<number> {
  const rows = await db.$queryRaw(sql`SELECT count(DISTINCT s.exhibitor_id)::int AS n FROM relationship_scores s WHERE s.organizer_id = ${organizerId}::uuid AND s.calibration_id <> ${calibrationId}::uuid`);
  return z.array(z.object({ n: z.number() })).parse(rows)[0]?.n ?? 0;
}

export async function listShowNames({ db, organizerId }: Tenant): Promise<Map<string, { name: string; nameZh: string | null }>> {
  const rows = await db.show.findMany({ where: { organizerId }, select: { id: true, name: true, nameZh: true } });
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

import pg from "pg";
import { z } from "zod";

/** What is compared between two organizers that hold the same world: ids differ, so rows are named by the exhibitor's key and the show's name. */
export interface Standings {
  readonly scores: ReadonlyMap<string, ScoreRow>;
  readonly steps: ReadonlyMap<string, StepRow[]>;
  readonly placements: ReadonlyMap<string, object>;
  readonly relationships: ReadonlyMap<string, object>;
}

export interface ScoreRow {
  readonly key: string;
  readonly construct: string;
  readonly segment: string | null;
  readonly value: number;
  readonly se: number;
  readonly observed_on: string;
  readonly answers: number;
  readonly records: number;
  readonly newest_answer_on: string | null;
  readonly prior_mean: number;
  readonly prior_sd: number;
  readonly drift_days: number;
  readonly day: number | null;
  readonly channels: string[] | null;
  readonly mean: number[] | null;
  readonly covariance: number[] | null;
}

interface StepRow {
  readonly key: string;
  readonly channel: string;
  readonly observed_on: string;
  readonly numbers: number[];
}

/** Everything the pipeline keeps of an organizer's exhibitors, read as the superuser. */
export async function readStandings(superUrl: string, organizerId: string): Promise<Standings> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const scores = await client.query<ScoreRow>(
      `SELECT concat_ws('|', x.external_key, s.construct, h.name) AS key, s.construct, x.segment, s.value, s.se, s.observed_on::text, s.answers, s.records, s.newest_answer_on::text,
         s.prior_mean, s.prior_sd, s.drift_days, f.day - '1970-01-01'::date AS day, f.channels, f.mean, f.covariance
       FROM relationship_scores s JOIN exhibitors x ON x.id = s.exhibitor_id LEFT JOIN shows h ON h.id = s.show_id
       LEFT JOIN filter_states f ON f.exhibitor_id = s.exhibitor_id AND f.construct = s.construct AND f.show_id IS NOT DISTINCT FROM s.show_id
       WHERE s.organizer_id = $1`,
      [organizerId],
    );
    const steps = await client.query<StepRow>(
      `SELECT concat_ws('|', x.external_key, s.construct, h.name) AS key, e.channel, s.observed_on::text,
         ARRAY[e.value, e.weight, s.before, s.before_se, s.after, s.after_se, s.expected, s.surprise, s.surprise_variance] AS numbers
       FROM score_steps s JOIN evidence e ON e.id = s.evidence_id JOIN exhibitors x ON x.id = s.exhibitor_id LEFT JOIN shows h ON h.id = s.show_id
       WHERE s.organizer_id = $1 ORDER BY s.observed_on, e.id`,
      [organizerId],
    );
    const placements = await client.query<{ key: string; reasons: string }>(
      `SELECT concat_ws('|', x.external_key, h.name) AS key, p.stage::text, p.since::text, p.measured, p.runner_up::text, p.runner_up_probability, p.promotion_probability, p.failing_since::text,
         p.repeat_without_attachment, p.reasons::text
       FROM stage_placements p JOIN exhibitors x ON x.id = p.exhibitor_id JOIN shows h ON h.id = p.show_id WHERE p.organizer_id = $1`,
      [organizerId],
    );
    const relationships = await client.query<{ key: string }>(
      `SELECT x.external_key AS key, r.stage::text, r.stage_since::text, r.measured, r.runner_up::text, r.runner_up_probability, h.name AS main_show, r.revenue::float8, r.last_inbound_on::text, r.last_outbound_on::text
       FROM relationships r JOIN exhibitors x ON x.id = r.exhibitor_id LEFT JOIN shows h ON h.id = r.main_show_id WHERE r.organizer_id = $1`,
      [organizerId],
    );
    const editions = await client.query<{ id: string; name: string }>("SELECT e.id, concat_ws(' ', h.name, e.name) AS name FROM editions e JOIN shows h ON h.id = e.show_id WHERE e.organizer_id = $1", [organizerId]);
    // reasons name editions by their ids
    const named = (reasons: string) => editions.rows.reduce((text, { id, name }) => text.replaceAll(id, name), reasons);
    const read = placements.rows.map(({ reasons, ...row }) => ({ ...row, reasons: z.json().parse(JSON.parse(named(reasons))) }));
    return { scores: byKey(scores.rows), steps: grouped(steps.rows), placements: byKey(read), relationships: byKey(relationships.rows) };
  } finally {
    await client.end();
  }
}

function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}

function grouped(rows: readonly StepRow[]): Map<string, StepRow[]> {
  const groups = new Map<string, StepRow[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

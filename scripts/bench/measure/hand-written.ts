import { isoDay } from "@/lib/format/days";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import type { Statement } from "./by-hand";

/**
 * What somebody would write by hand for the same figures of the benchmark's world: with its questions, scales and constructs written into the statement, no
 * filters, no guard and no form versions. Each is the quickest of the ways that were tried.
 */

/** A score on a day: the stored one drawn towards what is usual, and its variance. */
const ON_DAY = `
  s.prior_mean + (s.value - s.prior_mean) * exp(-least(350, greatest(0, $2::date - s.observed_on) / s.drift_days)) AS value,
  s.prior_sd * s.prior_sd + (s.se * s.se - s.prior_sd * s.prior_sd) * exp(-least(700, 2 * greatest(0, $2::date - s.observed_on) / s.drift_days)) AS variance`;

/** Mean and spread of every construct in every stage. */
export function meansByHand(organizerId: string, today: Date): Statement[] {
  return [{
    text: `SELECT stage, construct, count(*), avg(value), var_pop(value), sum(variance) FROM (
        SELECT r.stage, s.construct, ${ON_DAY}
        FROM relationship_scores s JOIN relationships r ON r.organizer_id = s.organizer_id AND r.exhibitor_id = s.exhibitor_id
        WHERE s.organizer_id = $1 AND s.construct = ANY($3) AND s.answers + s.records > 0 AND (s.show_id IS NULL OR s.show_id = r.main_show_id)
          AND r.exhibitor_id NOT IN (SELECT id FROM exhibitors WHERE organizer_id = $1 AND archived_at IS NOT NULL)) v
      GROUP BY 1, 2`,
    values: [organizerId, isoDay(today), [...FILTERED_CONSTRUCTS]],
  }];
}

/** Mean trust of every segment. */
export function trustByHand(organizerId: string, today: Date, construct: string): Statement[] {
  return [{
    text: `SELECT segment, count(*), avg(value), var_pop(value), sum(variance) FROM (
        SELECT x.segment, ${ON_DAY}
        FROM relationship_scores s JOIN relationships r ON r.organizer_id = s.organizer_id AND r.exhibitor_id = s.exhibitor_id
        JOIN exhibitors x ON x.organizer_id = s.organizer_id AND x.id = s.exhibitor_id AND x.archived_at IS NULL
        WHERE s.organizer_id = $1 AND s.construct = $3 AND s.answers + s.records > 0 AND (s.show_id IS NULL OR s.show_id = r.main_show_id)) v
      GROUP BY 1`,
    values: [organizerId, isoDay(today), construct],
  }];
}

/**
 * A part of the backtest judged: AUC with what its standard error is made of (DeLong), Brier score, log loss, bias and the tenths, of the scores and the three
 * rules. The slope of the calibration, a regression in rounds, is left out: by hand less is done than by the page.
 */
export function judgedByHand(organizerId: string, segment: string): Statement[] {
  return [{
    text: `WITH tied AS MATERIALIZED (
        SELECT v.rule, v.p, count(*) FILTER (WHERE j.rebooked)::float8 AS ups, count(*) FILTER (WHERE NOT j.rebooked)::float8 AS downs
        FROM backtest_judgements j JOIN exhibitors x ON x.organizer_id = j.organizer_id AND x.id = j.exhibitor_id AND x.segment = $2
        CROSS JOIN LATERAL (VALUES ('model', j.model), ('base_rate', j.base_rate), ('booked_last_year', j.booked_last_year), ('recency_frequency', j.recency_frequency)) v(rule, p)
        WHERE j.organizer_id = $1 GROUP BY 1, 2
      ), placed AS (SELECT *, sum(downs) OVER w - downs / 2 AS downs_below, sum(ups) OVER w - ups / 2 AS ups_below FROM tied WINDOW w AS (PARTITION BY rule ORDER BY p))
      SELECT rule, NULL::int AS tenth, sum(ups), sum(downs), sum(ups * downs_below), sum(ups * downs_below ^ 2), sum(downs * ups_below), sum(downs * ups_below ^ 2),
        sum(ups * (1 - p) ^ 2 + downs * p ^ 2), -sum(ups * ln(greatest(p, 1e-15)) + downs * ln(greatest(1 - p, 1e-15))), sum(p * (ups + downs))
      FROM placed GROUP BY rule
      UNION ALL SELECT rule, least(9, floor(p * 10))::int, sum(ups), sum(downs), NULL, NULL, NULL, NULL, NULL, NULL, sum(p * (ups + downs)) FROM tied GROUP BY 1, 2`,
    values: [organizerId, segment],
  }];
}

const ASKED = ["SAT1", "TOI1", "TOI2", "TOG1", "TOC1", "TOC3", "SAC1", "SAC2", "NOR1", "AFF1", "AFF2", "CON1", "CON3"];
const SCORES: Readonly<Record<string, readonly string[]>> = { SAT: ["SAT1"], TOI: ["TOI1", "TOI2"], TOG: ["TOG1"], TOC: ["TOC1", "TOC3"], SAC: ["SAC1", "SAC2"], NOR: ["NOR1"], AFF: ["AFF1", "AFF2"], CON: ["CON1", "CON3"] };

/** An edition beside its three earlier ones: scores an exhibitor a unit, recommendation, the satisfied share, comments. */
export function reportByHand(organizerId: string, editionId: string): Statement[] {
  const values = [organizerId, editionId];
  const editions = `SELECT e.id, e.starts_on FROM editions e JOIN editions o ON o.organizer_id = e.organizer_id AND o.id = $2 AND o.show_id = e.show_id AND e.starts_on <= o.starts_on WHERE e.organizer_id = $1 ORDER BY e.starts_on DESC LIMIT 4`;
  const low = (item: string) => item.toLowerCase();
  const score = (items: readonly string[]) => `avg(100 * (${items.map(low).join(" + ")} - ${items.length}) / ${6 * items.length})`;
  const names = Object.keys(SCORES).map(low);
  return [
    { text: `SELECT r.edition_id, count(*), count(DISTINCT r.exhibitor_id), min(r.answered_on), max(r.answered_on) FROM responses r WHERE r.organizer_id = $1 AND r.withdrawn_at IS NULL AND r.edition_id IN (SELECT id FROM (${editions}) e) GROUP BY 1`, values },
    {
      text: `WITH e AS MATERIALIZED (${editions}), wide AS (
          SELECT w.response_id, ${[...ASKED, "NPS"].map((item) => `max(w.value) FILTER (WHERE w.item = '${item}') AS ${low(item)}`).join(", ")}
          FROM answers w JOIN (SELECT id FROM responses WHERE organizer_id = $1 AND withdrawn_at IS NULL AND edition_id IN (SELECT id FROM e)) o ON o.id = w.response_id
          WHERE w.organizer_id = $1 AND w.value IS NOT NULL GROUP BY 1
        ), told AS MATERIALIZED (
          SELECT r.edition_id, r.exhibitor_id, x.segment, wide.* FROM wide JOIN responses r ON r.organizer_id = $1 AND r.id = wide.response_id JOIN e ON e.id = r.edition_id AND r.answered_on >= e.starts_on
          JOIN exhibitors x ON x.organizer_id = $1 AND x.id = r.exhibitor_id
        ), scored AS (
          SELECT edition_id, exhibitor_id, segment, ${Object.entries(SCORES).map(([name, items]) => `${score(items)} AS ${low(name)}`).join(", ")} FROM told GROUP BY 1, 2, 3
        )
        SELECT 'score' AS kind, edition_id, segment, k, round(v * 1e8) / 1e8 AS v, count(*) FROM (
          SELECT edition_id, segment, unnest(ARRAY[${[...names, "trust"].map((name) => `'${name}'`).join(", ")}]) AS k, unnest(ARRAY[${names.join(", ")}, (tog + toi + toc) / 3]) AS v FROM scored) l WHERE v IS NOT NULL GROUP BY 2, 3, 4, 5
        UNION ALL SELECT 'nps', edition_id, segment, NULL, nps, count(*) FROM told WHERE nps IS NOT NULL GROUP BY 2, 3, 5
        UNION ALL SELECT 'csat', edition_id, segment, NULL, sat1, count(*) FROM told WHERE sat1 IS NOT NULL GROUP BY 2, 3, 5`,
      values,
    },
    {
      text: `SELECT r.id, w.text, r.language, r.answered_on, x.segment, x.id, x.name, count(*) OVER () FROM responses r
        JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.item IN ('OPEN', 'PREW') AND w.text IS NOT NULL
        JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
        WHERE r.organizer_id = $1 AND r.edition_id = $2 AND r.withdrawn_at IS NULL ORDER BY r.answered_on DESC, r.id DESC LIMIT 200`,
      values,
    },
  ];
}

import { decay } from "@/lib/relationships/score-sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";

/**
 * Every score as it reads on past days: day, exhibitor_id, show_id, construct, value, se. The newest step on or before the day, carried on by the
 * filter's closed form; where the stored score is not newer than the day it is that step, and no step is looked up. `wanted` names the exhibitors
 * and days that count: columns day, exhibitor_id.
 */
export function scoresOn(organizerId: OrganizerId, wanted: Sql): Sql {
  return sql`
    SELECT d.day, s.exhibitor_id, s.show_id, s.construct, ${VALUE} AS value, ${SE} AS se
    FROM relationship_scores s
    JOIN (${wanted}) d ON d.exhibitor_id = s.exhibitor_id
    JOIN LATERAL (
      SELECT s.value, s.se, s.observed_on WHERE s.observed_on <= d.day AND s.answers + s.records > 0
      UNION ALL
      (${newestStep(sql`s.observed_on > d.day AND`)})
    ) v ON TRUE
    WHERE s.organizer_id = ${organizerId}::uuid`;
}

/**
 * The same for whole portfolios: no, cell, construct, value, se. `standing` is a table of who stands where: no, cell, day, exhibitor_id, of_show. Scores of a show
 * count where it is theirs. Most stored scores are not newer than the day, so they are read by one join, and steps are looked up for the rest alone.
 */
export function scoresOfAll(organizerId: OrganizerId, standing: Sql): Sql {
  const own = sql`${standing} d ON d.exhibitor_id = s.exhibitor_id AND (s.show_id IS NULL OR s.show_id = d.of_show)`;
  return sql`
    SELECT d.no, d.cell, s.construct, ${VALUE} AS value, ${SE} AS se
    FROM relationship_scores s JOIN ${own} CROSS JOIN LATERAL (SELECT s.value, s.se, s.observed_on) v
    WHERE s.organizer_id = ${organizerId}::uuid AND s.observed_on <= d.day AND s.answers + s.records > 0
    UNION ALL
    SELECT d.no, d.cell, s.construct, ${VALUE}, ${SE}
    FROM relationship_scores s JOIN ${own} JOIN LATERAL (${newestStep(sql``)}) v ON TRUE
    WHERE s.organizer_id = ${organizerId}::uuid AND s.observed_on > d.day`;
}

/** A score `s` whose step `v` is carried on to the day `d`, by the filter's closed form. */
const ELAPSED = sql`(d.day - v.observed_on)`;
const VALUE = sql`s.prior_mean + (v.value - s.prior_mean) * ${decay(sql`${ELAPSED} / s.drift_days`)}`;
const SE = sql`sqrt(greatest(0, s.prior_sd * s.prior_sd + (v.se * v.se - s.prior_sd * s.prior_sd) * ${decay(sql`2 * ${ELAPSED} / s.drift_days`)}))`;

/** The newest step of a score `s` on or before the day `d`. */
function newestStep(when: Sql): Sql {
  return sql`
    SELECT t.after AS value, t.after_se AS se, t.observed_on FROM score_steps t
    WHERE ${when} t.organizer_id = s.organizer_id AND t.exhibitor_id = s.exhibitor_id AND t.construct = s.construct AND t.show_id IS NOT DISTINCT FROM s.show_id
      AND t.observed_on <= d.day
    ORDER BY t.observed_on DESC, t.evidence_id DESC LIMIT 1`;
}

const SATISFACTION = ["sat", "sac"];
const TRUST = ["tog", "toi", "toc"];
const ATTACHMENT = ["aff"];

/** The scores that relationship quality reads, as columns: their values and, with se_ before the name, their errors. */
export const QUALITY_SCORES = [...SATISFACTION, ...TRUST, ...ATTACHMENT];

/**
 * Relationship quality and its three dimensions from an exhibitor's scores, as the heart's relationshipQuality forms them with errors that may all
 * point one way; null where a dimension has too little. A test holds the two equal to 1e-9.
 */
export function qualityOf(dimension: "satisfaction" | "trust" | "attachment" | "quality", kind: "value" | "se"): Sql {
  switch (dimension) {
    case "satisfaction":
      return mean(SATISFACTION, kind, 1);
    case "trust":
      return mean(TRUST, kind, 2);
    case "attachment":
      return mean(ATTACHMENT, kind, 1);
    case "quality":
      return sql`(${qualityOf("satisfaction", kind)} + ${qualityOf("trust", kind)} + ${qualityOf("attachment", kind)}) / 3`;
  }
}

/** The mean of those that are known, if they are enough. */
function mean(names: readonly string[], kind: "value" | "se", needed: number): Sql {
  const columns = names.map((name) => raw(kind === "se" ? `se_${name}` : name));
  const known = sql`num_nonnulls(${join(columns)})`;
  return sql`CASE WHEN ${known} >= ${needed}::int THEN (${join(columns.map((column) => sql`coalesce(${column}, 0)`), " + ")}) / ${known} END`;
}

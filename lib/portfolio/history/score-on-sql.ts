import { decay } from "@/lib/relationships/score-sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { raw, sql, type Sql } from "@/lib/tenant/sql";

/**
 * Every score as it reads on past days: day, exhibitor_id, show_id, construct, value, se. The newest step on or before the day, carried on by the
 * filter's closed form; where the stored score is not newer than the day it is that step, and no step is looked up. `wanted` names the exhibitors
 * and days that count: columns day, exhibitor_id.
 */
export function scoresOn(organizerId: OrganizerId, wanted: Sql): Sql {
  const elapsed = sql`(d.day - v.observed_on)`;
  return sql`
    SELECT d.day, s.exhibitor_id, s.show_id, s.construct,
      s.prior_mean + (v.value - s.prior_mean) * ${decay(sql`${elapsed} / s.drift_days`)} AS value,
      sqrt(greatest(0, s.prior_sd * s.prior_sd + (v.se * v.se - s.prior_sd * s.prior_sd) * ${decay(sql`2 * ${elapsed} / s.drift_days`)})) AS se
    FROM relationship_scores s
    JOIN (${wanted}) d ON d.exhibitor_id = s.exhibitor_id
    JOIN LATERAL (
      SELECT s.value, s.se, s.observed_on WHERE s.observed_on <= d.day AND s.answers + s.records > 0
      UNION ALL
      (SELECT t.after, t.after_se, t.observed_on FROM score_steps t
        WHERE s.observed_on > d.day AND t.organizer_id = s.organizer_id AND t.exhibitor_id = s.exhibitor_id AND t.construct = s.construct AND t.show_id IS NOT DISTINCT FROM s.show_id
          AND t.observed_on <= d.day
        ORDER BY t.observed_on DESC, t.evidence_id DESC LIMIT 1)
    ) v ON TRUE
    WHERE s.organizer_id = ${organizerId}::uuid`;
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
  const columns = raw(names.map((name) => (kind === "se" ? `se_${name}` : name)).join(", "));
  return sql`(SELECT CASE WHEN count(v.of) >= ${needed} THEN avg(v.of) END FROM unnest(ARRAY[${columns}]) AS v(of))`;
}

import { isoDay } from "@/lib/format/days";
import { raw, sql, type Sql } from "@/lib/tenant/sql";

/**
 * A stored score as of any later day, in SQL: the one place outside the heart that writes its closed form (`readLater`),
 * so that lists and the overview read 100,000 exhibitors without replaying anybody's log. A test holds the two equal to 1e-9.
 */
export interface ScoreSql {
  readonly value: Sql;
  readonly se: Sql;
  readonly variance: Sql;
}

/** `alias` names a row of relationship_scores in the statement around it. */
export function scoreOn(alias: string, day: Date): ScoreSql {
  const s = raw(alias);
  const elapsed = sql`greatest(0, ${isoDay(day)}::date - ${s}.observed_on)`;
  const value = sql`(${s}.prior_mean + (${s}.value - ${s}.prior_mean) * ${decay(sql`${elapsed} / ${s}.drift_days`)})`;
  const variance = sql`(${s}.prior_sd * ${s}.prior_sd + (${s}.se * ${s}.se - ${s}.prior_sd * ${s}.prior_sd) * ${decay(sql`2 * ${elapsed} / ${s}.drift_days`)})`;
  return { value, variance, se: sql`sqrt(greatest(0, ${variance}))` };
}

/** PostgreSQL refuses an exponential so small that it is zero; e^-700 is zero for every purpose here. */
function decay(share: Sql): Sql {
  return sql`exp(-least(700, ${share}))`;
}

/** Whether anything but the segment's normal stands behind a score. */
export function evidenced(alias: string): Sql {
  const s = raw(alias);
  return sql`(${s}.answers + ${s}.records > 0)`;
}

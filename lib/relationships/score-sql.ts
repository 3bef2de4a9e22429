import { isoDay } from "@/lib/format/days";
import { raw, sql, type Sql } from "@/lib/tenant/sql";

/**
 * A stored score as of any later day, in SQL: the one place outside the heart that writes its closed form (`readLater`),
 * so that lists and the overview read 100,000 exhibitors without replaying anybody's log. A test holds the two equal to 1e-9.
 */
export interface ScoreSql {
  readonly value: Sql;
  readonly se: Sql;
}

/** `alias` names a row of relationship_scores in the statement around it. */
export function scoreOn(alias: string, day: Date): ScoreSql {
  const s = raw(alias);
  const elapsed = sql`greatest(0, ${isoDay(day)}::date - ${s}.observed_on)`;
  const once = decay(sql`${elapsed} / ${s}.drift_days`);
  const twice = decay(sql`2 * ${elapsed} / ${s}.drift_days`);
  const distance = sql`(${s}.value - ${s}.prior_mean)`;
  const known = sql`(${s}.se * ${s}.se - ${s}.prior_sd * ${s}.prior_sd)`;
  return {
    value: sql`(${s}.prior_mean + ${distance} * ${once})`,
    se: sql`sqrt(greatest(0, ${s}.prior_sd * ${s}.prior_sd + ${known} * ${twice}))`,
  };
}

/**
 * For means over a million scores: `columns` are chosen in a sub-select; `value` and `variance` are then made of them, and `sum` and `squares` add them up.
 * A sub-select that stood by itself (OFFSET 0) would take each exponential once, but then one process has to add up what all have read.
 */
export function momentsOn(alias: string, day: Date): { readonly columns: Sql; readonly value: Sql; readonly variance: Sql; readonly sum: Sql; readonly squares: Sql } {
  const s = raw(alias);
  // its square is taken too, and PostgreSQL refuses a product so small that it is zero
  const left = sql`exp(-least(350, greatest(0, ${isoDay(day)}::date - ${s}.observed_on) / ${s}.drift_days))`;
  const twice = sql`exp(-least(700, 2 * greatest(0, ${isoDay(day)}::date - ${s}.observed_on) / ${s}.drift_days))`;
  const value = sql`(usual + distance * remains)`;
  const variance = sql`(spread + (variance - spread) * remains_twice)`;
  return {
    columns: sql`${s}.prior_mean AS usual, ${s}.value - ${s}.prior_mean AS distance, ${s}.se * ${s}.se AS variance, ${s}.prior_sd * ${s}.prior_sd AS spread, ${left} AS remains, ${twice} AS remains_twice`,
    value,
    variance,
    ...addedUp(value, variance),
  };
}

/** Scores and their variances added up: the sum of the values, and that of value² + se². Mean and spread share what they add up, so that each row's exponentials are taken once. */
export function addedUp(value: Sql, variance: Sql): { readonly sum: Sql; readonly squares: Sql } {
  return { sum: sql`avg(${value}) * count(*)`, squares: sql`(var_pop(${value}) + avg(${value}) ^ 2) * count(*) + sum(${variance})` };
}

/** PostgreSQL refuses an exponential so small that it is zero; e^-700 is zero for every purpose here. */
export function decay(share: Sql): Sql {
  return sql`exp(-least(700, ${share}))`;
}

/** Whether anything but the segment's normal stands behind a score. */
export function evidenced(alias: string): Sql {
  const s = raw(alias);
  return sql`(${s}.answers + ${s}.records > 0)`;
}

import { z } from "zod";

import { judgePredictions } from "@/lib/relationship-quality";
import { empty, join, raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { calibrationPoints } from "./past-of-tenth";
import type { PartFilters } from "./schema";
import { type BacktestPart, LEAST_PART, type PartChoices } from "./types";

const SAID = ["model", "base_rate", "booked_last_year", "recency_frequency"];
const shares = z.array(z.number());
const columns = z.array(z.object({ exhibitors: z.number(), outcomes: z.array(z.boolean()), model: shares, base_rate: shares, booked_last_year: shares, recency_frequency: shares })).length(1);

/** The newest backtest's own predictions as far as the filters leave them, judged anew; segments are today's. A column travels as one array: there are tens of thousands of rows. */
export async function judgePart({ db, organizerId }: Tenant, { show, edition, segment }: PartFilters): Promise<BacktestPart> {
  const [found] = columns.parse(
    await db.$queryRaw(sql`
      WITH j AS MATERIALIZED (SELECT j.* FROM backtest_judgements j
        ${segment === null ? empty : sql`JOIN exhibitors x ON x.organizer_id = j.organizer_id AND x.id = j.exhibitor_id AND x.segment = ${segment}`}
        ${show === null ? empty : sql`JOIN editions e ON e.organizer_id = j.organizer_id AND e.id = j.edition_id AND e.show_id = ${show}::uuid`}
        WHERE j.organizer_id = ${organizerId}::uuid ${edition === null ? empty : sql`AND j.edition_id = ${edition}::uuid`})
      SELECT (SELECT count(DISTINCT exhibitor_id) FROM j)::int AS exhibitors, coalesce(json_agg(j.rebooked), '[]') AS outcomes, ${join(SAID.map((name) => sql`coalesce(json_agg(j.${raw(name)}), '[]') AS ${raw(name)}`))}
      FROM j`),
  );
  if (!found) throw new Error("An aggregate without groups has one row.");
  const { exhibitors, outcomes, model, base_rate, booked_last_year, recency_frequency } = found;
  const rebooked = outcomes.filter(Boolean).length;
  const counts = { n: outcomes.length, rebooked, exhibitors };
  if (counts.n < LEAST_PART.predictions || Math.min(rebooked, counts.n - rebooked) < LEAST_PART.ofEach) return { ...counts, judged: null };
  const at = (values: readonly number[], row: number) => values[row] ?? Number.NaN;
  const judged = judgePredictions(
    outcomes.map((outcome, row) => ({ outcome, model: at(model, row), baselines: { base_rate: at(base_rate, row), booked_last_year: at(booked_last_year, row), recency_frequency: at(recency_frequency, row) } })),
  );
  return { ...counts, judged: { ...judged, calibration: calibrationPoints(judged.model.calibration.value?.bins ?? []) } };
}

const choiceRow = z.array(z.object({ id: z.string(), name: z.string(), showId: z.string(), show: z.string(), showZh: z.string().nullable() }));

/** What a backtest's predictions can be narrowed by: the editions that were foretold, and the segments of those asked about. */
export async function listPartChoices({ db, organizerId }: Tenant): Promise<PartChoices> {
  const [editions, segments] = await Promise.all([
    db.$queryRaw(sql`
      SELECT e.id::text, e.name, s.id::text AS "showId", s.name AS show, s.name_zh AS "showZh"
      FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id
      WHERE e.organizer_id = ${organizerId}::uuid AND EXISTS (SELECT FROM backtest_judgements j WHERE j.organizer_id = e.organizer_id AND j.edition_id = e.id)
      ORDER BY s.name, e.starts_on DESC`),
    db.$queryRaw(sql`
      SELECT x.segment FROM exhibitors x
      WHERE x.organizer_id = ${organizerId}::uuid AND x.segment IS NOT NULL AND EXISTS (SELECT FROM backtest_judgements j WHERE j.organizer_id = x.organizer_id AND j.exhibitor_id = x.id)
      GROUP BY x.segment ORDER BY x.segment`),
  ]);
  return { editions: choiceRow.parse(editions), segments: z.array(z.object({ segment: z.string() })).parse(segments).map(({ segment }) => segment) };
}

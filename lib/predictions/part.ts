import { z } from "zod";

import { judgePredictions } from "@/lib/relationship-quality";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { calibrationPoints } from "./past-of-tenth";
import type { PartFilters } from "./schema";
import { type BacktestPart, LEAST_PART, type PartChoices } from "./types";

const row = z.array(z.object({ unit: z.string(), edition: z.string(), outcome: z.boolean(), model: z.number(), base_rate: z.number(), booked_last_year: z.number(), recency_frequency: z.number() }));

/** The newest backtest's own predictions as far as the filters leave them, judged anew; segments are today's. */
export async function judgePart({ db, organizerId }: Tenant, { show, edition, segment }: PartFilters): Promise<BacktestPart> {
  const rows = row.parse(
    await db.$queryRaw(sql`
      SELECT j.exhibitor_id::text AS unit, j.edition_id::text AS edition, j.rebooked AS outcome, j.model, j.base_rate, j.booked_last_year, j.recency_frequency
      FROM backtest_judgements j
      ${segment === null ? empty : sql`JOIN exhibitors x ON x.organizer_id = j.organizer_id AND x.id = j.exhibitor_id AND x.segment = ${segment}`}
      ${show === null ? empty : sql`JOIN editions e ON e.organizer_id = j.organizer_id AND e.id = j.edition_id AND e.show_id = ${show}::uuid`}
      WHERE j.organizer_id = ${organizerId}::uuid ${edition === null ? empty : sql`AND j.edition_id = ${edition}::uuid`}`),
  );
  const rebooked = rows.filter(({ outcome }) => outcome).length;
  const counts = { n: rows.length, rebooked, exhibitors: new Set(rows.map(({ unit }) => unit)).size };
  if (rows.length < LEAST_PART.predictions || Math.min(rebooked, rows.length - rebooked) < LEAST_PART.ofEach) return { ...counts, judged: null };
  const judged = judgePredictions(rows.map(({ unit, edition: of, outcome, model, ...baselines }) => ({ unit, edition: of, outcome, model, baselines })));
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

import { v7 as uuidv7 } from "uuid";

import { storeAnalysis } from "@/lib/analyses/mutations";
import { isoDay } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { type Computed, LEAST_TRAINING, MOST_EXHIBITORS, RESAMPLES, SEED } from "./compute";
import { BACKTEST } from "./data";

/** Asks for a backtest; asked twice before it is done, it is done once. */
export async function requestBacktest(tenant: TenantTransaction): Promise<void> {
  await enqueue(tenant, { kind: BACKTEST, key: BACKTEST, maxAttempts: 2 });
}

const JUDGED = { id: "uuid", exhibitor_id: "uuid", edition_id: "uuid", rebooked: "boolean", model: "float8", base_rate: "float8", booked_last_year: "float8", recency_frequency: "float8" } as const;

/** Keeps a backtest with what it said of the past, and in the place of the old predictions the new ones: none where the verdict allows none. */
export async function keepBacktest(tenant: TenantTransaction, { stored, predictions, judged }: Computed, calibration: number, today: Date): Promise<void> {
  const { db, organizerId } = tenant;
  const parameters = { calibration, resamples: RESAMPLES, seed: SEED, most: MOST_EXHIBITORS, minimumTraining: LEAST_TRAINING };
  await storeAnalysis(tenant, { kind: BACKTEST, parameters, computedOn: today, n: stored.outcome.n, result: stored });
  await db.rebookingPrediction.deleteMany({ where: { organizerId } });
  await writeRows(
    tenant,
    "rebooking_predictions",
    { id: "uuid", exhibitor_id: "uuid", edition_id: "uuid", probability: "float8", computed_on: "date" },
    predictions.map(({ exhibitorId, editionId, probability }) => ({ id: uuidv7(), exhibitor_id: exhibitorId, edition_id: editionId, probability, computed_on: isoDay(today) })),
  );
  await db.backtestJudgement.deleteMany({ where: { organizerId } });
  const rows = judged.map(({ unit, edition, outcome, model, baselines }) => ({ id: uuidv7(), exhibitor_id: unit, edition_id: edition, rebooked: outcome, model, ...baselines }));
  await writeRows(tenant, "backtest_judgements", JUDGED, rows);
}

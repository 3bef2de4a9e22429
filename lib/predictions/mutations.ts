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

/** Keeps a backtest, and in the place of the old predictions the new ones: none where the verdict allows none. */
export async function keepBacktest(tenant: TenantTransaction, { stored, predictions }: Computed, calibration: number, today: Date): Promise<void> {
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
}

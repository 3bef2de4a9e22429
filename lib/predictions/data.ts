import { newestAnalysis } from "@/lib/analyses/data";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { calibrationPoints, pastOfTenth } from "./past-of-tenth";
import { storedBacktest } from "./schema";
import type { Backtest, NamedEdition, RebookingChance } from "./types";

/** Under this name `analyses` keeps the backtest, and the queue the job that computes it. */
export const BACKTEST = "backtest";

const EDITION = { id: true, name: true, startsOn: true, show: { select: { name: true, nameZh: true } } } as const;

/** The newest backtest. Null: none was computed yet. */
export async function getBacktest(tenant: Tenant): Promise<Backtest | null> {
  const { db, organizerId } = tenant;
  const kept = await newestAnalysis(tenant, BACKTEST);
  if (!kept) return null;
  const { outcome, ...rest } = storedBacktest.parse(kept.result);
  const found = outcome.value;
  const ids = [...(found?.editions.map(({ edition }) => edition) ?? []), ...(found?.skippedEditions ?? [])];
  const editions: NamedEdition[] = await db.edition.findMany({ where: { organizerId, id: { in: ids } }, select: EDITION });
  return {
    ...rest,
    computedOn: kept.computedOn,
    calibrationVersion: versionOf(kept.parameters),
    found,
    n: outcome.n,
    reason: "reason" in outcome ? outcome.reason : null,
    editions: new Map(editions.map((edition) => [edition.id, edition])),
    calibration: calibrationPoints(found?.model.calibration.value?.bins ?? []),
  };
}

function versionOf(parameters: unknown): number {
  return typeof parameters === "object" && parameters !== null && "calibration" in parameters && typeof parameters.calibration === "number" ? parameters.calibration : 0;
}

/** Whether predictions of rebooking may be shown at all: only while the newest backtest beats every simple rule. */
export async function mayShowPredictions(tenant: Tenant): Promise<boolean> {
  const backtest = await getBacktest(tenant);
  return backtest?.found?.verdict === "better";
}

/** What may be said of an exhibitor's next bookings; nothing unless the backtest came out better, and nothing of what it has decided since. */
export async function listRebookingChances(tenant: Tenant, exhibitorId: string, today: Date): Promise<RebookingChance[]> {
  const { db, organizerId } = tenant;
  const rows = await db.rebookingPrediction.findMany({
    where: { organizerId, exhibitorId, edition: { startsOn: { gt: today }, participations: { none: { organizerId, exhibitorId, status: { not: "offered" } } } } },
    select: { probability: true, computedOn: true, edition: { select: EDITION } },
    orderBy: { edition: { startsOn: "asc" } },
  });
  if (rows.length === 0) return [];
  const found = (await getBacktest(tenant))?.found;
  if (found?.verdict !== "better") return [];
  return rows.map((row) => ({ ...row, past: pastOfTenth(found.model.calibration.value?.bins ?? [], row.probability) }));
}

import { z } from "zod";

import { newestAnalysis } from "@/lib/analyses/data";
import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
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

const chanceRow = z.object({ missed: z.date().nullable(), probability: z.number(), computedOn: z.date(), id: z.string(), name: z.string(), startsOn: z.date(), show: z.string(), showZh: z.string().nullable() });

/** What may be said of an exhibitor's next bookings; nothing unless the backtest came out better, and nothing of what it has decided since. */
export async function listRebookingChances(tenant: Tenant, exhibitorId: string, today: Date): Promise<RebookingChance[]> {
  const { readTogether, organizerId } = tenant;
  const rows = z.array(chanceRow).parse(
    await readTogether(sql`
      SELECT p.probability, p.computed_on AS "computedOn", e.id::text, e.name, e.starts_on AS "startsOn", CASE WHEN e.booking_deadline < ${isoDay(today)}::date THEN e.booking_deadline END AS "missed", w.name AS show, w.name_zh AS "showZh"
      FROM rebooking_predictions p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id JOIN shows w ON w.organizer_id = e.organizer_id AND w.id = e.show_id
      WHERE p.organizer_id = ${organizerId}::uuid AND p.exhibitor_id = ${exhibitorId}::uuid AND e.starts_on > ${isoDay(today)}::date
        AND NOT EXISTS (SELECT FROM participations d WHERE d.organizer_id = p.organizer_id AND d.edition_id = p.edition_id AND d.exhibitor_id = p.exhibitor_id AND d.status <> 'offered')
      ORDER BY e.starts_on`),
  );
  if (rows.length === 0) return [];
  const found = (await getBacktest(tenant))?.found;
  if (found?.verdict !== "better") return [];
  return rows.map(({ probability, computedOn, missed, id, name, startsOn, show, showZh }) => ({
    edition: { id, name, startsOn, show: { name: show, nameZh: showZh } },
    probability,
    computedOn,
    missed,
    past: pastOfTenth(found.model.calibration.value?.bins ?? [], probability),
  }));
}

import pg from "pg";

import { storeAnalysis } from "@/lib/analyses/mutations";
import { analyse as analyseDrivers } from "@/lib/drivers/analyse";
import { exhibitorAnswers } from "@/lib/drivers/composites";
import { DRIVERS } from "@/lib/drivers/data";
import { RECENT } from "@/lib/drivers/types";
import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { snapshotOf } from "@/lib/portfolio/nightly";
import { keepBacktest } from "@/lib/predictions/mutations";
import { backtest, createRandom, freezeFeatures } from "@/lib/relationship-quality";
import { analyse as analyseForms } from "@/lib/reliability/analyse";
import { groupKey, listGroups, readFilled, RELIABILITY } from "@/lib/reliability/data";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";

/** Days whose portfolio is kept: enough for a line over time and for a comparison. */
const SNAPSHOTS_AGO = [60, 30, 0];
/** One exhibitor in so many has an open alarm, as in the demo's world. */
const ALARMED = 25;
/** What is stored of an analysis is as large whatever it was computed on, so it is computed on few. */
const FEW = 300;
/** Exhibitors and past editions that the stored backtest judged. */
const JUDGED = { exhibitors: 5000, editions: 4 } as const;

/**
 * What the nights of a year leave behind and the benchmark's world lacks: snapshots of the portfolio, open alarms, a backtest with its judgements, analyses. Made
 * once; alarms in bulk, because the rules take minutes for all exhibitors.
 */
export async function managedWorld(superUrl: string, organizerId: OrganizerId, memberId: string, today: Date): Promise<void> {
  const missing = await withTenant(organizerId, ({ db }) => db.alarmRun.count({ where: { organizerId } }));
  if (missing > 0) return;
  for (const ago of SNAPSHOTS_AGO) await snapshotOf(organizerId, dateOfDay(dayNumber(today) - ago));
  await raiseAlarms(superUrl, organizerId, memberId, today);
  await judgePast(organizerId, today);
  await keepAnalyses(organizerId, today);
  await inTenantTransaction(organizerId, ({ db }) => db.alarmRun.create({ data: { organizerId, day: today, rulesVersion: 1, exhibitors: 1, raised: 1, passed: 0 } }));
}

async function raiseAlarms(superUrl: string, organizerId: OrganizerId, memberId: string, today: Date): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO alarms (organizer_id, id, exhibitor_id, reason, family, level, state, began_on, raised_on, evidence, values, rules_version, owner_member_id, due_on)
       SELECT r.organizer_id, gen_random_uuid(), r.exhibitor_id, 'alarm.brokenPromise', 'deterioration', 'none', 'open', $2::date - 9, $2::date - 8, '[]', '{"count": 1}', 1, $3, $2::date + (abs(hashtext(r.exhibitor_id::text)) % 30)
       FROM relationships r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id AND x.archived_at IS NULL
       WHERE r.organizer_id = $1 AND abs(hashtext(r.exhibitor_id::text)) % ${ALARMED} = 0`,
      [organizerId, isoDay(today), memberId],
    );
    await client.query("ANALYZE alarms, portfolio_snapshots, portfolio_cells");
  } finally {
    await client.end();
  }
}

/** A backtest of invented answers about exhibitors and editions that are there: the page reads as much as of real ones. */
async function judgePast(organizerId: OrganizerId, today: Date): Promise<void> {
  const { exhibitors, editions } = await withTenant(organizerId, async ({ db }) => ({
    exhibitors: await db.exhibitor.findMany({ where: { organizerId, archivedAt: null }, select: { id: true }, orderBy: { id: "asc" }, take: JUDGED.exhibitors }),
    editions: await db.edition.findMany({ where: { organizerId, startsOn: { lt: today } }, select: { id: true, startsOn: true }, orderBy: { startsOn: "asc" }, take: JUDGED.editions + 1 }),
  }));
  const random = createRandom(7);
  const rows = editions.flatMap(({ id: edition, startsOn }, place) =>
    exhibitors.map(({ id: unit }) => {
      const liking = random.normal();
      const freezeDay = dayNumber(startsOn) - 100;
      return { unit, edition, features: freezeFeatures(freezeDay, { AFF: { value: liking, asOf: freezeDay - 1 } }), outcomeDay: dayNumber(startsOn), bookedBefore: [place % 2 === 0], outcome: random.uniform() < 1 / (1 + Math.exp(-liking)) };
    }),
  );
  const result = backtest(rows, { bootstrap: 100, seed: 7 });
  if (result.value === null) throw new Error("The benchmark's backtest has a result.");
  const { judged, predictions, ...found } = result.value;
  void predictions;
  const stored = { outcome: { value: found, n: result.n }, drawn: exhibitors.length, outOf: exhibitors.length, knownBefore: {}, pieces: 0, inHindsight: 0, alarms: null };
  await inLongTenantTransaction(organizerId, (tenant) => keepBacktest(tenant, { stored, predictions: [], judged }, 1, today));
}

async function keepAnalyses(organizerId: OrganizerId, today: Date): Promise<void> {
  const answers = await withTenant(organizerId, (tenant) => exhibitorAnswers(tenant, RECENT, today, FEW));
  const drivers = await analyseDrivers(answers, async () => undefined, 100);
  await inTenantTransaction(organizerId, (tenant) => storeAnalysis(tenant, { kind: DRIVERS, key: RECENT, computedOn: today, n: drivers.exhibitors, result: drivers }));
  for (const group of (await withTenant(organizerId, listGroups)).slice(0, 2)) {
    const filled = (await withTenant(organizerId, (tenant) => readFilled(tenant, group))).slice(0, FEW);
    const { versionId, language, formTitle, formKey, version, definition } = group;
    const found = await analyseForms(definition, filled, async () => undefined);
    await inTenantTransaction(organizerId, (tenant) => storeAnalysis(tenant, { kind: RELIABILITY, key: groupKey(group), computedOn: today, n: filled.length, result: { formTitle, formKey, version, versionId, language, ...found } }));
  }
}

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { type ConstructCalibration, readLater, readState, replay, startState, type StoredReading, updateState } from "@/lib/relationship-quality";
import { currentCalibration } from "@/lib/relationships/calibration";
import { checkScores } from "@/lib/relationships/check-scores";
import { listScores } from "@/lib/relationships/data";
import { readEvidence } from "@/lib/relationships/explanation/data";
import { logsOf } from "@/lib/relationships/explanation/score-log";
import { momentsOn, scoreOn } from "@/lib/relationships/score-sql";
import { closeConnections } from "@/lib/tenant/close-connections";
import { raw, sql } from "@/lib/tenant/sql";
import { withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { anyCase, lastDay } from "../unit/relationship-quality/evidence/arbitraries";
import { conditionAll } from "../unit/relationship-quality/evidence/batch-conditioning";
import { EXHIBITORS, type LoggedOrganizer, seedLoggedOrganizer } from "./support/logged-organizer";

await freshDatabase();

let organizer: LoggedOrganizer;

beforeAll(async () => {
  organizer = await seedLoggedOrganizer("closed");
});
afterAll(closeConnections);

const row = z.object({ value: z.number(), se: z.number(), mean: z.number(), square: z.number() });

/** A stored score as one row of SQL, read on a day by the closed form. */
async function readBySql(organizerId: LoggedOrganizer["organizerId"], { stored, calibration, observed, day }: { stored: StoredReading; calibration: Pick<ConstructCalibration, "prior" | "driftDays">; observed: number; day: number }) {
  const [s, m] = [scoreOn("s", dateOfDay(day)), momentsOn("s", dateOfDay(day))];
  const { prior, driftDays } = calibration;
  const rows = await withTenant(organizerId, ({ db }) =>
    db.$queryRaw(sql`
      SELECT ${s.value} AS value, ${s.se} AS se, ${m.value} AS mean, ${m.value} * ${m.value} + ${m.variance} AS square
      FROM (SELECT s.*, ${m.columns} FROM (SELECT ${stored.value}::float8 AS value, ${stored.se}::float8 AS se, ${prior.mean}::float8 AS prior_mean, ${prior.sd}::float8 AS prior_sd, ${driftDays}::float8 AS drift_days,
              ${isoDay(dateOfDay(observed))}::date AS observed_on) s) ${raw("s")}`),
  );
  return z.array(row).parse(rows)[0];
}

/** Pseudo-random numbers that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe("the closed form in SQL", () => {
  test("is the heart's, for any score and any later day, to a billionth", async () => {
    const random = numbers(7);
    const observed = dayNumber(new Date("2024-03-05T00:00:00Z"));
    for (let round = 0; round < 200; round++) {
      const stored = { value: -5 + 110 * random(), se: 0.5 + 30 * random() };
      const prior = { mean: 20 + 60 * random(), sd: 8 + 12 * random() };
      const driftDays = [60, 400, 900, 1200][round % 4] ?? 60;
      const later = round % 10 === 0 ? 60_000 : Math.floor(4000 * random());
      const read = await readBySql(organizer.organizerId, { stored, calibration: { prior, driftDays }, observed, day: observed + later });
      const expected = readLater(stored, { driftDays, prior }, later);
      expect(read?.value).toBeCloseTo(expected.value, 9);
      expect(read?.mean).toBeCloseTo(expected.value, 9);
      expect(read?.se).toBeCloseTo(expected.se, 9);
      expect(read?.square).toBeCloseTo(expected.value ** 2 + expected.se ** 2, 6);
    }
  });

  test("is conditioning on the whole log at once, whatever the log, the calibration and the day", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ calibration, log, later }) => {
        const observed = lastDay(log);
        const stored = readState(log.reduce((state, piece) => updateState(state, piece, calibration).state, startState(calibration)), calibration, observed);
        const read = await readBySql(organizer.organizerId, { stored, calibration, observed, day: observed + later });
        const batch = conditionAll(log, calibration, [observed + later]);
        const [value = Number.NaN] = batch.mean;
        const variance = batch.covariance[0]?.[0] ?? Number.NaN;
        expect(Math.abs((read?.value ?? Number.NaN) - value)).toBeLessThan(1e-9);
        expect(Math.abs((read?.se ?? Number.NaN) ** 2 - variance)).toBeLessThan(1e-9);
        expect(Math.abs((read?.square ?? Number.NaN) - value ** 2 - variance)).toBeLessThan(1e-8);
      }),
      { numRuns: 100 },
    );
  });

  test("does not read a score into the past: before its newest evidence it stands as stored", async () => {
    const [s, m] = [scoreOn("s", new Date("2020-01-01T00:00:00Z")), momentsOn("s", new Date("2020-01-01T00:00:00Z"))];
    const rows = await withTenant(organizer.organizerId, ({ db }) =>
      db.$queryRaw(sql`SELECT ${s.value} AS value, ${s.se} AS se, ${m.value} AS mean, ${m.value} * ${m.value} + ${m.variance} AS square FROM (SELECT s.*, ${m.columns} FROM (SELECT 80::float8 AS value, 6::float8 AS se, 60::float8 AS prior_mean, 15::float8 AS prior_sd, 400::float8 AS drift_days, DATE '2024-03-05' AS observed_on) s) s`),
    );
    expect(z.array(row).parse(rows)[0]).toMatchObject({ value: 80, se: 6, mean: 80, square: 6436 });
  });
});

test("every stored score, read by SQL at a later day, is what replaying the whole log gives, to a billionth", async () => {
  const day = new Date("2026-11-21T00:00:00Z");
  await withTenant(organizer.organizerId, async (tenant) => {
    const calibration = await currentCalibration(tenant);
    const scores = await listScores(tenant, organizer.exhibitorIds, day);
    const logs = await readEvidence(tenant, organizer.exhibitorIds, day);
    const segments = new Map((await tenant.db.exhibitor.findMany({ where: { organizerId: tenant.organizerId }, select: { id: true, segment: true } })).map(({ id, segment }) => [id, segment]));
    let compared = 0;
    for (const [exhibitorId, own] of scores) {
      for (const score of own) {
        if (!score.evidenced || score.key === "TRUST") continue;
        const [log] = logsOf(score.key, { log: logs.get(exhibitorId) ?? [], showId: score.showId, segment: segments.get(exhibitorId) ?? null, calibration });
        if (!log) throw new Error("Every score has a log.");
        const expected = readState(replay(log.pieces, log.calibration).state, log.calibration, dayNumber(day));
        expect(score.reading.value).toBeCloseTo(expected.value, 9);
        expect(score.reading.se).toBeCloseTo(expected.se, 9);
        expect(score.answers + score.records).toBe(log.pieces.length);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(2 * EXHIBITORS);
  });
});

test("the nightly check finds every stored score as its log gives it, and names the exhibitor whose score was tampered with", async () => {
  const day = new Date("2026-11-21T00:00:00Z");
  const { organizerId, exhibitorIds } = organizer;
  const sound = await checkScores(organizerId, day);
  expect(sound).toMatchObject({ exhibitors: EXHIBITORS, differing: [] });
  expect(sound.scores).toBeGreaterThan(2 * EXHIBITORS);

  const [victim = ""] = exhibitorIds;
  const where = { organizerId, exhibitorId: victim, answers: { gt: 0 } };
  await withTenant(organizerId, async ({ db }) => {
    const one = await db.relationshipScore.findFirstOrThrow({ where });
    await db.relationshipScore.update({ where: { organizerId_id: { organizerId, id: one.id } }, data: { value: one.value + 0.01 } });
  });
  expect((await checkScores(organizerId, day)).differing).toEqual([victim]);
});

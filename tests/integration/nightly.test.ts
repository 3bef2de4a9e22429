import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { constructCalibration, FILTERED_CONSTRUCTS, isOfAShow, replay, twoWayValue } from "@/lib/relationship-quality";
import { closeConnections } from "@/lib/db/client";
import { dayNumber } from "@/lib/format/days";
import { currentCalibration } from "@/lib/relationships/calibration";
import { groupKey } from "@/lib/relationships/group-key";
import { readLogs } from "@/lib/relationships/dossier";
import { replayRelationships } from "@/lib/relationships/mutations";
import { nightly } from "@/lib/relationships/nightly";
import { closeQuarters } from "@/lib/relationships/quarters/mutations";
import { recalibrateOrganizer } from "@/lib/relationships/recalibration/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { EXHIBITORS, type LoggedOrganizer, seedLoggedOrganizer } from "./support/logged-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const TODAY = on("2026-01-20");
let mine: LoggedOrganizer;

beforeAll(() => superuser.connect());
beforeEach(async () => {
  mine = await seedLoggedOrganizer("logged");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

async function counted(organizerId: OrganizerId) {
  const { rows } = await superuser.query<{ closings: number; rows: number; pairs: number; calibrations: number }>(
    `SELECT (SELECT count(*)::int FROM quarter_closings WHERE organizer_id = $1) AS closings,
       (SELECT count(*)::int FROM evidence WHERE organizer_id = $1 AND source = 'quarter') AS rows,
       (SELECT count(DISTINCT (exhibitor_id, construct, observed_on))::int FROM evidence WHERE organizer_id = $1 AND source = 'quarter') AS pairs,
       (SELECT count(*)::int FROM calibrations WHERE organizer_id = $1) AS calibrations`,
    [organizerId],
  );
  return rows[0];
}

/** Every stored score must equal what the heart computes from the whole log under the calibration the score names. */
async function largestDifference(organizerId: OrganizerId): Promise<number> {
  return await inTenantTransaction(organizerId, async (tenant) => {
    const { id, calibration } = await currentCalibration(tenant);
    const scores = await tenant.db.relationshipScore.findMany({ where: { organizerId }, include: { exhibitor: { select: { segment: true } } } });
    expect(scores.every((score) => score.calibrationId === id)).toBe(true);
    const log = await readLogs(tenant, [...new Set(scores.map((score) => score.exhibitorId))], FILTERED_CONSTRUCTS);
    let largest = 0;
    for (const score of scores) {
      const construct = FILTERED_CONSTRUCTS.find((name) => name === score.construct);
      if (!construct) throw new Error(`Unknown construct ${score.construct}`);
      const settings = constructCalibration(calibration, construct, groupKey(score.showId, score.exhibitor.segment));
      const pieces = log.filter((piece) => piece.exhibitorId === score.exhibitorId && piece.construct === construct && piece.showId === (isOfAShow(construct) ? score.showId : null));
      const { state } = replay(pieces, settings);
      largest = Math.max(largest, Math.abs(score.value - settings.prior.mean - (state.mean[0] ?? 0)), Math.abs(score.se ** 2 - (state.covariance[0] ?? 0)), Math.abs(score.priorMean - settings.prior.mean));
    }
    return largest;
  });
}

describe("closing quarters", () => {
  it("gives every active exhibitor a row for each quarter, as of its last day; no contact is nought", async () => {
    const work = await nightly(mine.organizerId, TODAY);
    expect(work).toMatchObject({ quarters: 4, busy: false });
    const evidence = await withTenant(mine.organizerId, ({ db }) => db.evidence.findMany({ where: { organizerId: mine.organizerId, source: "quarter" }, orderBy: [{ observedOn: "asc" }, { construct: "asc" }] }));
    const silent = evidence.filter((piece) => piece.exhibitorId === mine.exhibitorIds[0]);
    expect(silent.map(({ construct, value, observedOn }) => [construct, value, observedOn.toISOString().slice(0, 10)])).toEqual(
      ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"].flatMap((day) => [["COM", 0, day], ["FRI", 0, day]]),
    );
    const lively = evidence.filter((piece) => piece.exhibitorId === mine.exhibitorIds[3] && piece.construct === "FRI");
    // one e-mail each way and a call in which both spoke; the median is two; its own earlier quarters are full ones
    const norms = [2, (2 + 4) / 2, (2 + 8) / 3, (2 + 12) / 4];
    expect(lively.map(({ value }) => value)).toEqual(norms.map((norm) => twoWayValue({ inbound: 2, outbound: 2, norm })));
    expect(await largestDifference(mine.organizerId)).toBeLessThan(1e-9);
  });

  it("leaves a quarter open until a week after its end, and closes it then", async () => {
    expect(await nightly(mine.organizerId, on("2026-01-07"))).toMatchObject({ quarters: 3 });
    expect(await nightly(mine.organizerId, on("2026-01-08"))).toMatchObject({ quarters: 1, quarterRows: EXHIBITORS });
  });

  it("writes each quarter once, run twice and twice at once", async () => {
    const both = await Promise.all([nightly(mine.organizerId, TODAY), nightly(mine.organizerId, TODAY)]);
    await nightly(mine.organizerId, TODAY);
    expect(both.reduce((sum, { quarters }) => sum + quarters, 0)).toBe(4);
    expect(await counted(mine.organizerId)).toMatchObject({ closings: 4, rows: 4 * 2 * EXHIBITORS, pairs: 4 * 2 * EXHIBITORS });
  });

  it("closes a quarter without evidence where fewer than half of the active exhibitors were ever spoken with", async () => {
    await superuser.query("UPDATE interactions SET withdrawn_at = now() WHERE organizer_id = $1 AND exhibitor_id <> ALL($2)", [mine.organizerId, mine.exhibitorIds.slice(1, 10)]);
    expect(await nightly(mine.organizerId, TODAY)).toMatchObject({ quarters: 4, quarterRows: 0 });
    expect(await counted(mine.organizerId)).toMatchObject({ closings: 4, rows: 0 });
  });

  it("a process killed while it writes leaves nothing of the quarter, and the next run does all of it", async () => {
    // a connection of its own: within a transaction the list of what others do stands still
    const holder = new pg.Client({ connectionString: database.superUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT FROM relationships WHERE organizer_id = $1 AND exhibitor_id = $2 FOR UPDATE", [mine.organizerId, mine.exhibitorIds[7]]);
    const child = nightlyProcess();
    // it has written the closings and now waits for the exhibitor that is held here
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'fairbond'`;
    await expect.poll(async () => (await superuser.query(waiting)).rowCount, { timeout: 30_000 }).toBe(1);
    const [blocked] = (await superuser.query<{ pid: number }>(waiting)).rows;
    child.process.kill("SIGKILL");
    await child.ended;
    await holder.end();
    await expect.poll(async () => (await superuser.query("SELECT FROM pg_stat_activity WHERE pid = $1", [blocked?.pid])).rowCount, { timeout: 30_000 }).toBe(0);
    expect(await counted(mine.organizerId)).toMatchObject({ closings: 0, rows: 0, calibrations: 1 });

    const again = nightlyProcess();
    expect(await again.ended).toBe(0);
    expect(again.said()).toMatch(new RegExp(`^${mine.workspace}: \\d+ quarters closed with \\d+ exhibitors' rows, calibration 2, ${EXHIBITORS} exhibitors computed anew`));
    expect(await counted(mine.organizerId)).toMatchObject({ calibrations: 2 });
    expect(await largestDifference(mine.organizerId)).toBeLessThan(1e-9);
  }, 180_000);

  it("all of it or nothing: an error after the writing leaves no row", async () => {
    const failing = inTenantTransaction(mine.organizerId, async (tenant) => {
      expect(await closeQuarters(tenant, TODAY)).toHaveLength(4);
      throw new Error("the power fails");
    });
    await expect(failing).rejects.toThrow("the power fails");
    expect(await counted(mine.organizerId)).toMatchObject({ closings: 0, rows: 0 });
  });
});

describe("recalibration", () => {
  it("puts the organizer's own normals in force, replays every score with them, and stays when nothing changed", async () => {
    const work = await nightly(mine.organizerId, TODAY);
    expect(work).toMatchObject({ calibration: 2, replayed: EXHIBITORS });
    const { calibration } = await withTenant(mine.organizerId, currentCalibration);
    expect(calibration).toMatchObject({ version: "own-2", settledOn: dayNumber(TODAY) });
    // a fifth less than 65 answers stand around the starting 60; promises were kept less often than the starting 85
    expect(calibration.constructs.TOI.pooled?.mean).toBeGreaterThan(61);
    expect(calibration.constructs.TOI.behaviour.promise?.m).toBeLessThan(84);
    expect(Object.keys(calibration.constructs.TOI.groups)).toEqual(["Core", "Fringe"]);
    expect(Object.keys(calibration.constructs.AFF.groups).sort()).toEqual([mine.showId, `${mine.showId}/Core`, `${mine.showId}/Fringe`].sort());
    // nobody was asked about it, so it is still the starting assumption
    expect(calibration.constructs.NOR.pooled).toBeNull();
    expect(await largestDifference(mine.organizerId)).toBeLessThan(1e-9);

    expect(await nightly(mine.organizerId, TODAY, { now: true })).toMatchObject({ calibration: null, replayed: 0, placed: 0 });
    expect(await nightly(mine.organizerId, on("2026-01-21"))).toMatchObject({ calibration: null, replayed: 0 });
  });

  it("goes on where a run was broken off between the calibration and the end of the replay", async () => {
    await inTenantTransaction(mine.organizerId, (tenant) => recalibrateOrganizer(tenant, TODAY));
    await inTenantTransaction(mine.organizerId, (tenant) => replayRelationships(tenant, mine.exhibitorIds.slice(0, 10), TODAY));
    expect(await nightly(mine.organizerId, TODAY)).toMatchObject({ calibration: null, replayed: EXHIBITORS - 10 });
    expect(await largestDifference(mine.organizerId)).toBeLessThan(1e-9);
  });

  it("changes nothing of another organizer", async () => {
    const other = await seedLoggedOrganizer("other");
    const scores = () => superuser.query("SELECT * FROM relationship_scores WHERE organizer_id = $1 ORDER BY id", [other.organizerId]);
    const before = await scores();
    await nightly(mine.organizerId, TODAY);
    expect((await scores()).rows).toEqual(before.rows);
    expect(await counted(other.organizerId)).toMatchObject({ closings: 0, rows: 0, calibrations: 1 });
  });
});

describe("stages, looked at every night", () => {
  it("an exhibitor that has not booked sixty days after the deadline, and was silent, has left", async () => {
    const stages = () => withTenant(mine.organizerId, ({ db }) => db.relationship.groupBy({ by: ["stage"], where: { organizerId: mine.organizerId }, _count: true }));
    await nightly(mine.organizerId, TODAY);
    expect((await stages()).map(({ stage }) => stage)).not.toContain("dissolution");
    const work = await nightly(mine.organizerId, on("2026-05-01"));
    expect(work.placed).toBe(EXHIBITORS);
    expect(await stages()).toEqual([{ stage: "dissolution", _count: EXHIBITORS }]);
    expect(await nightly(mine.organizerId, on("2026-05-01"))).toMatchObject({ placed: 0 });
  });
});

/** The command of the timer, as a process of its own, for the organizer of this test. */
function nightlyProcess() {
  let output = "";
  const root = path.resolve(import.meta.dirname, "../..");
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "scripts/nightly.ts"), "--organizer", mine.workspace], { cwd: root, env: { ...process.env, DATABASE_URL: database.appUrl }, stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.on("data", (part) => (output += String(part)));
  return { process: child, ended: new Promise<number | null>((resolve) => child.once("close", resolve)), said: () => output };
}

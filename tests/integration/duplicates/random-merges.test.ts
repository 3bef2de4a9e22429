import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { mergeExhibitors } from "@/lib/duplicates/merging/merge-exhibitors";
import { undoMerge } from "@/lib/duplicates/merging/undo";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { makePromise, settlePromise } from "@/lib/promises/mutations";
import { constructCalibration, createRandom, FILTERED_CONSTRUCTS, isOfAShow, replay } from "@/lib/relationship-quality";
import { currentCalibration } from "@/lib/relationships/calibration";
import { readLogs } from "@/lib/relationships/dossier";
import { groupKey } from "@/lib/relationships/group-key";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { nightly } from "@/lib/relationships/nightly";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { type LoggedOrganizer, seedLoggedOrganizer } from "../support/logged-organizer";
import { wholeRows } from "./whole-rows";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const TODAY = new Date("2026-01-21T00:00:00Z");
let mine: LoggedOrganizer;
let memberId: string;
const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(mine.organizerId, work, memberId);

beforeAll(async () => {
  await superuser.connect();
  mine = await seedLoggedOrganizer("merging");
  memberId = await inTenantTransaction(mine.organizerId, async ({ db, organizerId }) => (await db.member.findFirstOrThrow({ where: { organizerId } })).id);
  await nightly(mine.organizerId, TODAY);
}, 240_000);
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

/** How far any stored score lies from a replay of its whole log, and how many there are. */
async function furthest(): Promise<{ largest: number; scores: number }> {
  return await write(async (tenant) => {
    const { db, organizerId } = tenant;
    const { calibration } = await currentCalibration(tenant);
    const scores = await db.relationshipScore.findMany({ where: { organizerId }, include: { exhibitor: { select: { segment: true } } } });
    const log = await readLogs(tenant, [...new Set(scores.map(({ exhibitorId }) => exhibitorId))], FILTERED_CONSTRUCTS);
    let largest = 0;
    for (const { exhibitorId, showId, exhibitor, ...score } of scores) {
      const construct = FILTERED_CONSTRUCTS.find((name) => name === score.construct);
      if (!construct) throw new Error(`Unknown construct ${score.construct}`);
      const settings = constructCalibration(calibration, construct, groupKey(showId, exhibitor.segment));
      const { state } = replay(log.filter((piece) => piece.exhibitorId === exhibitorId && piece.construct === construct && piece.showId === (isOfAShow(construct) ? showId : null)), settings);
      largest = Math.max(largest, Math.abs(score.value - settings.prior.mean - (state.mean[0] ?? 0)), Math.abs(score.se ** 2 - (state.covariance[0] ?? 0)));
    }
    return { largest, scores: scores.length };
  });
}

test("after every of many random merges, entries and undos each stored score is a replay of its log, and in the end every row is as it was", { timeout: 300_000 }, async () => {
  const random = createRandom(20260122);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[random.integer(list.length)];
    if (one === undefined) throw new Error("Nothing to pick from.");
    return one;
  };
  const side = () => (random.integer(3) === 0 ? undefined : pick(["kept", "lost"] as const));
  await write((tenant) => refreshRelationships(tenant, mine.exhibitorIds, TODAY));
  const before = await wholeRows(superuser, mine.organizerId);
  const living = new Set(mine.exhibitorIds.slice(0, 10));
  const open: { id: string; keptId: string; lostId: string }[] = [];
  for (let turn = 0; turn < 16; turn++) {
    if (open.length > 0 && random.integer(3) === 0) {
      const last = open.pop();
      if (!last) continue;
      await write((tenant) => undoMerge(tenant, last.id, memberId, TODAY, new Date()));
      living.add(last.lostId);
    } else if (living.size > 1) {
      const keptId = pick([...living]);
      const lostId = pick([...living].filter((id) => id !== keptId));
      const id = randomUUID();
      const choices = { name: side(), segment: side(), externalKey: side(), note: side() };
      await write((tenant) => mergeExhibitors(tenant, { id, keptId, lostId, seenKept: null, seenLost: null, choices, participations: {} }, memberId, TODAY));
      living.delete(lostId);
      open.push({ id, keptId, lostId });
    }
    const { largest, scores } = await furthest();
    expect(largest).toBeLessThan(1e-9);
    expect(scores).toBeGreaterThan(100);
  }
  expect(open.length).toBeGreaterThan(2);
  for (const { id } of open.splice(0).toReversed()) await write((tenant) => undoMerge(tenant, id, memberId, TODAY, new Date()));
  expect(await wholeRows(superuser, mine.organizerId)).toEqual(before);
  // and with something new on the joint record, the logs of both are still what their scores say
  const [keptId = "", lostId = ""] = mine.exhibitorIds;
  const author = { memberId, today: TODAY };
  const promise = (exhibitorId: string) => write((tenant) => makePromise(tenant, { exhibitorId, text: "Said", contactId: null, editionId: null, madeOn: dateOfDay(dayNumber(TODAY) - 90), dueOn: dateOfDay(dayNumber(TODAY) - 30), implied: false }, author));
  const theirs = await promise(lostId);
  const id = randomUUID();
  await write((tenant) => mergeExhibitors(tenant, { id, keptId, lostId, seenKept: null, seenLost: null, choices: {}, participations: {} }, memberId, TODAY));
  const ours = await promise(keptId);
  for (const one of [theirs, ours]) await write((tenant) => settlePromise(tenant, { id: one.id, outcome: "broken", settledOn: dateOfDay(dayNumber(TODAY) - 3), reason: null }, TODAY));
  await write((tenant) => undoMerge(tenant, id, memberId, TODAY, new Date()));
  expect((await furthest()).largest).toBeLessThan(1e-9);
  const said = await write(({ db, organizerId }) => db.evidence.findMany({ where: { organizerId, sourceId: { in: [theirs.id, ours.id] } } }));
  expect(said.every(({ sourceId, exhibitorId }) => exhibitorId === (sourceId === theirs.id ? lostId : keptId))).toBe(true);
  expect(said.length).toBeGreaterThan(1);
});

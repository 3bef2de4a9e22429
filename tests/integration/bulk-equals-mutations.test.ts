import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { dateOfDay, dayNumber } from "@/lib/format/days";
import { CHANNELS, constructCalibration, FILTERED_CONSTRUCTS, readState, startingCalibration } from "@/lib/relationship-quality";
import { refreshRelationships, replayRelationships } from "@/lib/relationships/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inLongTenantTransaction } from "@/lib/tenant/with-tenant";
import { readGround } from "../../prisma/seed/install/bulk/ground";
import { installInBulk } from "../../prisma/seed/install/in-bulk";
import { type Installed, installOrganizer } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import { inventWorld } from "../../prisma/seed/world/world";
import { freshDatabase } from "../setup/fresh-database";
import { readStandings, type ScoreRow, type Standings } from "./support/standings";

const database = await freshDatabase();

const EXHIBITORS = 600;
const TODAY = dayNumber(new Date("2026-11-21T00:00:00Z"));
const world = inventWorld({ seed: 20271, today: TODAY, staff: 2, atLength: "hearth-3" });
const exhibitors = Array.from({ length: EXHIBITORS }, (_, index) => world.exhibitor(index));

let lived: Installed;
let loaded: Installed;
let byMutations: Standings;
let inBulk: Standings;

const found = (workspace: string) =>
  installOrganizer(world, {
    workspace,
    name: workspace,
    people: [
      { role: "owner", name: "Olga", email: `olga@${workspace}.example`, password: "a-long-password-1" },
      { role: "staff", name: "Sten", email: `sten@${workspace}.example`, password: "a-long-password-2" },
    ],
  });

beforeAll(async () => {
  lived = await found("lived");
  loaded = await found("loaded");
  await installInBulk(await readGround(loaded, TODAY), exhibitors);
  const waiting = [...exhibitors];
  const installNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await installThroughMutations(lived, next);
  };
  await Promise.all([installNext(), installNext(), installNext(), installNext()]);
  byMutations = await readStandings(database.superUrl, lived.organizerId);
  inBulk = await readStandings(database.superUrl, loaded.organizerId);
}, 900_000);

afterAll(closeConnections);

/** What the screens show of a score today, from the filter's state by the heart itself. */
function readToday({ construct, segment, day, channels, mean, covariance }: ScoreRow) {
  const known = FILTERED_CONSTRUCTS.find((name) => name === construct);
  if (!known || day === null) return null;
  const state = { day, channels: CHANNELS.filter((channel) => channels?.includes(channel)), mean: mean ?? [], covariance: covariance ?? [] };
  return readState(state, constructCalibration(startingCalibration(), known, segment), TODAY);
}

function farthest(pairs: readonly (readonly [number, number])[]): number {
  return pairs.reduce((most, [a, b]) => Math.max(most, Math.abs(a - b)), 0);
}

function pairs<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): (readonly [T, T])[] {
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  return [...one].flatMap(([key, row]) => {
    const same = other.get(key);
    return same ? [[row, same] as const] : [];
  });
}

/** Equal in what was counted and dated, and in every number to 1e-9. */
function expectEqualScores(one: Standings, other: Standings): void {
  const scores = pairs(one.scores, other.scores);
  expect(scores.length).toBeGreaterThan(EXHIBITORS * 8);
  const facts = ({ key, observed_on, answers, records, newest_answer_on, prior_mean, prior_sd, drift_days, day, channels }: ScoreRow) =>
    ({ key, observed_on, answers, records, newest_answer_on, prior_mean, prior_sd, drift_days, day, channels: channels?.toSorted() });
  expect(scores.map(([, b]) => facts(b))).toEqual(scores.map(([a]) => facts(a)));
  expect(farthest(scores.map(([a, b]) => [a.value, b.value]))).toBeLessThan(1e-9);
  expect(farthest(scores.map(([a, b]) => [a.se, b.se]))).toBeLessThan(1e-9);
  const today = scores.flatMap(([a, b]) => {
    const [x, y] = [readToday(a), readToday(b)];
    expect(x === null).toBe(y === null);
    return x && y ? [[x, y] as const] : [];
  });
  expect(farthest(today.map(([a, b]) => [a.value, b.value]))).toBeLessThan(1e-9);
  expect(farthest(today.map(([a, b]) => [a.se, b.se]))).toBeLessThan(1e-9);
}

describe("a world that goes in in bulk", () => {
  it("gives the scores, errors, counts, newest answers and filter states of the world that was lived through", () => {
    expectEqualScores(byMutations, inBulk);
  });

  it("gives the same steps: what each piece of evidence did, piece by piece", () => {
    const steps = pairs(byMutations.steps, inBulk.steps).flatMap(([a, b]) => {
      expect(b.map(({ channel, observed_on }) => `${observed_on} ${channel}`)).toEqual(a.map(({ channel, observed_on }) => `${observed_on} ${channel}`));
      return a.flatMap(({ numbers }, place) => numbers.map((number, at) => [number, b[place]?.numbers[at] ?? Number.NaN] as const));
    });
    expect(farthest(steps)).toBeLessThan(1e-9);
  });

  it("gives the same facts for lists: revenue, main show, last contacts", () => {
    for (const [a, b] of pairs(byMutations.relationships, inBulk.relationships)) {
      const facts = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => ["revenue", "main_show", "last_inbound_on", "last_outbound_on"].includes(name)));
      expect(facts(b)).toEqual(facts(a));
    }
  });
});

describe("a replay of the log", () => {
  it("changes no score, neither of the world that was lived through nor of the one that went in in bulk", { timeout: 300_000 }, async () => {
    for (const [installed, before] of [[lived, byMutations], [loaded, inBulk]] as const) {
      await forBatches(installed, replayRelationships);
      expectEqualScores(before, await readStandings(database.superUrl, installed.organizerId));
    }
  });
});

describe("stages", () => {
  it("are equal once nobody remembers an earlier stage: the memory of hysteresis is all that living through it adds", { timeout: 300_000 }, async () => {
    for (const installed of [lived, loaded]) {
      await inLongTenantTransaction(installed.organizerId, ({ db, organizerId }) => db.stagePlacement.deleteMany({ where: { organizerId } }));
      await forBatches(installed, refreshRelationships);
    }
    const [one, other] = [await readStandings(database.superUrl, lived.organizerId), await readStandings(database.superUrl, loaded.organizerId)];
    for (const kind of ["placements", "relationships"] as const) for (const [a, b] of pairs(one[kind], other[kind])) expect(rounded(b)).toEqual(rounded(a));
    for (const [a, b] of pairs(inBulk.placements, other.placements)) expect(rounded(b)).toEqual(rounded(a));
    for (const [a, b] of pairs(inBulk.relationships, other.relationships)) expect(rounded(b)).toEqual(rounded(a));
  });

  it("with its memory differ for few exhibitors, and only where the rules let history speak", () => {
    const different = pairs(byMutations.relationships, inBulk.relationships).filter(([a, b]) => stageOf(a) !== stageOf(b));
    const ladder = ["exploration", "expansion", "commitment"];
    expect(different.length).toBeLessThan(EXHIBITORS / 5);
    for (const [a] of different) expect(ladder).toContain(stageOf(a));
  });
});

function stageOf(row: object): unknown {
  return "stage" in row ? row.stage : null;
}

/** Two orders of adding may differ in the last bits. */
function rounded(row: object): unknown {
  return JSON.parse(JSON.stringify(row, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)));
}

async function forBatches(installed: Installed, work: typeof refreshRelationships): Promise<void> {
  const size = 100;
  for (let start = 0; start < EXHIBITORS; start += size) {
    await inLongTenantTransaction(installed.organizerId, async (tenant) => {
      const some = await tenant.db.exhibitor.findMany({ where: { organizerId: tenant.organizerId }, orderBy: { id: "asc" }, skip: start, take: size, select: { id: true } });
      await work(tenant, some.map(({ id }) => id), dateOfDay(TODAY));
    });
  }
}

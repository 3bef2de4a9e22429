import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { raiseComplaint, advanceComplaint, withdrawComplaint } from "@/lib/complaints/mutations";
import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { noteExchange, updateExchange, withdrawExchange } from "@/lib/exchanges/mutations";
import { CONFIDENTIALITIES, EXCHANGE_DIRECTIONS, EXCHANGE_KINDS, type ExchangeInput } from "@/lib/exchanges/schema";
import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { logInteraction, withdrawInteraction } from "@/lib/interactions/mutations";
import { logInput, MOODS } from "@/lib/interactions/schema";
import { type Asked, askChange, beginUndo, changePart, undoPart } from "@/lib/lists/changes/mutations";
import { createParticipation } from "@/lib/participations/mutations";
import { correctSettlement, makePromise, settlePromise } from "@/lib/promises/mutations";
import { constructCalibration, createRandom, FILTERED_CONSTRUCTS, isOfAShow, replay } from "@/lib/relationship-quality";
import { currentCalibration } from "@/lib/relationships/calibration";
import { readLogs } from "@/lib/relationships/dossier";
import { groupKey } from "@/lib/relationships/group-key";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { nightly } from "@/lib/relationships/nightly";
import { quarterOf } from "@/lib/relationships/quarters/calendar";
import { listActive, listGiven, talkedIn } from "@/lib/relationships/quarters/data";
import { GIVEN_KINDS, valueOfGiven } from "@/lib/relationships/quarters/given";
import { answerRequest, correctAnswer, recordRequest } from "@/lib/requests/mutations";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { type Ask, asker, keyOf } from "../support/api-asker";
import { type LoggedOrganizer, seedLoggedOrganizer } from "../support/logged-organizer";

await freshDatabase();
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const HOUR = on("2026-01-21");
const ACTS = 100;
let mine: LoggedOrganizer & { memberId: string };
let ask: Ask;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(mine.organizerId, work, mine.memberId);

beforeAll(async () => {
  const organizer = await seedLoggedOrganizer("busy");
  const memberId = await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
    const { id } = await db.member.findFirstOrThrow({ where: { organizerId } });
    // enough was given in the autumn for its quarter to be read
    const given = { memberId: id, kind: "favour", direction: "outbound", text: "Help", occurredOn: on("2025-11-03") } as const;
    const told = { ...given, kind: "disclosure", direction: "inbound", confidentiality: "open" } as const;
    await db.exchange.createMany({ data: organizer.exhibitorIds.slice(4).flatMap((exhibitorId) => [{ organizerId, exhibitorId, ...given }, { organizerId, exhibitorId, ...told }]) });
    return id;
  });
  mine = { ...organizer, memberId };
  ask = asker(await keyOf(mine), () => new Date(HOUR.getTime() + 36_000_000));
  await nightly(mine.organizerId, on("2026-01-20"));
}, 300_000);
afterAll(closeConnections);

const heard = (exhibitorId: string, day: Date, mood: string) =>
  logInput.parse({ exhibitorId, submissionKey: randomUUID(), channel: "call", direction: "inbound", occurredOn: isoDay(day), mood, also: "disclosure", disclosureText: "In confidence", disclosureDirection: "inbound" });

/** The same through the API. What the record's own state refuses is an expected answer there too. */
async function byProgram(method: string, path: string, body: object): Promise<string> {
  const answer = await ask(method, path, body);
  if (answer.status === 409 || answer.status === 422) throw new AppError("already_settled");
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.text}`);
  return String(answer.body.id);
}

/** A list of talks, brought in; `stopped` when its last exhibitor is written, so that it waits for somebody to go on or back. */
async function bringInTalks(exhibitorIds: readonly string[], someDay: () => Date, stopped: boolean): Promise<string> {
  const named = await write(({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, id: { in: [...exhibitorIds] } }, select: { name: true } }));
  const rows = [...named.map(({ name }) => name), `Late ${randomUUID().slice(0, 8)} Ltd`].map((name) => `${name},${isoDay(someDay())},${1 + (Math.floor(someDay().getTime() / 86_400_000) % 5)},${randomUUID()}`);
  const file = await readFile(Buffer.from(["Company,Day of contact,Mood,Note", ...rows].join("\n")), { encoding: null, sheet: "" });
  const { id } = await write((tenant) => createImport(tenant, { ...file, fileName: "talks.csv", mapping: guessExhibitorsMapping(file.table), memberId: mine.memberId }, HOUR));
  const stop = async () => {
    if (stopped) throw new AppError("stopped");
  };
  await runImport(mine.organizerId, id, { today: HOUR, onProgress: stop }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
  return id;
}

/** A seeded hour of many hands at the ledgers of a few exhibitors: what is noted, settled, changed and taken back, backdated as often as not. */
async function useForAnHour(seed: number): Promise<number> {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[random.integer(list.length)];
    if (one === undefined) throw new Error("Nothing to pick from.");
    return one;
  };
  const someDay = () => dateOfDay(dayNumber(HOUR) - random.integer(150));
  const few = mine.exhibitorIds.slice(2, 8);
  const author = { memberId: mine.memberId, today: HOUR };
  const [promises, requests, complaints, exchanges, logged, changes, imports]: [string[], string[], string[], string[], string[], string[], string[]] = [[], [], [], [], [], [], []];
  const changed = (asked: Omit<Asked, "asked">) =>
    write(async (tenant) => {
      const { id } = await askChange(tenant, { ...asked, asked: 1 }, mine.memberId);
      await changePart(tenant, id, HOUR);
      return id;
    });
  const given = (): ExchangeInput => {
    const kind = pick(EXCHANGE_KINDS);
    return { kind, direction: pick(EXCHANGE_DIRECTIONS), text: "Given", occurredOn: someDay(), contactId: null, editionId: null, confidentiality: kind === "disclosure" ? pick(CONFIDENTIALITIES) : null, worth: null, untilOn: null };
  };
  const acts: readonly (() => Promise<unknown>)[] = [
    async () => promises.push((await write((tenant) => makePromise(tenant, { exhibitorId: pick(few), text: "Said", contactId: null, editionId: null, madeOn: on("2025-08-01"), dueOn: someDay(), implied: random.integer(2) === 0 }, author))).id),
    () => write((tenant) => settlePromise(tenant, { id: pick(promises), outcome: pick(["kept", "late", "broken"]), settledOn: someDay(), reason: null }, HOUR)),
    () => write((tenant) => correctSettlement(tenant, { id: pick(promises), outcome: pick(["kept", "broken", "withdrawn", "open"]), settledOn: null, reason: "otherwise" }, null, HOUR)),
    async () => requests.push((await write((tenant) => recordRequest(tenant, { exhibitorId: pick(few), text: "Asked", contactId: null, askedOn: on("2025-08-01"), answerDueOn: null }, author))).id),
    () => write((tenant) => answerRequest(tenant, { id: pick(requests), answer: pick(["granted", "partly", "declined"]), answeredOn: someDay(), declinedReason: null, cost: 10 }, HOUR)),
    () => write((tenant) => correctAnswer(tenant, { id: pick(requests), answer: pick(["granted", "declined", "open"]), answeredOn: null, declinedReason: null, reason: "otherwise" }, null, HOUR)),
    async () => complaints.push((await write((tenant) => raiseComplaint(tenant, { exhibitorId: pick(few), contactId: null, editionId: null, text: "Wrong", severity: "serious", channel: null, raisedOn: on("2025-09-01"), answerDueOn: null, resolveDueOn: null }, author))).id),
    () => write((tenant) => advanceComplaint(tenant, { id: pick(complaints), step: pick(["answered", "later", "never", "settled", "not_settled"]), on: HOUR, answeredOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null }, HOUR)),
    () => write((tenant) => withdrawComplaint(tenant, pick(complaints), "none", HOUR)),
    async () => exchanges.push((await write((tenant) => noteExchange(tenant, { ...given(), exhibitorId: pick(few) }, author))).id),
    async () => exchanges.push((await write((tenant) => noteExchange(tenant, { ...given(), exhibitorId: pick(few) }, author))).id),
    () => write((tenant) => updateExchange(tenant, pick(exchanges), given(), { reason: "otherwise", seenVersion: null }, HOUR)),
    () => write((tenant) => withdrawExchange(tenant, pick(exchanges), "never was", HOUR)),
    // the quick log with what was told in it, and its undo
    async () => logged.push((await write((tenant) => logInteraction(tenant, heard(pick(few), someDay(), pick(MOODS)), author))).id),
    () => write((tenant) => withdrawInteraction(tenant, pick(logged), "entered twice", HOUR)),
    // the lists: many at once, their days in place, and back again
    async () => changes.push(await changed({ noun: "promises", field: "outcome", wish: { value: pick(["kept", "broken"]), reason: null }, scope: { ids: [pick(promises), pick(promises)] } })),
    async () => changes.push(await changed({ noun: "requests", field: "answer", wish: { value: pick(["granted", "declined"]), reason: null }, scope: { ids: [pick(requests), pick(requests)] } })),
    async () => changes.push(await changed({ noun: "complaints", field: "resolveDueOn", wish: { value: isoDay(HOUR), reason: null }, scope: { ids: [pick(complaints)] } })),
    async () => changes.push(await changed({ noun: "exchanges", field: "text", wish: { value: "Given again", reason: null }, scope: { ids: [pick(exchanges)] } })),
    () => write(async (tenant) => {
      const id = pick(changes);
      await beginUndo(tenant, id, mine.memberId);
      await undoPart(tenant, id, HOUR);
    }),
    // a list of talks with exhibitors that are there and one that is not, stopped before its end as often as not; gone on with, and taken back
    async () => imports.push(await bringInTalks(few, someDay, random.integer(2) === 0)),
    () => runImport(mine.organizerId, pick(imports), { today: HOUR }),
    () => inTenantTransaction(mine.organizerId, (tenant) => undoImport(tenant, pick(imports), { today: HOUR })),
    // programs at the same ledgers
    async () => logged.push(await byProgram("POST", "interactions", { exhibitorId: pick(few), channel: "email", direction: "inbound", occurredOn: isoDay(someDay()), mood: random.integer(5) })),
    () => byProgram("PATCH", `interactions/${pick(logged)}`, { mood: random.integer(5), occurredOn: isoDay(someDay()), reason: "misheard" }),
    () => byProgram("POST", `promises/${pick(promises)}/settle`, { outcome: pick(["kept", "late", "broken"]), settledOn: isoDay(someDay()) }),
    () => byProgram("POST", `requests/${pick(requests)}/correct`, { answer: pick(["granted", "declined", "open"]), reason: "otherwise" }),
    () => byProgram("POST", `complaints/${pick(complaints)}/advance`, { step: pick(["answered", "later", "settled"]), on: isoDay(HOUR) }),
    async () => exchanges.push(await byProgram("POST", "exchanges", { ...given(), occurredOn: isoDay(someDay()), exhibitorId: pick(few) })),
  ];
  // something of each kind first, so that there is something to change
  for (const first of [0, 3, 6, 9, 13, 15, 20]) await acts[first]?.();
  let done = 0;
  for (let turn = 0; turn < ACTS; turn++) {
    // two at a time, as in an office
    const results = await Promise.allSettled([pick(acts)(), pick(acts)()]);
    for (const result of results) {
      if (result.status === "fulfilled") done += 1;
      // what was settled cannot be settled again: an expected answer, any other failure is not
      else if (!(result.reason instanceof AppError)) throw result.reason;
    }
  }
  return done;
}

describe("after a random hour of use", () => {
  test("every stored score equals a replay of the whole log, and every quarter's row what is on record", { timeout: 600_000 }, async () => {
    expect(await useForAnHour(20260121)).toBeGreaterThan(ACTS);
    await inTenantTransaction(mine.organizerId, async (tenant) => {
      const { db, organizerId } = tenant;
      const { calibration } = await currentCalibration(tenant);
      const scores = await db.relationshipScore.findMany({ where: { organizerId }, include: { exhibitor: { select: { segment: true } } } });
      // those that came in with a list as well
      const log = await readLogs(tenant, [...new Set(scores.map(({ exhibitorId }) => exhibitorId))], FILTERED_CONSTRUCTS);
      let largest = 0;
      for (const { exhibitorId, showId, exhibitor, ...score } of scores) {
        const construct = FILTERED_CONSTRUCTS.find((name) => name === score.construct);
        if (!construct) throw new Error(`Unknown construct ${score.construct}`);
        const settings = constructCalibration(calibration, construct, groupKey(showId, exhibitor.segment));
        const { state } = replay(log.filter((piece) => piece.exhibitorId === exhibitorId && piece.construct === construct && piece.showId === (isOfAShow(construct) ? showId : null)), settings);
        largest = Math.max(largest, Math.abs(score.value - settings.prior.mean - (state.mean[0] ?? 0)), Math.abs(score.se ** 2 - (state.covariance[0] ?? 0)));
      }
      expect(largest).toBeLessThan(1e-9);
      // no score was left behind by evidence that was taken back
      expect(new Set(scores.map((score) => `${score.exhibitorId} ${score.construct}`)).size).toBeGreaterThan(mine.exhibitorIds.length * 3);

      const closings = await db.quarterClosing.findMany({ where: { organizerId, readable: true, kind: { in: [...GIVEN_KINDS] } } });
      expect(closings.length).toBeGreaterThan(0);
      for (const { id, kind: name, quarterStart, median } of closings) {
        const kind = GIVEN_KINDS.find((one) => one === name) ?? "favours";
        const quarter = quarterOf(quarterStart);
        const given = await listGiven(tenant, { from: quarter.start, until: quarter.lastDay });
        const active = new Set((await listActive(tenant, quarter)).map((row) => row.id));
        const said = await db.evidence.findMany({ where: { organizerId, source: "quarter", sourceId: id, retracts: false, correctedBy: null } });
        for (const exhibitorId of mine.exhibitorIds) {
          const count = given.find((row) => row.exhibitorId === exhibitorId)?.[kind] ?? 0;
          const expected = count === 0 && !active.has(exhibitorId) ? null : valueOfGiven(kind, { count, median, talked: await talkedIn(tenant, exhibitorId, quarter) });
          expect(said.filter((piece) => piece.exhibitorId === exhibitorId).map(({ value }) => value)).toEqual(expected === null ? [] : [expected]);
        }
      }
    });
  });

  test("looking at every stage again moves none", async () => {
    const stages = () => write(({ db, organizerId }) => db.stagePlacement.findMany({ where: { organizerId }, orderBy: { id: "asc" }, select: { exhibitorId: true, stage: true, reasons: true } }));
    const before = await stages();
    await write((tenant) => refreshRelationships(tenant, mine.exhibitorIds, HOUR));
    expect(await stages()).toEqual(before);
  });

  test("the book of changes has every hand, and nobody can take a line out", async () => {
    const rows = await write(({ db, organizerId }) => db.recordChange.findMany({ where: { organizerId } }));
    expect(new Set(rows.map(({ recordKind }) => recordKind))).toEqual(new Set(["promises", "special_requests", "complaints", "exchanges"]));
    expect(rows.every(({ memberId }) => memberId === mine.memberId)).toBe(true);
    // a promise settled once more with the same outcome on another day changes its day alone
    const settled = rows.filter(({ recordKind, action }) => recordKind === "promises" && action === "update").map(({ fields }) => fields);
    expect(settled).toContainEqual(expect.objectContaining({ status: [expect.any(String), expect.any(String)] }));
    await expect(write(({ db, organizerId }) => db.recordChange.deleteMany({ where: { organizerId } }))).rejects.toThrow("permission denied");
    await expect(write(({ db, organizerId }) => db.recordChange.updateMany({ where: { organizerId }, data: { action: "update" } }))).rejects.toThrow("permission denied");
    const before = rows.length;
    const [exhibitorId = ""] = mine.exhibitorIds;
    // what no member does (an import, the night) is kept elsewhere
    await inTenantTransaction(mine.organizerId, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, id: exhibitorId }, data: { city: "Hull" } }));
    expect(await write(({ db, organizerId }) => db.recordChange.count({ where: { organizerId } }))).toBe(before);
    // a transaction that fails leaves no line of what it did not do
    await expect(write(async ({ db, organizerId }) => { await db.exhibitor.updateMany({ where: { organizerId, id: exhibitorId }, data: { city: "Leeds" } }); throw new Error("the power fails"); })).rejects.toThrow("the power fails");
    expect(await write(({ db, organizerId }) => db.recordChange.count({ where: { organizerId } }))).toBe(before);
    const { id: editionId } = await write(({ db, organizerId }) => db.edition.findFirstOrThrow({ where: { organizerId, name: "2026" } }));
    await write((tenant) => createParticipation(tenant, { exhibitorId, editionId, status: "booked", hall: null, stand: null, area: 30, amount: 12_000, bookedOn: HOUR, cancelledOn: null, multiYear: false }, HOUR));
    const added = await write(({ db, organizerId }) => db.recordChange.findFirstOrThrow({ where: { organizerId, recordKind: "participations" } }));
    expect(added).toMatchObject({ action: "insert", exhibitorId, fields: { area: [null, 30], status: [null, "booked"] } });
  });
});

import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { closeAlarm, reopenAlarm } from "@/lib/alarms/mutations";
import { nightlyAlarms } from "@/lib/alarms/nightly";
import { changeRules } from "@/lib/alarms/rules/mutations";
import { previewRules } from "@/lib/alarms/rules/preview";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";
import { countOpenByFamily, listAlarms } from "@/lib/alarms/data";
import { closeConnections } from "@/lib/db/client";
import { isoDay } from "@/lib/format/days";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

const database = await freshDatabase();
const OPEN = { family: null, level: null, state: "open", sort: "due", keeper: null } as const;
let house: SmallOrganizer;

/** A house whose one exhibitor has a stand to lose and no alarm yet. */
beforeEach(async () => {
  house = await seedSmallOrganizer("alarmed");
  await inTenantTransaction(house.organizerId, async ({ db }) => {
    const where = { organizerId: house.organizerId };
    await db.alarmStep.deleteMany({ where });
    await db.alarm.updateMany({ where, data: { state: "passed", closedOn: daysAgo(8), raisedOn: daysAgo(8) } });
  });
});
afterAll(closeConnections);

const open = () =>
  withTenant(house.organizerId, ({ db }) => db.alarm.findMany({ where: { organizerId: house.organizerId, state: "open" }, include: { steps: true }, orderBy: { reason: "asc" } }));
const reasons = async () => (await open()).map(({ reason }) => reason);

describe("a night", () => {
  it("raises what the records say, with the records behind it, an owner, a day to act by and the family's steps", async () => {
    expect(await nightlyAlarms(house.organizerId, TODAY)).toMatchObject({ exhibitors: 1, raised: 1, passed: 0, busy: false });
    const [alarm] = await open();
    const promise = await withTenant(house.organizerId, ({ db }) => db.exhibitorPromise.findFirstOrThrow({ where: { organizerId: house.organizerId } }));
    expect(alarm).toMatchObject({ reason: "alarm.brokenPromise", family: "deterioration", level: "none", ownerMemberId: house.memberId, rulesVersion: 1, beganOn: daysAgo(9), raisedOn: TODAY, dueOn: daysAgo(-30) });
    expect(alarm?.evidence).toEqual([{ kind: "promise", id: promise.id, day: daysAgo(9).getTime() / 86_400_000 }]);
    // the small organizer has written one step of its own
    expect(alarm?.steps.map(({ text }) => text)).toEqual(["alarmed step"]);
  });

  it("run again changes nothing, and two at once leave one alarm of a reason", async () => {
    await Promise.all([nightlyAlarms(house.organizerId, TODAY), nightlyAlarms(house.organizerId, TODAY)]);
    const first = await open();
    await nightlyAlarms(house.organizerId, TODAY);
    expect(await open()).toEqual(first);
    expect(first).toHaveLength(1);
  });

  it("lets an alarm pass when a later promise was kept", async () => {
    await nightlyAlarms(house.organizerId, TODAY);
    await inTenantTransaction(house.organizerId, ({ db }) =>
      db.exhibitorPromise.create({ data: { organizerId: house.organizerId, exhibitorId: house.exhibitorId, memberId: house.memberId, text: "made good", madeOn: daysAgo(3), dueOn: TODAY, status: "kept", settledOn: daysAgo(-1) } }),
    );
    expect(await nightlyAlarms(house.organizerId, daysAgo(-2))).toMatchObject({ raised: 0, passed: 1 });
    expect(await reasons()).toEqual([]);
  });

  it("for a past day raises what was known then, and leaves a later alarm alone", async () => {
    await nightlyAlarms(house.organizerId, TODAY);
    await inTenantTransaction(house.organizerId, ({ db }) => db.contact.updateMany({ where: { organizerId: house.organizerId }, data: { leftOn: daysAgo(30) } }));
    expect(await nightlyAlarms(house.organizerId, daysAgo(20))).toMatchObject({ raised: 1, passed: 0 });
    expect((await open()).map(({ reason, raisedOn }) => [reason, isoDay(raisedOn)])).toEqual([["alarm.brokenPromise", isoDay(TODAY)], ["alarm.contactLeft", isoDay(daysAgo(20))]]);
  });

  it("puts an exhibitor with two kinds of signs on watch, on every one of its alarms", async () => {
    await nightlyAlarms(house.organizerId, TODAY);
    await inTenantTransaction(house.organizerId, ({ db }) => db.contact.updateMany({ where: { organizerId: house.organizerId }, data: { leftOn: daysAgo(1) } }));
    await nightlyAlarms(house.organizerId, daysAgo(-1));
    expect((await open()).map(({ level }) => level)).toEqual(["watch", "watch"]);
    const counts = await withTenant(house.organizerId, (tenant) => countOpenByFamily(tenant, NO_FILTERS));
    expect(counts.total).toMatchObject({ alarms: 2, exhibitors: 1, watch: 1, atRisk: 0, revenue: 9600 });
    expect(counts.families.map(({ exhibitors }) => exhibitors)).toEqual([1, 1, 0]);
  });

  it("a process killed in the middle leaves nothing half, and the next run does all of it", async () => {
    // its alarms are written, their steps wait for the table that is held here
    const holder = new pg.Client({ connectionString: database.superUrl });
    const watcher = new pg.Client({ connectionString: database.superUrl });
    await Promise.all([holder.connect(), watcher.connect()]);
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE alarm_steps IN SHARE MODE");
    const child = spawn(process.execPath, ["--import", "tsx", path.resolve("scripts/nightly.ts"), "--organizer", house.workspace], { env: { ...process.env, DATABASE_URL: database.appUrl }, stdio: "ignore" });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const waiting = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'fairbond'";
    await expect.poll(async () => (await watcher.query(waiting)).rowCount, { timeout: 30_000 }).toBe(1);
    const [blocked] = (await watcher.query<{ pid: number }>(waiting)).rows;
    child.kill("SIGKILL");
    await ended;
    await holder.end();
    await expect.poll(async () => (await watcher.query("SELECT FROM pg_stat_activity WHERE pid = $1", [blocked?.pid])).rowCount, { timeout: 30_000 }).toBe(0);
    await watcher.end();
    expect(await reasons()).toEqual([]);
    await nightlyAlarms(house.organizerId, TODAY);
    expect((await open()).map(({ reason, steps }) => [reason, steps.length])).toEqual([["alarm.brokenPromise", 1]]);
  });
});

describe("an alarm that a person has ended", () => {
  const author = () => ({ memberId: house.memberId, today: TODAY });

  it("is not raised again for the same records, but is for new ones", async () => {
    await nightlyAlarms(house.organizerId, TODAY);
    const [alarm] = await open();
    await inTenantTransaction(house.organizerId, (tenant) => closeAlarm(tenant, { id: alarm?.id ?? "", outcome: "not_needed", note: null, seenVersion: null }, author()));
    await nightlyAlarms(house.organizerId, daysAgo(-1));
    expect(await reasons()).toEqual([]);
    await inTenantTransaction(house.organizerId, ({ db }) =>
      db.exhibitorPromise.create({ data: { organizerId: house.organizerId, exhibitorId: house.exhibitorId, memberId: house.memberId, text: "again", madeOn: daysAgo(3), dueOn: TODAY, status: "broken", settledOn: daysAgo(-2) } }),
    );
    await nightlyAlarms(house.organizerId, daysAgo(-3));
    expect(await reasons()).toEqual(["alarm.brokenPromise"]);
  });

  it("is ended once: of two people the second is told, and it can be opened again", async () => {
    await nightlyAlarms(house.organizerId, TODAY);
    const [alarm] = await open();
    const end = () => inTenantTransaction(house.organizerId, (tenant) => closeAlarm(tenant, { id: alarm?.id ?? "", outcome: "solved", note: "called", seenVersion: null }, author()));
    await end();
    await expect(end()).rejects.toMatchObject({ code: "conflict" });
    await inTenantTransaction(house.organizerId, (tenant) => reopenAlarm(tenant, alarm?.id ?? "", null));
    const page = await withTenant(house.organizerId, (tenant) => listAlarms(tenant, { portfolio: NO_FILTERS, alarms: OPEN }, 1));
    expect(page).toMatchObject({ total: 1, rows: [{ reason: "alarm.brokenPromise", outcome: null, revenue: 9600, ownerId: house.memberId }] });
  });
});

describe("rules", () => {
  it("that are switched off raise nothing from the next night on, and the preview said so before", async () => {
    const proposed = { ...DEFAULT_SETTINGS, off: ["alarm.brokenPromise"] as const };
    const preview = await withTenant(house.organizerId, (tenant) => previewRules(tenant, DEFAULT_SETTINGS, proposed, TODAY));
    expect(preview.families.map(({ now, then }) => [now.raised, now.open, then.raised, then.open])).toEqual([[0, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0]]);
    await inTenantTransaction(house.organizerId, (tenant) => changeRules(tenant, proposed, "too many", house.memberId, 1));
    expect(await nightlyAlarms(house.organizerId, TODAY)).toMatchObject({ raised: 0 });
  });

  it("are saved by one of two people who change them at the same moment", async () => {
    await inTenantTransaction(house.organizerId, (tenant) => changeRules(tenant, DEFAULT_SETTINGS, null, house.memberId, 1));
    await expect(inTenantTransaction(house.organizerId, (tenant) => changeRules(tenant, DEFAULT_SETTINGS, null, house.memberId, 1))).rejects.toMatchObject({ code: "conflict" });
  });

  it("that hold everybody out give no steps, and say so in the log alone", async () => {
    await inTenantTransaction(house.organizerId, (tenant) => changeRules(tenant, { ...DEFAULT_SETTINGS, heldOutPercent: 100 }, null, house.memberId, 1));
    await nightlyAlarms(house.organizerId, TODAY);
    expect((await open()).map(({ heldOut, steps }) => [heldOut, steps.length])).toEqual([[true, 0]]);
  });
});

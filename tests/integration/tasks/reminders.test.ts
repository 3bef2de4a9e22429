import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { addMember } from "@/lib/members/mutations";
import { sendNoticeLetters } from "@/lib/notices/letters/work";
import { saveWishes } from "@/lib/notices/mutations";
import { keepTasks, listDue } from "@/lib/tasks/due";
import { createTask } from "@/lib/tasks/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { idOf, type LetterBox, openLetterBox } from "../support/letter-box";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

await freshDatabase();
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);

let organizer: SmallOrganizer;
let lin: string;
let box: LetterBox;

beforeAll(async () => {
  organizer = await seedSmallOrganizer("reminders");
  lin = await inTenantTransaction(organizer.organizerId, async (tenant) => (await addMember(tenant, { email: `lin@${organizer.workspace}.example`, name: "Lin Wei", password: PASSWORD, role: "staff", locale: "zh" })).id);
});
afterEach(() => box.close());
afterAll(closeConnections);

async function openBox() {
  box = await openLetterBox();
  process.env.MAIL_URL = box.url;
  process.env.MAIL_FROM = "Fairbond <crm@fairbond.example>";
}

function make(title: string, dueOn: string, more: { dueMinute?: number; remindDays?: number; memberId?: string } = {}) {
  return inTenantTransaction(organizer.organizerId, (tenant) =>
    createTask(tenant, { title, dueOn: on(dueOn), dueMinute: more.dueMinute ?? null, remindDays: more.remindDays ?? 0, assignedMemberId: more.memberId ?? lin }, { memberId: more.memberId ?? lin, timeZone: "Europe/Berlin", now: new Date("2027-01-01T09:00:00Z") }),
  );
}

const reminded = (id: string) => withTenant(organizer.organizerId, ({ db, organizerId }) => db.task.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { remindedAt: true } })).then((task) => task.remindedAt);
const keep = (at: string) => keepTasks(organizer.organizerId, new Date(at));

describe("a reminder", () => {
  it("comes at eight on the member's own clock, on both sides of a clock change, and an hour before a time of day", async () => {
    await openBox();
    await inTenantTransaction(organizer.organizerId, (tenant) => saveWishes(tenant, lin, { mail: "never", dailyHour: 8, timeZone: "America/New_York" }));
    const winter = await make("winter", "2027-03-13");
    const summer = await make("summer", "2027-03-15");
    const ahead = await make("ahead", "2027-03-18", { remindDays: 3 });
    const timed = await make("timed", "2027-03-29", { dueMinute: 9 * 60 });
    await keep("2027-03-13T12:59:00Z");
    expect(await reminded(winter.id)).toBeNull();
    await keep("2027-03-13T13:00:00Z");
    expect(await reminded(winter.id)).not.toBeNull();
    await keep("2027-03-15T11:59:00Z");
    expect([await reminded(summer.id), await reminded(ahead.id)]).toEqual([null, null]);
    await keep("2027-03-15T12:00:00Z");
    expect([await reminded(summer.id), await reminded(ahead.id)]).not.toContain(null);
    // nine in Berlin, where the task has its clock: seven in UTC on the day after the change
    await keep("2027-03-29T05:59:00Z");
    expect(await reminded(timed.id)).toBeNull();
    await keep("2027-03-29T06:00:00Z");
    expect(await reminded(timed.id)).not.toBeNull();
  });

  it("is told once and sent once, however often its worker is killed", async () => {
    await openBox();
    await inTenantTransaction(organizer.organizerId, (tenant) => saveWishes(tenant, lin, { mail: "at_once", dailyHour: 8, timeZone: "Asia/Shanghai" }));
    const titles = Array.from({ length: 12 }, (_, index) => `提醒 ${index}`);
    for (const title of titles) await make(title, "2027-05-04");
    const moments = ["recipient", "data", "taken", "answered"] as const;
    for (let kill = 0; kill <= moments.length; kill++) {
      const child = spawn(process.execPath, ["--import", "tsx", "tests/integration/support/keep-tasks.ts", organizer.organizerId, "2027-05-04T00:00:00Z", String(kill * 400_000)], { stdio: ["ignore", "ignore", "inherit"], env: process.env });
      let left = 2;
      box.watch = (seen) => {
        if (kill < moments.length && seen === moments[kill] && --left === 0) child.kill("SIGKILL");
      };
      await once(child, "exit");
    }
    const { notices, letters } = await withTenant(organizer.organizerId, async ({ db, organizerId }) => ({
      notices: await db.notice.findMany({ where: { organizerId, memberId: lin, kind: "task_due", text: { in: titles } }, select: { text: true, letterId: true } }),
      letters: await db.noticeLetter.findMany({ where: { organizerId, memberId: lin }, select: { id: true, status: true, reason: true } }),
    }));
    expect(notices.map(({ text }) => text).sort()).toEqual([...titles].sort());
    const times = new Map<string, number>();
    for (const mail of box.received) times.set(idOf(mail), (times.get(idOf(mail)) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 1)).toBe(true);
    const mine = letters.filter(({ id }) => notices.some(({ letterId }) => letterId === id));
    expect(mine).toHaveLength(titles.length);
    for (const { id } of mine.filter(({ status }) => status === "sent")) expect(times.get(id)).toBe(1);
    // at most the one letter of each kill between final dot and note: nobody can know, so it is not sent again
    const unclear = mine.filter(({ status, reason }) => status === "sending" && reason === "unclear");
    expect(unclear.length).toBeLessThanOrEqual(moments.length);
    expect(mine.filter(({ status }) => status === "sent").length + unclear.length).toBe(titles.length);
    expect(box.received[0]?.subject).toMatch(/^2027 年 5 月 4 日到期：提醒/);
  }, 120_000);

  it("goes into one letter a day for whoever wishes it, at the member's hour, and not on a day without anything", async () => {
    await openBox();
    const { organizerId } = organizer;
    const priya = await inTenantTransaction(organizerId, async (tenant) => {
      const { id } = await addMember(tenant, { email: `priya@${organizer.workspace}.example`, name: "Priya Nair", password: PASSWORD, role: "staff", locale: "en" });
      await saveWishes(tenant, id, { mail: "daily", dailyHour: 7, timeZone: "Asia/Shanghai" });
      return id;
    });
    const send = (at: string) => sendNoticeLetters(organizerId, listDue, () => new Date(at));
    await keep("2027-06-01T00:00:00Z");
    expect((await send("2027-06-01T00:00:00Z")).sent).toBe(0);
    await make("First thing", "2027-06-02", { memberId: priya });
    await make("Second thing", "2027-06-02", { memberId: priya, remindDays: 1 });
    await keep("2027-06-01T22:59:00Z");
    expect((await send("2027-06-01T22:59:00Z")).sent).toBe(0);
    for (const at of ["2027-06-01T23:00:00Z", "2027-06-01T23:05:00Z", "2027-06-02T09:00:00Z"]) {
      await keep(at);
      await send(at);
    }
    expect(box.received.map(({ subject }) => subject)).toEqual(["Your day: 2 due, 1 new"]);
    expect(box.received[0]?.text).toContain("First thing");
    expect(box.received[0]?.text).toContain("Second thing");
  });
});

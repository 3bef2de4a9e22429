import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { setTeamMember } from "@/lib/exhibitors/team/mutations";
import { isoDay } from "@/lib/format/days";
import { addMember } from "@/lib/members/mutations";
import { countUnread, listNotices, placeOf } from "@/lib/notices/data";
import { markRead } from "@/lib/notices/mutations";
import { exhibitorMark, listMark } from "@/lib/presence/data";
import { noteEditing } from "@/lib/presence/mutations";
import { listTasks } from "@/lib/tasks/data";
import { readFeed } from "@/lib/tasks/feed/data";
import { makeFeed, revokeFeed } from "@/lib/tasks/feed/mutations";
import { createTask, endTask, reopenTask, updateTask } from "@/lib/tasks/mutations";
import { taskInput } from "@/lib/tasks/schema";
import { createTemplate, layTemplate, undoLaying } from "@/lib/tasks/templates/mutations";
import { openCalendar } from "@/lib/tenant/open-calendar";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

await freshDatabase();
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const NOW = new Date("2027-02-01T10:00:00Z");

let organizer: SmallOrganizer;
let other: SmallOrganizer;
let lin: string;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(organizer.organizerId, work);
const author = () => ({ memberId: organizer.memberId, timeZone: "Europe/Berlin", now: NOW });
const open = (seriesTitle: string) =>
  withTenant(organizer.organizerId, ({ db, organizerId }) => db.task.findMany({ where: { organizerId, title: seriesTitle }, select: { id: true, dueOn: true, status: true }, orderBy: { dueOn: "asc" } }));

beforeAll(async () => {
  organizer = await seedSmallOrganizer("tasks");
  other = await seedSmallOrganizer("tasks-other");
  lin = await write(async (tenant) => (await addMember(tenant, { email: `lin@${organizer.workspace}.example`, name: "Lin Wei", password: PASSWORD, role: "staff", locale: "en" })).id);
});
afterAll(closeConnections);

describe("a task that repeats", () => {
  it("makes its next time once when it ends, also when two people end it at the same moment, and takes it back when it is opened again", async () => {
    const input = taskInput.parse({ title: "Month's end", dueOn: "2027-01-31", repeat: "month", repeatEvery: "1" });
    const { id } = await write((tenant) => createTask(tenant, input, author()));
    const ends = await Promise.allSettled([1, 2].map(() => write((tenant) => endTask(tenant, { id, ending: "done", reason: null }, author()))));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await open("Month's end")).map(({ dueOn, status }) => `${isoDay(dueOn)} ${status}`)).toEqual(["2027-01-31 done", "2027-02-28 open"]);
    await write((tenant) => reopenTask(tenant, id));
    expect((await open("Month's end")).map(({ dueOn, status }) => `${isoDay(dueOn)} ${status}`)).toEqual(["2027-01-31 open"]);
  });

  it("leaves out a time, does not make up for times that went by, and does not come again once it is withdrawn", async () => {
    const { id } = await write((tenant) => createTask(tenant, taskInput.parse({ title: "Weekly", dueOn: "2027-01-04", repeat: "week" }), author()));
    const { next } = await write((tenant) => endTask(tenant, { id, ending: "skipped", reason: null }, author()));
    expect(next && isoDay(next.dueOn)).toBe("2027-02-01");
    const gone = await write((tenant) => endTask(tenant, { id: next?.id ?? "", ending: "withdrawn", reason: "no longer" }, author()));
    expect(gone.next).toBeNull();
    expect((await open("Weekly")).every(({ status }) => status === "withdrawn")).toBe(true);
  });

  it("is refused where it is about somebody else's record, or changed by somebody faster", async () => {
    const input = taskInput.parse({ title: "x", dueOn: "2027-03-01", exhibitorId: other.exhibitorId });
    await refusal(write((tenant) => createTask(tenant, input, author())), "not_found");
    await refusal(write((tenant) => createTask(tenant, { ...input, exhibitorId: null, assignedMemberId: other.memberId }, author())), "invalid", { assignedMemberId: "unknown_reference" });
    const plain = taskInput.parse({ title: "mine", dueOn: "2027-03-01" });
    const { id } = await write((tenant) => createTask(tenant, plain, author()));
    await refusal(write((tenant) => updateTask(tenant, id, { ...plain, title: "yours" }, "2020-01-01T00:00:00.000Z", author())), "conflict");
  });
});

describe("colleagues", () => {
  it("are told once of a task they are given and of a note that calls them, never of their own doing, and the notice leads to its record", async () => {
    const { organizerId } = organizer;
    const input = taskInput.parse({ title: "Bring the plan", note: "Ask @Lin Wei and @tasks Owner", dueOn: "2027-03-01", assignedMemberId: lin, exhibitorId: organizer.exhibitorId });
    const { id } = await write((tenant) => createTask(tenant, input, author()));
    await write((tenant) => updateTask(tenant, id, { ...input, title: "Bring the new plan" }, null, author()));
    const { rows } = await withTenant(organizerId, (tenant) => listNotices(tenant, lin, "unread", 1));
    expect(rows.map(({ kind, recordId }) => `${kind} ${recordId}`).sort()).toEqual([`mention ${id}`, `task_assigned ${id}`]);
    const before = await withTenant(organizerId, (tenant) => countUnread(tenant, lin));
    // a link of a letter, which any program may fetch ahead, leads there and reads nothing
    for (const { id: noticeId } of rows) expect(await withTenant(organizerId, (tenant) => placeOf(tenant, lin, noticeId))).toBe(`tasks/${id}`);
    await refusal(withTenant(organizerId, (tenant) => placeOf(tenant, organizer.memberId, rows[0]?.id ?? "")), "not_found");
    expect(await withTenant(organizerId, (tenant) => countUnread(tenant, lin))).toBe(before);
    await refusal(write((tenant) => markRead(tenant, organizer.memberId, rows[0]?.id ?? "", NOW)), "not_found");
    await write((tenant) => markRead(tenant, lin, rows[0]?.id ?? "", NOW));
    expect(await withTenant(organizerId, (tenant) => countUnread(tenant, lin))).toBe(before - 1);
  });

  it("see each other at a form until one has been silent for half a minute, and never over the organizer's wall", async () => {
    const record = organizer.exhibitorId;
    const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
    await write((tenant) => noteEditing(tenant, record, lin, at(0)));
    expect(await write((tenant) => noteEditing(tenant, record, organizer.memberId, at(10)))).toEqual(["Lin Wei"]);
    expect(await write((tenant) => noteEditing(tenant, record, organizer.memberId, at(40)))).toEqual([]);
    expect(await inTenantTransaction(other.organizerId, (tenant) => noteEditing(tenant, record, other.memberId, at(41)))).toEqual([]);
  });

  it("have their changes marked: the list's and the exhibitor's mark change with a task, and with nothing they do not", async () => {
    const marks = () => withTenant(organizer.organizerId, async (tenant) => [await listMark(tenant, "tasks"), await exhibitorMark(tenant, organizer.exhibitorId), await listMark(tenant, "promises")]);
    const before = await marks();
    expect(await marks()).toEqual(before);
    await write((tenant) => createTask(tenant, { title: "new", dueOn: on("2027-04-01"), exhibitorId: organizer.exhibitorId }, author()));
    const after = await marks();
    expect(after.map((mark, index) => mark === before[index])).toEqual([false, false, true]);
    expect(await withTenant(other.organizerId, (tenant) => exhibitorMark(tenant, organizer.exhibitorId))).toBe("");
  });

  it("of an exhibitor's team find its tasks among their own", async () => {
    const filter = { view: "open", whose: "team", exhibitorId: organizer.exhibitorId, text: null } as const;
    const mine = () => withTenant(organizer.organizerId, async (tenant) => (await listTasks(tenant, filter, { memberId: lin, today: on("2027-02-01") }, 1)).total);
    const before = await mine();
    await write((tenant) => setTeamMember(tenant, { exhibitorId: organizer.exhibitorId, memberId: lin, inTeam: true }));
    expect(await mine()).toBeGreaterThan(before);
    await write((tenant) => setTeamMember(tenant, { exhibitorId: organizer.exhibitorId, memberId: lin, inTeam: false }));
    expect(await mine()).toBe(before);
  });
});

describe("a calendar's secret address", () => {
  it("opens its own organizer's tasks alone, and nothing once it was made anew, ended, or its member has left", async () => {
    const { token } = await write((tenant) => makeFeed(tenant, organizer.memberId, "mine", NOW));
    expect(token).toMatch(/^[\w-]{32}$/);
    const found = await openCalendar(token);
    expect(found?.organizerId).toBe(organizer.organizerId);
    const feed = await withTenant(organizer.organizerId, (tenant) => readFeed(tenant, found?.feedId ?? "", on("2027-02-01")));
    expect(feed?.tasks.length).toBeGreaterThan(0);
    // the same id asked for in another organizer is nothing
    expect(await withTenant(other.organizerId, (tenant) => readFeed(tenant, found?.feedId ?? "", on("2027-02-01")))).toBeNull();
    expect(await openCalendar("A".repeat(32))).toBeNull();
    const anew = await write((tenant) => makeFeed(tenant, organizer.memberId, "team", NOW));
    expect(await openCalendar(token)).toBeNull();
    expect(await openCalendar(anew.token)).not.toBeNull();
    await write((tenant) => revokeFeed(tenant, organizer.memberId));
    expect(await openCalendar(anew.token)).toBeNull();
    const linsFeed = await openCalendar((await write((tenant) => makeFeed(tenant, lin, "mine", NOW))).token);
    await write(({ db, organizerId }) => db.member.update({ where: { organizerId_id: { organizerId, id: lin } }, data: { deactivatedAt: NOW } }));
    expect(await withTenant(organizer.organizerId, (tenant) => readFeed(tenant, linsFeed?.feedId ?? "", on("2027-02-01")))).toBeNull();
  });
});

describe("a template over an edition", () => {
  it("is laid once however often it is sent, moves what falls on a day off and says so, and is taken back with what is still open", async () => {
    const made = await write(async (tenant) => {
      const edition = await tenant.db.edition.create({ data: { organizerId: organizer.organizerId, showId: organizer.showId, name: "Edition 2027", startsOn: on("2027-03-30"), endsOn: on("2027-04-01") } });
      await tenant.db.participation.create({ data: { organizerId: organizer.organizerId, exhibitorId: organizer.exhibitorId, editionId: edition.id, status: "booked" } });
      const steps = [{ anchor: "opening" as const, offsetDays: -1, title: "Welcome" }, { anchor: "opening" as const, offsetDays: -8, title: "Call" }];
      return { editionId: edition.id, ...(await createTemplate(tenant, { name: "Care", holidays: "organizer", country: "DE", steps }, organizer.memberId)) };
    });
    const lay = { templateId: made.id, editionId: made.editionId, ownerMemberId: null, submissionKey: randomUUID() };
    const [first, second] = await Promise.all([write((tenant) => layTemplate(tenant, lay, author())), write((tenant) => layTemplate(tenant, lay, author()))]);
    expect(second.id).toBe(first.id);
    const tasks = () =>
      withTenant(organizer.organizerId, ({ db, organizerId }) => db.task.findMany({ where: { organizerId, applicationId: first.id }, select: { id: true, title: true, dueOn: true, movedFrom: true, movedHoliday: true, status: true }, orderBy: { dueOn: "asc" } }));
    const laid = await tasks();
    expect(laid.map(({ title, dueOn, movedFrom }) => [title, isoDay(dueOn), movedFrom && isoDay(movedFrom)])).toEqual([["Call", "2027-03-22", null], ["Welcome", "2027-03-30", "2027-03-29"]]);
    expect(laid[1]?.movedHoliday).toMatchObject({ en: "Easter Monday" });
    await write((tenant) => endTask(tenant, { id: laid[0]?.id ?? "", ending: "done", reason: null }, author()));
    expect(await write((tenant) => undoLaying(tenant, first.id, author()))).toEqual({ gone: 1 });
    expect((await tasks()).map(({ status }) => status)).toEqual(["done", "withdrawn"]);
    await refusal(write((tenant) => undoLaying(tenant, first.id, author())), "already_settled");
  });
});

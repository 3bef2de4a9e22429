import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import { fingerprint, type FeedTask, writeCalendar } from "@/lib/tasks/feed/write";
import { ruleOf } from "@/lib/tasks/repeat";

const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const changedAt = new Date("2026-11-20T10:00:00Z");
const TITLE = "为参展商准备布展资料，确认展位号；邀请参加开幕晚宴, then send “the plan”; a\\b\nsecond line — 请在展前一周完成全部确认工作";

const plain: FeedTask = {
  id: "0198a1b2-0000-7000-8000-000000000001", title: TITLE, note: "备注：A, B; C", exhibitorName: "宁波灯具有限公司", dueOn: on("2027-01-31"), dueMinute: null, timeZone: null,
  rrule: null, seriesId: null, seriesStart: null, seriesDay: null, done: false, changedAt,
};
const monthly: FeedTask = { ...plain, id: "0198a1b2-0000-7000-8000-000000000002", title: "Report", note: null, exhibitorName: null, rrule: ruleOf({ unit: "month", every: 1, until: on("2027-06-30") }, on("2027-01-31")), seriesId: "s1", seriesStart: on("2027-01-31"), seriesDay: on("2027-01-31") };
const daily: FeedTask = { ...monthly, id: "0198a1b2-0000-7000-8000-000000000003", title: "Call", dueOn: on("2027-03-26"), dueMinute: 540, timeZone: "Europe/Berlin", rrule: ruleOf({ unit: "day", every: 1, until: on("2027-03-30") }, on("2027-03-26")), seriesId: "s2", seriesStart: on("2027-03-26"), seriesDay: on("2027-03-26") };
const edition = { id: "e1", showId: "x1", title: "华南灯具展 2027", venue: "上海", startsOn: on("2027-04-06"), endsOn: on("2027-04-09"), bookingDeadline: on("2026-12-01"), changedAt };

const text = writeCalendar({ name: "Lantern Quay", tasks: [plain, monthly, daily], editions: [edition], words: { deadline: (name) => `${name} 预订截止`, done: (title) => `${title} (done)` }, link: (path) => `https://example.org${path}` });
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
const byUid = (start: string) => events.filter(({ uid }) => uid.startsWith(start));

describe("a calendar as RFC 5545 has it", () => {
  test("has lines that end in CRLF and are at most 75 octets long, never cut inside a character", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const lines = text.split("\r\n");
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\uFFFD");
  });

  test("gives another parser every word back: commas, semicolons, backslashes, line ends, Chinese", () => {
    expect(byUid("task-0198a1b2-0000-7000-8000-000000000001")[0]?.summary).toBe(`${TITLE} · 宁波灯具有限公司`);
    expect(byUid("task-0198a1b2-0000-7000-8000-000000000001")[0]?.description).toBe("备注：A, B; C");
    expect(byUid("edition-e1")[0]?.location).toBe("上海");
  });

  test("has every entry under a UID of its own, with a stamp, and whole days as dates", () => {
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) expect(event.component.getFirstPropertyValue("dtstamp")).not.toBeNull();
    const [show] = byUid("edition-e1");
    expect([show?.startDate.isDate, show?.startDate.toString(), show?.endDate.toString()]).toEqual([true, "2027-04-06", "2027-04-10"]);
    expect(byUid("deadline-e1")[0]?.startDate.toString()).toBe("2026-12-01");
  });

  test("lets a rule of days repeat by itself, from the next time on, over months of any length", () => {
    const [series] = byUid("series-s1");
    const times = series?.iterator();
    const days = [];
    for (let next = times?.next(); next; next = times?.next()) days.push(next.toString());
    expect(days).toEqual(["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"]);
  });

  test("writes the 30th of every month out, because not every program understands its rule", () => {
    const thirtieth = { ...monthly, dueOn: on("2027-01-30"), seriesStart: on("2027-01-30"), seriesDay: on("2027-01-30"), seriesId: "s3", rrule: ruleOf({ unit: "month", every: 1, until: on("2027-04-30") }, on("2027-01-30")) };
    const file = writeCalendar({ name: "x", tasks: [thirtieth], editions: [], words: { deadline: String, done: String }, link: () => null });
    const dates = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component).startDate.toString());
    expect(dates).toEqual(["2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30"]);
    expect(file).not.toContain("RRULE");
  });

  test("writes what repeats at a time of day out as moments, right on both sides of the clock change", () => {
    expect(byUid("series-s2").map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(["2027-03-27T08:00:00.000Z", "2027-03-28T07:00:00.000Z", "2027-03-29T07:00:00.000Z", "2027-03-30T07:00:00.000Z"]);
  });

  test("is the same bytes for the same content, and another fingerprint for another", () => {
    const again = writeCalendar({ name: "Lantern Quay", tasks: [plain], editions: [], words: { deadline: String, done: String }, link: () => null });
    expect(writeCalendar({ name: "Lantern Quay", tasks: [plain], editions: [], words: { deadline: String, done: String }, link: () => null })).toBe(again);
    expect(fingerprint(again)).not.toBe(fingerprint(text));
  });
});

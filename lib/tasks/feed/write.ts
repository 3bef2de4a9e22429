import { createHash } from "node:crypto";

import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";

import { isoDay } from "@/lib/format/days";
import { daysBetween, isPlain, nextDay } from "../repeat";
import { dueMoment } from "../due-moment";

/** A task as a calendar program is told of it. */
export interface FeedTask {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly exhibitorName: string | null;
  readonly dueOn: Date;
  readonly dueMinute: number | null;
  readonly timeZone: string | null;
  readonly rrule: string | null;
  readonly seriesId: string | null;
  readonly seriesStart: Date | null;
  readonly seriesDay: Date | null;
  readonly done: boolean;
  readonly changedAt: Date;
}

export interface FeedEdition {
  readonly id: string;
  readonly showId: string;
  readonly title: string;
  readonly venue: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly bookingDeadline: Date | null;
  readonly changedAt: Date;
}

export interface FeedContent {
  readonly name: string;
  readonly tasks: readonly FeedTask[];
  readonly editions: readonly FeedEdition[];
  /** The words for what the program shows. */
  readonly words: { readonly deadline: (edition: string) => string; readonly done: (title: string) => string };
  /** The address of a task or an edition in the app; null where the installation does not know its own. */
  readonly link: (path: string) => string | null;
}

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;
/** So many times of a repeating task are written one by one where its rule cannot be. */
const MOST_TIMES = 60;

/**
 * A member's calendar after RFC 5545. Days are VALUE=DATE, moments UTC. Each entry keeps its UID, and its DTSTAMP is its last change, so that the
 * same calendar is the same bytes. What repeats by days carries its rule; what repeats at a time of day is written out, because a rule in
 * UTC would be an hour wrong in half of the year; so is what comes on the 29th or 30th, whose rule not every program understands.
 */
export function writeCalendar({ name, tasks, editions, words, link }: FeedContent): string {
  const calendar = ical({ name, prodId: { company: "Fairbond", product: "Fairbond", language: "EN" }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  const allDay = (id: string, summary: string, from: Date, to: Date, stamp: Date, more: { description?: string | null; location?: string | null; url?: string | null; repeating?: string | null } = {}) =>
    calendar.createEvent({
      id: `${id}@fairbond`, summary, start: from, end: new Date(to.getTime() + DAY), allDay: true, stamp, timezone: "UTC", lastModified: stamp,
      transparency: ICalEventTransparency.TRANSPARENT, description: more.description ?? null, location: more.location ?? null, url: more.url ?? null, repeating: more.repeating ?? null,
    });
  for (const { id, showId, title, venue, startsOn, endsOn, bookingDeadline, changedAt } of editions) {
    allDay(`edition-${id}`, title, startsOn, endsOn, changedAt, { location: venue, url: link(`/shows/${showId}/editions/${id}`) });
    if (bookingDeadline) allDay(`deadline-${id}`, words.deadline(title), bookingDeadline, bookingDeadline, changedAt, { url: link(`/shows/${showId}/editions/${id}`) });
  }
  for (const task of tasks) {
    const plain = task.exhibitorName === null ? task.title : `${task.title} · ${task.exhibitorName}`;
    const summary = task.done ? words.done(plain) : plain;
    const more = { description: task.note, url: link(`/tasks/${task.id}`) };
    const at = (id: string, start: Date) =>
      calendar.createEvent({ id: `${id}@fairbond`, summary, start, end: new Date(start.getTime() + HALF_HOUR), stamp: task.changedAt, lastModified: task.changedAt, status: ICalEventStatus.CONFIRMED, description: more.description, url: more.url });
    const moment = dueMoment(task);
    if (moment) at(`task-${task.id}`, moment);
    else allDay(`task-${task.id}`, summary, task.dueOn, task.dueOn, task.changedAt, more);
    const { rrule, seriesId, seriesStart, seriesDay, dueMinute, timeZone } = task;
    if (task.done || rrule === null || seriesId === null || seriesStart === null || seriesDay === null) continue;
    const next = nextDay(rrule, seriesStart, seriesDay);
    if (next === null) continue;
    // an interval counts from the first day that carries the rule, so the next day may carry it as well as the first did
    if (dueMinute === null && isPlain(rrule)) {
      allDay(`series-${seriesId}`, plain, next, next, task.changedAt, { ...more, repeating: `RRULE:${rrule}` });
      continue;
    }
    for (const day of daysBetween(rrule, seriesStart, next, new Date(next.getTime() + 366 * DAY), MOST_TIMES)) {
      const time = dueMoment({ dueOn: day, dueMinute, timeZone });
      if (time) at(`series-${seriesId}-${isoDay(day)}`, time);
      else allDay(`series-${seriesId}-${isoDay(day)}`, plain, day, day, task.changedAt, more);
    }
  }
  const text = calendar.toString();
  return text.endsWith("\r\n") ? text : `${text}\r\n`;
}

/** The fingerprint by which a calendar program asks whether anything has changed. */
export function fingerprint(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 32)}"`;
}

import "server-only";

import { createTranslator } from "next-intl";

import { publicAddress } from "@/lib/env";
import { today } from "@/lib/format/days";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { openCalendar } from "@/lib/tenant/open-calendar";
import { partOf } from "@/lib/tenant/part-of";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getFeed, readFeed } from "./data";
import type { FeedInfo } from "./types";
import { writeCalendar } from "./write";

export function loadFeed(member: MemberSession): Promise<FeedInfo | null> {
  return withTenant(member.organizerId, (tenant) => getFeed(tenant, member.memberId));
}

/** The calendar behind a secret address; null where there is none, for whatever reason. */
export async function loadCalendarFile(token: string, now: Date): Promise<string | null> {
  const opened = await openCalendar(token);
  if (!opened) return null;
  const owner = await withTenant(opened.organizerId, ({ db, organizerId }) => db.calendarFeed.findUnique({ where: { organizerId_id: { organizerId, id: opened.feedId } }, select: { memberId: true } }));
  if (!owner) return null;
  const feed = await withTenant(await partOf(opened.organizerId, owner.memberId), (tenant) => readFeed(tenant, opened.feedId, today("UTC", now)));
  if (!feed) return null;
  const locale: Locale = isLocale(feed.locale) ? feed.locale : "en";
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "tasks.calendar" });
  const address = publicAddress();
  return writeCalendar({
    name: `${feed.organizer.name} · Fairbond`,
    tasks: feed.tasks,
    editions: feed.editions,
    words: { deadline: (edition) => t("deadline", { edition }), done: (title) => `${title} (${t("done")})` },
    link: (path) => (address === null ? null : new URL(`/${feed.organizer.workspace}${path}`, address).href),
  });
}

/** The address of all calendars: where people reach the application, or where this request came. */
export function feedBase(host: string | null): string {
  return new URL("/calendar", publicAddress() ?? `https://${host ?? "localhost"}`).href;
}

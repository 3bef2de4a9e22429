import type { Tenant } from "@/lib/tenant/with-tenant";
import { whoseTasks } from "../data";
import { listEditionsBetween } from "../calendar/data";
import type { FeedInfo } from "./types";
import type { FeedEdition, FeedTask } from "./write";

const DAY = 86_400_000;
/** What a calendar shows: a year back, two ahead; more tasks than that nobody reads in one. */
const MOST = 2000;

export async function getFeed({ db, organizerId }: Tenant, memberId: string): Promise<FeedInfo | null> {
  const row = await db.calendarFeed.findUnique({ where: { organizerId_memberId: { organizerId, memberId } }, select: { scope: true, createdAt: true, readOn: true } });
  return row && { ...row, scope: row.scope === "team" ? "team" : "mine" };
}

/** What a calendar address shows, of a member who still is one; null otherwise. Notes the day on which it was read. */
export async function readFeed(tenant: Tenant, feedId: string, today: Date) {
  const { db, organizerId } = tenant;
  const feed = await db.calendarFeed.findFirst({
    where: { organizerId, id: feedId, member: { deactivatedAt: null } },
    select: { scope: true, readOn: true, memberId: true, member: { select: { organizer: { select: { name: true, workspace: true, locale: true } }, user: { select: { locale: true } } } } },
  });
  if (!feed) return null;
  if (feed.readOn?.getTime() !== today.getTime()) await db.calendarFeed.updateMany({ where: { organizerId, id: feedId }, data: { readOn: today } });
  const [from, to] = [new Date(today.getTime() - 366 * DAY), new Date(today.getTime() + 732 * DAY)];
  const [rows, editions] = await Promise.all([
    db.task.findMany({
      where: { organizerId, status: { not: "withdrawn" }, dueOn: { gte: from, lte: to }, AND: whoseTasks(feed.scope === "team" ? "team" : "mine", feed.memberId) },
      include: { exhibitor: { select: { name: true } } },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    listEditionsBetween(tenant, from, to),
  ]);
  const tasks = rows.map(({ exhibitor, status, updatedAt, ...row }): FeedTask => ({ ...row, exhibitorName: exhibitor?.name ?? null, done: status === "done", changedAt: updatedAt }));
  const { organizer, user } = feed.member;
  return { tasks, editions: editions satisfies FeedEdition[], organizer, locale: user.locale ?? organizer.locale };
}

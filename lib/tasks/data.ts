import { z } from "zod";

import { notFound } from "@/lib/errors";
import { editionTitle } from "@/lib/format/edition-title";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { nextDay, repeatOf } from "./repeat";
import type { TaskView, TaskWhose } from "./schema";
import type { TaskDetail } from "./types";

const named = { select: { user: { select: { name: true } } } };
const include = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  edition: { select: { name: true, show: { select: { name: true } } } },
  alarmStep: { select: { alarmId: true } },
  application: { select: { template: { select: { name: true } } } },
  assigned: named,
  member: named,
  endedBy: named,
} satisfies Prisma.TaskInclude;

const holiday = z.object({ en: z.string(), zh: z.string() }).nullable().catch(null);
const DAY = 86_400_000;

export interface TaskFilter {
  readonly view: TaskView;
  readonly whose: TaskWhose;
  readonly exhibitorId: string | null;
  /** Part of the title or of the exhibitor's name. */
  readonly text: string | null;
}

interface Reader {
  readonly memberId: string;
  readonly today: Date;
}

/** Tasks by their due day: of the open ones the longest overdue first, of the ended ones the last. */
export async function listTasks({ db, organizerId }: Tenant, filter: TaskFilter, reader: Reader, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<TaskDetail>> {
  const where: Prisma.TaskWhereInput = {
    organizerId,
    AND: [inView(filter.view, reader.today), whoseTasks(filter.whose, reader.memberId)],
    ...(filter.exhibitorId === null ? {} : { exhibitorId: filter.exhibitorId }),
    ...(filter.text === null
      ? {}
      : { OR: [{ title: { contains: filter.text, mode: "insensitive" } }, { exhibitor: { name: { contains: filter.text, mode: "insensitive" } } }, { exhibitor: { nameLocal: { contains: filter.text } } }] }),
  };
  const [total, rows] = await Promise.all([
    db.task.count({ where }),
    db.task.findMany({ where, include, orderBy: filter.view === "done" ? [{ dueOn: "desc" }, { id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }], ...slice(page, pageSize) }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

/** The week goes from today to the day before its weekday comes again. */
function inView(view: TaskView, today: Date): Prisma.TaskWhereInput {
  if (view === "done") return { status: { not: "open" } };
  if (view === "overdue") return { status: "open", dueOn: { lt: today } };
  if (view === "today") return { status: "open", dueOn: today };
  return view === "week" ? { status: "open", dueOn: { gte: today, lt: new Date(today.getTime() + 7 * DAY) } } : { status: "open" };
}

/** The team's: of the exhibitors that the member owns or helps with, whoever does them. */
export function whoseTasks(whose: TaskWhose, memberId: string): Prisma.TaskWhereInput {
  if (whose === "mine") return { assignedMemberId: memberId };
  return whose === "team" ? { OR: [{ assignedMemberId: memberId }, { exhibitor: { ownerMemberId: memberId } }, { exhibitor: { team: { some: { memberId } } } }] } : {};
}

export async function getTask({ db, organizerId }: Tenant, id: string): Promise<TaskDetail> {
  const row = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } }, include });
  if (!row) throw notFound();
  return detail(row);
}

/** The tasks due from one day to another, both included, for the calendar. */
export async function listTasksBetween({ db, organizerId }: Tenant, whose: TaskWhose, memberId: string, from: Date, to: Date, most: number): Promise<TaskDetail[]> {
  const rows = await db.task.findMany({
    where: { organizerId, dueOn: { gte: from, lte: to }, status: { not: "withdrawn" }, AND: whoseTasks(whose, memberId) },
    include,
    orderBy: [{ dueOn: "asc" }, { dueMinute: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    take: most,
  });
  return rows.map(detail);
}

function detail(row: Prisma.TaskGetPayload<{ include: typeof include }>): TaskDetail {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor?.name ?? null,
    contactId: row.contactId,
    contactName: row.contact?.name ?? null,
    editionId: row.editionId,
    editionTitle: row.edition && editionTitle(row.edition.show.name, row.edition.name),
    interactionId: row.interactionId,
    alarmId: row.alarmStep?.alarmId ?? null,
    applicationId: row.applicationId,
    templateName: row.application?.template.name ?? null,
    assignedMemberId: row.assignedMemberId,
    assignedName: row.assigned?.user.name ?? null,
    memberName: row.member.user.name,
    dueOn: row.dueOn,
    dueMinute: row.dueMinute,
    timeZone: row.timeZone,
    remindDays: row.remindDays,
    remindedAt: row.remindedAt,
    repeat: row.rrule !== null && row.seriesStart !== null && row.seriesDay !== null ? { ...repeatOf(row.rrule), nextOn: nextDay(row.rrule, row.seriesStart, row.seriesDay) } : null,
    movedFrom: row.movedFrom,
    movedHoliday: row.movedFrom && holiday.parse(row.movedHoliday),
    status: row.status,
    endedAt: row.endedAt,
    endedByName: row.endedBy?.user.name ?? null,
    withdrawnReason: row.withdrawnReason,
    version: row.updatedAt.toISOString(),
  };
}

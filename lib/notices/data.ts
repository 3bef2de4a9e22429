import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { notFound } from "@/lib/errors";
import type { NoticeKind } from "@/lib/tenant/enums";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { NoticeView } from "./schema";
import { type NoticeRow, type NoticeWishes, USUAL_WISHES } from "./types";

const include = { actor: { select: { user: { select: { name: true } } } }, exhibitor: { select: { name: true } } } satisfies Prisma.NoticeInclude;

/** A member's notices, newest first. */
export async function listNotices({ db, organizerId }: Tenant, memberId: string, view: NoticeView, page: number): Promise<PageOf<NoticeRow>> {
  const where: Prisma.NoticeWhereInput = { organizerId, memberId, ...(view === "unread" ? { readAt: null } : {}) };
  const [total, rows] = await Promise.all([db.notice.count({ where }), db.notice.findMany({ where, include, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) })]);
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      actorName: row.actor?.user.name ?? null,
      exhibitorName: row.exhibitor?.name ?? null,
      recordId: row.recordId,
      text: row.text,
      day: row.day,
      createdAt: row.createdAt,
      read: row.readAt !== null,
    })),
  };
}

/** The number on the bell; counted no further than a bell can show. */
export async function countUnread({ db, organizerId }: Tenant, memberId: string): Promise<number> {
  const rows = await db.notice.findMany({ where: { organizerId, memberId, readAt: null }, select: { id: true }, take: 100 });
  return rows.length;
}

export async function getWishes({ db, organizerId }: Tenant, memberId: string): Promise<NoticeWishes> {
  const row = await db.noticeSettings.findUnique({ where: { organizerId_memberId: { organizerId, memberId } }, select: { mail: true, dailyHour: true, timeZone: true } });
  return row ?? USUAL_WISHES;
}

const ROOMS = { task_assigned: "tasks", task_due: "tasks", alarm_assigned: "alarms", import_finished: "imports", webhook_stopped: "webhooks" } as const;

/** The address, below the workspace, of what one notice of its reader's is about; of anybody else's there is none. */
export async function placeOf(tenant: Tenant, memberId: string, id: string): Promise<string> {
  const notice = await tenant.db.notice.findFirst({ where: { organizerId: tenant.organizerId, memberId, id }, select: { kind: true, recordId: true } });
  if (!notice) throw notFound();
  const room = await roomOf(tenant, notice);
  // a template's tasks are many: the list of what was laid tells of them
  return room === "tasks/templates" ? room : `${room}/${notice.recordId}`;
}

/** A mention stands in a task's note or in an interaction's. */
async function roomOf({ db, organizerId }: Tenant, { kind, recordId }: { readonly kind: NoticeKind; readonly recordId: string }): Promise<string> {
  if (kind !== "mention" && kind !== "task_assigned") return ROOMS[kind];
  const task = await db.task.findUnique({ where: { organizerId_id: { organizerId, id: recordId } }, select: { id: true } });
  if (task) return "tasks";
  return kind === "mention" ? "interactions" : "tasks/templates";
}

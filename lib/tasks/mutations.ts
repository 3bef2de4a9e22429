import { v7 as uuidv7 } from "uuid";

import { AppError, fieldError, notFound } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { today } from "@/lib/format/days";
import { notify } from "@/lib/notices/mutations";
import { tellMentioned } from "@/lib/notices/tell-mentioned";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { nextDay, ruleOf } from "./repeat";
import type { EndingInput, TaskInput } from "./schema";
import type { TaskAuthor, TaskEnded } from "./types";

/** A task as code makes it: what is not said is left open. A form's own input fits. */
export type NewTask = Pick<TaskInput, "title" | "dueOn"> & Partial<TaskInput> & { readonly exhibitorId?: string | null; readonly interactionId?: string | null; readonly alarmStepId?: string | null };

/** Notes a task, and tells whoever it is given to and whoever its note calls. Without a word on whose it is, it is the author's own. */
export async function createTask(tenant: TenantTransaction, input: NewTask, author: TaskAuthor): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const { exhibitorId = null, contactId = null, editionId = null, interactionId = null, alarmStepId = null } = input;
  await expectAbout(tenant, { exhibitorId, contactId, editionId });
  if (interactionId !== null && !(await db.interaction.findFirst({ where: { organizerId, id: interactionId, exhibitorId: exhibitorId ?? undefined }, select: { id: true } }))) throw notFound();
  if (alarmStepId !== null && !(await db.alarmStep.findFirst({ where: { organizerId, id: alarmStepId }, select: { id: true } }))) throw notFound();
  const assignedMemberId = input.assignedMemberId === undefined ? author.memberId : input.assignedMemberId;
  await expectMember(tenant, assignedMemberId);
  const task = await db.task.create({
    data: {
      organizerId, exhibitorId, contactId, editionId, interactionId, alarmStepId, assignedMemberId, memberId: author.memberId,
      title: input.title, note: input.note ?? null, dueOn: input.dueOn, ...timed(input.dueMinute ?? null, author), remindDays: input.remindDays ?? null, ...series(input),
    },
    select: { id: true },
  });
  await tellAssigned(tenant, { id: task.id, assignedMemberId, exhibitorId, title: input.title, dueOn: input.dueOn }, author);
  await tellMentioned(tenant, { text: input.note ?? null, recordId: task.id, exhibitorId, authorId: author.memberId }, author.now);
  return task;
}

/** Changes an open task. Another rule or another first day begins a series of its own; a moved day is reminded of anew. */
export async function updateTask(tenant: TenantTransaction, id: string, input: TaskInput, seenVersion: string | null, author: TaskAuthor): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const before = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!before) throw notFound();
  if (before.status !== "open") throw new AppError("already_settled");
  const { exhibitorId } = before;
  await expectAbout(tenant, { exhibitorId, contactId: input.contactId, editionId: input.editionId });
  if (input.assignedMemberId !== before.assignedMemberId) await expectMember(tenant, input.assignedMemberId);
  const { title, note, contactId, editionId, assignedMemberId, dueOn, remindDays } = input;
  const moved = dueOn.getTime() !== before.dueOn.getTime();
  const wished = series(input);
  const sameRule = before.rrule !== null && before.seriesStart !== null && input.repeat !== null && ruleOf({ unit: input.repeat, every: input.repeatEvery, until: input.repeatUntil }, before.seriesStart) === before.rrule;
  const again = moved || remindDays !== before.remindDays || input.dueMinute !== before.dueMinute || assignedMemberId !== before.assignedMemberId;
  const { count } = await db.task.updateMany({
    where: { organizerId, id, status: "open", ...asSeen(seenVersion) },
    data: {
      title, note, contactId, editionId, assignedMemberId, dueOn, remindDays,
      ...(input.dueMinute === before.dueMinute ? {} : timed(input.dueMinute, author)),
      ...(sameRule ? {} : wished),
      ...(moved ? { movedFrom: null } : {}),
      ...(again ? { remindedAt: null } : {}),
    },
  });
  await expectOne(count, async () => before);
  if (assignedMemberId !== before.assignedMemberId) await tellAssigned(tenant, { id, assignedMemberId, exhibitorId, title, dueOn }, author);
  await tellMentioned(tenant, { text: note, recordId: id, exhibitorId, authorId: author.memberId }, author.now);
  return { id };
}

/** Ends an open task. Of one that repeats the next time is made in the same transaction, once; withdrawn, it does not come again. */
export async function endTask(tenant: TenantTransaction, { id, ending, reason }: EndingInput, author: TaskAuthor): Promise<TaskEnded> {
  const { db, organizerId } = tenant;
  const task = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!task) throw notFound();
  const { count } = await db.task.updateMany({
    where: { organizerId, id, status: "open" },
    data: { status: ending === "done" ? "done" : "withdrawn", endedAt: author.now, endedByMemberId: author.memberId, withdrawnReason: ending === "done" ? null : reason },
  });
  if (count !== 1) throw new AppError("already_settled");
  const { rrule, seriesId, seriesStart, seriesDay } = task;
  if (ending === "withdrawn" || rrule === null || seriesId === null || seriesStart === null || seriesDay === null) return { id, title: task.title, ending, next: null };
  // times that went by while it waited are not made up for
  const yesterday = new Date(today(author.timeZone, author.now).getTime() - 86_400_000);
  const dueOn = nextDay(rrule, seriesStart, seriesDay > yesterday ? seriesDay : yesterday);
  if (dueOn === null) return { id, title: task.title, ending, next: null };
  const { exhibitorId, contactId, editionId, assignedMemberId, memberId, title, note, dueMinute, timeZone, remindDays } = task;
  const nextId = uuidv7();
  await db.task.createMany({
    data: [{ organizerId, id: nextId, exhibitorId, contactId, editionId, assignedMemberId, memberId, title, note, dueOn, dueMinute, timeZone, remindDays, rrule, seriesId, seriesStart, seriesDay: dueOn }],
    skipDuplicates: true,
  });
  const next = await db.task.findFirst({ where: { organizerId, seriesId, seriesDay: dueOn, status: "open" }, select: { id: true, dueOn: true } });
  return { id, title, ending, next };
}

/** Opens a task again that was ended by mistake; the next time that its end had made goes, if it is as it was made. */
export async function reopenTask({ db, organizerId }: TenantTransaction, id: string): Promise<{ id: string }> {
  const task = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!task) throw notFound();
  const { count } = await db.task.updateMany({ where: { organizerId, id, status: { not: "open" } }, data: { status: "open", endedAt: null, endedByMemberId: null, withdrawnReason: null } });
  if (count !== 1) throw new AppError("already_settled");
  const { seriesId, seriesDay, title, note, assignedMemberId } = task;
  if (seriesId !== null && seriesDay !== null) await db.task.deleteMany({ where: { organizerId, seriesId, seriesDay: { gt: seriesDay }, status: "open", title, note, assignedMemberId } });
  return { id };
}

function timed(dueMinute: number | null, { timeZone }: TaskAuthor) {
  return { dueMinute, timeZone: dueMinute === null ? null : timeZone };
}

function series({ repeat = null, repeatEvery = 1, repeatUntil = null, dueOn }: NewTask) {
  if (repeat === null) return { rrule: null, seriesId: null, seriesStart: null, seriesDay: null };
  return { rrule: ruleOf({ unit: repeat, every: repeatEvery, until: repeatUntil }, dueOn), seriesId: uuidv7(), seriesStart: dueOn, seriesDay: dueOn };
}

interface About {
  readonly exhibitorId: string | null;
  readonly contactId: string | null;
  readonly editionId: string | null;
}

async function expectAbout(tenant: TenantTransaction, { exhibitorId, contactId, editionId }: About): Promise<void> {
  if (exhibitorId !== null) {
    await expectParties(tenant, { exhibitorId, contactId, editionId });
    return;
  }
  if (contactId !== null) throw fieldError("contactId", "unknown_reference");
  const { db, organizerId } = tenant;
  if (editionId !== null && !(await db.edition.findFirst({ where: { organizerId, id: editionId }, select: { id: true } }))) throw fieldError("editionId", "unknown_reference");
}

async function expectMember({ db, organizerId }: TenantTransaction, id: string | null): Promise<void> {
  if (id !== null && !(await db.member.findFirst({ where: { organizerId, id, deactivatedAt: null }, select: { id: true } }))) throw fieldError("assignedMemberId", "unknown_reference");
}

interface Assigned {
  readonly id: string;
  readonly assignedMemberId: string | null;
  readonly exhibitorId: string | null;
  readonly title: string;
  readonly dueOn: Date;
}

async function tellAssigned(tenant: TenantTransaction, { id, assignedMemberId, exhibitorId, title, dueOn }: Assigned, { memberId, now }: TaskAuthor): Promise<void> {
  if (assignedMemberId === null) return;
  await notify(tenant, [{ memberId: assignedMemberId, kind: "task_assigned", actorMemberId: memberId, exhibitorId, recordId: id, text: title, day: dueOn, key: `assigned ${id} ${now.getTime()}` }], now);
}

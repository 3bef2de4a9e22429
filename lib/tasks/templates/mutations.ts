import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import { isoDay, today } from "@/lib/format/days";
import { notify } from "@/lib/notices/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import type { TaskAuthor } from "../types";
import { planLaying } from "./data";
import type { LayInput, TemplateInput } from "./schema";

interface Saved {
  readonly id: string;
}

export async function createTemplate({ db, organizerId }: TenantTransaction, { steps, ...input }: TemplateInput, memberId: string): Promise<Saved> {
  return await db.taskTemplate.create({ data: { organizerId, memberId, ...input, steps: { create: steps.map((step, position) => ({ ...step, position })) } }, select: { id: true } });
}

/** Words a template anew. Tasks that it has made stay as they are. */
export async function updateTemplate({ db, organizerId }: TenantTransaction, id: string, { steps, ...input }: TemplateInput, seenVersion: string | null): Promise<Saved> {
  const { count } = await db.taskTemplate.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.taskTemplate.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  await db.taskTemplateStep.deleteMany({ where: { organizerId, templateId: id } });
  await db.taskTemplateStep.createMany({ data: steps.map((step, position) => ({ organizerId, templateId: id, ...step, position })) });
  return { id };
}

export async function archiveTemplate({ db, organizerId }: TenantTransaction, id: string): Promise<Saved> {
  const { count } = await db.taskTemplate.updateMany({ where: { organizerId, id }, data: { archivedAt: new Date() } });
  if (count !== 1) throw notFound();
  return { id };
}

const TASK = {
  id: "uuid", title: "text", exhibitor_id: "uuid", edition_id: "uuid", application_id: "uuid", assigned_member_id: "uuid", member_id: "uuid",
  due_on: "date", remind_days: "smallint", moved_from: "date", moved_holiday: "jsonb",
};

/** Lays a template over an edition: every task in one transaction, one word to each owner. The same form sent twice lays it once. */
export async function layTemplate(tenant: TenantTransaction, input: LayInput, author: TaskAuthor): Promise<Saved> {
  const { db, organizerId } = tenant;
  const { templateId, editionId, ownerMemberId, submissionKey } = input;
  const { tasks, plan } = await planLaying(tenant, input, today(author.timeZone, author.now));
  const id = uuidv7();
  const { count } = await db.taskApplication.createMany({
    data: [{ organizerId, id, templateId, editionId, ownerMemberId, memberId: author.memberId, submissionKey, exhibitors: plan.exhibitors, made: plan.made, moved: plan.moved, createdAt: author.now }],
    skipDuplicates: true,
  });
  if (count === 0) return await db.taskApplication.findUniqueOrThrow({ where: { organizerId_submissionKey: { organizerId, submissionKey } }, select: { id: true } });
  const rows = tasks.map((task) => ({
    id: uuidv7(), title: task.title, exhibitor_id: task.exhibitorId, edition_id: editionId, application_id: id, assigned_member_id: task.assignedMemberId, member_id: author.memberId,
    due_on: isoDay(task.dueOn), remind_days: 0, moved_from: task.movedFrom && isoDay(task.movedFrom), moved_holiday: task.movedHoliday && JSON.stringify(task.movedHoliday),
  }));
  await writeRows(tenant, "tasks", TASK, rows);
  const counts = new Map<string, number>();
  for (const { assignedMemberId } of tasks) if (assignedMemberId !== null) counts.set(assignedMemberId, (counts.get(assignedMemberId) ?? 0) + 1);
  const { name } = await db.taskTemplate.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: templateId } }, select: { name: true } });
  await notify(
    tenant,
    [...counts].map(([memberId, many]) => ({ memberId, kind: "task_assigned" as const, actorMemberId: author.memberId, exhibitorId: null, recordId: id, text: `${name} · ${plan.editionTitle} · ${many}`, key: `laid ${id}` })),
    author.now,
  );
  return { id };
}

/** Takes a laid template back: what is still open is withdrawn, what was done stays. */
export async function undoLaying({ db, organizerId }: TenantTransaction, id: string, { memberId, now }: TaskAuthor): Promise<{ gone: number }> {
  const { count } = await db.taskApplication.updateMany({ where: { organizerId, id, undoneAt: null }, data: { undoneAt: now } });
  if (count !== 1) {
    if (await db.taskApplication.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } })) throw new AppError("already_settled");
    throw notFound();
  }
  const gone = await db.task.updateMany({ where: { organizerId, applicationId: id, status: "open" }, data: { status: "withdrawn", endedAt: now, endedByMemberId: memberId } });
  return { gone: gone.count };
}

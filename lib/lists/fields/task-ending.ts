import { AppError, notFound } from "@/lib/errors";
import { endTask, reopenTask } from "@/lib/tasks/mutations";
import { oneByOne } from "./one-by-one";

/** Ends tasks; of those that repeat the next time is made, and goes again with the undo. */
export const taskEnding = oneByOne({
  id: "ending", label: "ending", choices: "taskStatuses", reasons: true, values: ["done", "withdrawn"], needsReason: ["withdrawn"],
  read: async ({ db, organizerId }, ids) => {
    const rows = await db.task.findMany({ where: { organizerId, id: { in: [...ids] } }, orderBy: { id: "asc" }, select: { id: true, title: true, status: true } });
    return rows.map(({ id, title, status }) => ({ id, name: title, before: status }));
  },
  write: async (tenant, id, ending, reason, { memberId }) => {
    const { db, organizerId } = tenant;
    const { timeZone } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } });
    await endTask(tenant, { id, ending, reason }, { memberId, timeZone, now: new Date() });
    return (await db.task.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } })).updatedAt;
  },
  restore: async (tenant, { id, version }) => {
    const { db, organizerId } = tenant;
    const task = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } });
    if (!task) throw notFound();
    if (task.updatedAt.getTime() !== version?.getTime()) throw new AppError("conflict");
    await reopenTask(tenant, id);
  },
});

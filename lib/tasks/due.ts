import type { DueLine, ListDue } from "@/lib/notices/letters/compose";
import { writeDigests } from "@/lib/notices/letters/digests";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { remindOfTasks } from "./remind";

/** A member's open tasks due by a day, the longest overdue first. */
export const listDue: ListDue = async ({ db, organizerId }: Tenant, memberId, day, most) => {
  const where = { organizerId, assignedMemberId: memberId, status: "open" as const, dueOn: { lte: day } };
  const [total, rows] = await Promise.all([
    db.task.count({ where }),
    db.task.findMany({ where, orderBy: [{ dueOn: "asc" }, { id: "asc" }], take: most, select: { title: true, dueOn: true, exhibitor: { select: { name: true } } } }),
  ]);
  return { total, rows: rows.map(({ title, dueOn, exhibitor }): DueLine => ({ title, dueOn, exhibitorName: exhibitor?.name ?? null })) };
};

/** What the clock alone brings: reminders that have come due, then the daily letters, which may hold them. */
export async function keepTasks(organizerId: OrganizerId, now: Date): Promise<{ reminded: number; digests: number }> {
  const reminded = await remindOfTasks(organizerId, now);
  const digests = await writeDigests(organizerId, now, async (tenant, memberId, day) => (await listDue(tenant, memberId, day, 1)).total > 0);
  return { reminded, digests };
}

import { z } from "zod";

import { notify } from "@/lib/notices/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

const due = z.array(z.object({ id: z.uuid(), title: z.string(), memberId: z.uuid(), exhibitorId: z.uuid().nullable(), dueOn: z.date() }));
/** More than this at once is a template's whole day; the rest follows a minute later. */
const MOST = 200;

/**
 * Reminds the members of their tasks whose moment has come: at eight in the morning on the member's own clock, so many days before the due
 * day; of a task with a time, on its day, an hour before it. The mark, the notice and its letter are one transaction, so a worker that
 * is killed has reminded wholly or not at all, and one that comes after it reminds nobody twice.
 */
export async function remindOfTasks(organizerId: OrganizerId, now: Date): Promise<number> {
  return await inTenantTransaction(organizerId, async (tenant) => {
    const rows = await tenant.db.$queryRaw(sql`
      UPDATE tasks t SET reminded_at = ${now}::timestamptz
      FROM (
        SELECT t.id FROM tasks t
        JOIN organizers o ON o.id = t.organizer_id
        LEFT JOIN notice_settings s ON s.organizer_id = t.organizer_id AND s.member_id = t.assigned_member_id
        WHERE t.organizer_id = ${organizerId}::uuid AND t.status = 'open' AND t.remind_days IS NOT NULL AND t.reminded_at IS NULL
          AND t.assigned_member_id IS NOT NULL AND t.due_on <= (${now}::timestamptz AT TIME ZONE 'UTC')::date + 9
          AND CASE WHEN t.remind_days = 0 AND t.due_minute IS NOT NULL
            THEN (t.due_on + make_interval(mins => t.due_minute)) AT TIME ZONE t.time_zone - interval '1 hour'
            ELSE (t.due_on - t.remind_days + time '08:00') AT TIME ZONE coalesce(s.time_zone, o.time_zone)
          END <= ${now}::timestamptz
        ORDER BY t.due_on, t.id LIMIT ${MOST}::int FOR UPDATE OF t SKIP LOCKED
      ) ready
      WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ready.id
      RETURNING t.id, t.title, t.assigned_member_id AS "memberId", t.exhibitor_id AS "exhibitorId", t.due_on AS "dueOn"`);
    const tasks = due.parse(rows);
    const news = tasks.map(({ id, title, memberId, exhibitorId, dueOn }) => ({
      memberId, kind: "task_due" as const, actorMemberId: null, exhibitorId, recordId: id, text: title, day: dueOn, key: `due ${id} ${dueOn.toISOString().slice(0, 10)}`,
    }));
    return await notify(tenant, news, now);
  });
}

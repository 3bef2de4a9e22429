import { sql } from "@/lib/tenant/sql";
import type { Column, Join } from "./column";
import { choice, CREATED, day, ofTable } from "./ledgers";

const user: Join = { sql: () => sql`JOIN users u ON u.id = x.user_id` };

/** What a member has on the desk: the rows of a table that are theirs. */
const theirs = (id: string, label: Column["label"], value: Column["value"]): Column => ({ id, label, kind: "number", value, filled: true, sums: true });

/** Who works here, with what they look after. */
export const members = ofTable("members", {
  table: "members",
  changed: "created_at",
  joins: { user },
  columns: [
    { id: "name", label: "memberName", kind: "text", value: () => sql`u.name`, needs: ["user"], filled: true },
    choice("role", "memberRole", "role", "member_role", "memberRoles", { filled: true }),
    theirs("exhibitors", "exhibitorCount", () => sql`(SELECT count(*)::int FROM exhibitors n WHERE n.organizer_id = x.organizer_id AND n.owner_member_id = x.id AND n.archived_at IS NULL)`),
    theirs("tasks", "openTasks", () => sql`(SELECT count(*)::int FROM tasks n WHERE n.organizer_id = x.organizer_id AND n.assigned_member_id = x.id AND n.status = 'open')`),
    theirs("alarms", "openAlarms", () => sql`(SELECT count(*)::int FROM alarms n WHERE n.organizer_id = x.organizer_id AND n.owner_member_id = x.id AND n.state = 'open' AND NOT n.held_out)`),
    { ...CREATED, id: "sinceOn", label: "sinceOn" },
    day("leftOn", "leftOn", "deactivated_at::date"),
  ],
  search: { of: [sql`u.name`], needs: ["user"] },
  beside: { exhibitorId: { sql: sql`NULL::text` } },
  usual: { columns: ["name", "role", "exhibitors", "tasks", "alarms", "sinceOn"], sorts: [{ column: "name", direction: "asc" }] },
});

import { sql } from "@/lib/tenant/sql";
import type { Join } from "./column";
import { choice, COUNTRY, day, EXHIBITOR, OF_EXHIBITOR, ofTable } from "./ledgers";

const keeper: Join = { sql: ({ organizerId }) => sql`LEFT JOIN members km ON km.organizer_id = ${organizerId}::uuid AND km.id = x.owner_member_id LEFT JOIN users ku ON ku.id = km.user_id` };

/** Early warnings, also those that are over. What is held out, to learn what the steps are worth, is shown in that analysis alone. */
export const alarms = ofTable("alarms", {
  table: "alarms",
  where: () => sql`NOT x.held_out`,
  joins: { keeper },
  columns: [
    choice("reason", "alarm", "reason", undefined, "alarmReasons", { filled: true }),
    EXHIBITOR,
    choice("family", "alarmFamily", "family", "alarm_family", "alarmFamilies", { filled: true }),
    choice("level", "alarmLevel", "level", "alarm_level", "alarmLevels", { filled: true }),
    choice("state", "status", "state", "alarm_state", "alarmStates", { filled: true }),
    day("raisedOn", "raisedOn", "raised_on", { filled: true }),
    day("beganOn", "beganOn", "began_on", { filled: true }),
    day("dueOn", "dueOn", "due_on", { filled: true, field: "dueOn" }),
    { id: "keeper", label: "assigned", kind: "choice", value: () => sql`x.owner_member_id`, valueNeeds: [], shown: () => sql`ku.name`, needs: ["keeper"], cast: "uuid", choices: "members", groups: true, field: "keeper" },
    choice("outcome", "alarmOutcome", "outcome", "alarm_outcome", "alarmOutcomes"),
    day("closedOn", "endedOn", "closed_on"),
    { id: "note", label: "note", kind: "long", value: () => sql`x.note`, sorts: false },
    COUNTRY,
    ...OF_EXHIBITOR,
  ],
  search: { of: [sql`e.name`, sql`e.name_local`, sql`x.note`], needs: ["exhibitor"] },
  usual: { columns: ["reason", "exhibitor", "level", "state", "raisedOn", "dueOn", "keeper"], sorts: [{ column: "raisedOn", direction: "desc" }] },
});

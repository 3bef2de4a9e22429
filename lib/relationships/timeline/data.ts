import { z } from "zod";

import { NO_CURRENCY } from "@/lib/format/money";
import { isoDay } from "@/lib/format/days";
import type { Channel } from "@/lib/relationship-quality";
import type { Phase } from "@/lib/tenant/enums";
import { empty, join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedChannel, storedConstruct } from "../stored";
import { EVENT_GROUPS, EVENT_KINDS, type EventKind, type TimelineCursor, type TimelineEvent, type TimelineFilter, type TimelinePage, WHOLE_TIMELINE } from "./types";

const eventRow = z.object({
  kind: z.enum(EVENT_KINDS),
  id: z.string(),
  day: z.date(),
  detail: z.string().nullable(),
  direction: z.enum(["inbound", "outbound"]).nullable(),
  text: z.string().nullable(),
  who: z.string().nullable(),
  withdrawn: z.boolean(),
});

interface Branch {
  readonly kind: EventKind;
  readonly table: string;
  readonly day: string;
  readonly columns: Sql;
  readonly where?: Sql;
  /** How the event is narrowed to a person, and which edition it is about; where there is none, a filter that asks for it leaves the branch out. */
  readonly member?: "member_id" | "owner_member_id" | "closed_by_member_id" | "ended_by_member_id";
  readonly contact?: boolean;
  readonly edition?: boolean;
  /** The phase is a column of its own. */
  readonly phase?: boolean;
}

const nameOf = (column: string) => raw(`(SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = t.organizer_id AND m.id = t.${column})`);
const member = nameOf("member_id");
const contact = sql`(SELECT c.name FROM contacts c WHERE c.organizer_id = t.organizer_id AND c.id = t.contact_id)`;
const edition = sql`(SELECT s.name || ' ' || e.name FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id WHERE e.organizer_id = t.organizer_id AND e.id = t.edition_id)`;
const show = sql`(SELECT s.name FROM shows s WHERE s.organizer_id = t.organizer_id AND s.id = t.show_id)`;
const ofStaff = { member: "member_id", contact: true } as const;

/** An invoice is a participation's, and by it an exhibitor's. */
const INVOICES = "(SELECT i.organizer_id, i.id, p.exhibitor_id, p.edition_id, i.number, i.amount, i.currency, i.issued_on, i.due_on, i.paid_on, i.member_id FROM participations p JOIN invoices i ON i.organizer_id = p.organizer_id AND i.participation_id = p.id AND i.removed_at IS NULL) t";
const INVOICED = sql`t.number || CASE WHEN t.currency = ${NO_CURRENCY} THEN '' ELSE ' · ' || t.amount || ' ' || t.currency END`;

/** Each kind of event is read by its own index, newest first, no further than the page needs. Columns: detail, direction, text, who, withdrawn. */
const BRANCHES: readonly Branch[] = [
  { kind: "interaction", table: "interactions t", day: "t.occurred_on", columns: sql`t.channel::text, t.direction::text, t.note, ${member}, t.withdrawn_at IS NOT NULL`, ...ofStaff, phase: true },
  { kind: "promise_made", table: "promises t", day: "t.made_on", columns: sql`t.due_on::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, ...ofStaff, edition: true },
  { kind: "promise_settled", table: "promises t", day: "t.settled_on", columns: sql`CASE WHEN t.status = 'kept' AND t.settled_on > t.due_on THEN 'late' ELSE t.status::text END, NULL, t.text, ${member}, false`, where: sql`AND t.settled_on IS NOT NULL`, ...ofStaff, edition: true },
  { kind: "request_asked", table: "special_requests t", day: "t.asked_on", columns: sql`NULL, NULL, t.text, ${member}, false`, ...ofStaff },
  { kind: "request_answered", table: "special_requests t", day: "t.answered_on", columns: sql`t.status::text, NULL, t.text, ${member}, false`, where: sql`AND t.answered_on IS NOT NULL`, ...ofStaff },
  { kind: "complaint_raised", table: "complaints t", day: "t.raised_on", columns: sql`t.severity::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, ...ofStaff, edition: true },
  { kind: "complaint_answered", table: "complaints t", day: "t.first_answered_on", columns: sql`NULL, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.first_answered_on IS NOT NULL AND t.resolution IS DISTINCT FROM 'first_contact'`, ...ofStaff, edition: true },
  { kind: "complaint_closed", table: "complaints t", day: "t.resolved_on", columns: sql`t.resolution::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.resolved_on IS NOT NULL`, ...ofStaff, edition: true },
  { kind: "complaint_confirmed", table: "complaints t", day: "t.confirmed_on", columns: sql`t.outcome::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.confirmed_on IS NOT NULL`, ...ofStaff, edition: true },
  { kind: "exchange", table: "exchanges t", day: "t.occurred_on", columns: sql`t.kind::text, t.direction::text, t.text, ${member}, t.withdrawn_on IS NOT NULL`, ...ofStaff, edition: true },
  { kind: "invitation", table: "invitations t", day: "t.created_at", columns: sql`t.status::text, NULL, ${edition}, ${contact}, t.withdrawn_at IS NOT NULL`, contact: true, edition: true },
  { kind: "response", table: "responses t", day: "t.answered_on", columns: sql`t.language, NULL, NULL, ${contact}, t.withdrawn_at IS NOT NULL`, contact: true, edition: true },
  { kind: "participation_booked", table: "participations t", day: "t.booked_on", columns: sql`NULL, NULL, ${edition}, NULL, t.status = 'cancelled'`, where: sql`AND t.booked_on IS NOT NULL`, edition: true },
  { kind: "participation_cancelled", table: "participations t", day: "t.cancelled_on", columns: sql`NULL, NULL, ${edition}, NULL, false`, where: sql`AND t.cancelled_on IS NOT NULL`, edition: true },
  { kind: "participation_held", table: "participations t JOIN editions d ON d.organizer_id = t.organizer_id AND d.id = t.edition_id", day: "d.starts_on", columns: sql`NULL, NULL, ${edition}, NULL, false`, where: sql`AND t.status = 'held'`, edition: true },
  { kind: "invoice_issued", table: INVOICES, day: "t.issued_on", columns: sql`t.due_on::text, NULL, ${INVOICED}, ${member}, false`, member: "member_id", edition: true },
  { kind: "invoice_paid", table: INVOICES, day: "t.paid_on", columns: sql`CASE WHEN t.paid_on > t.due_on THEN 'late' ELSE 'in_time' END, NULL, ${INVOICED}, NULL, false`, where: sql`AND t.paid_on IS NOT NULL`, edition: true },
  { kind: "task_made", table: "tasks t", day: "t.created_at", columns: sql`t.due_on::text, NULL, t.title, ${member}, t.status = 'withdrawn'`, ...ofStaff, edition: true },
  { kind: "task_ended", table: "tasks t", day: "t.ended_at", columns: sql`t.status::text, NULL, concat_ws(' · ', t.title, t.withdrawn_reason), ${nameOf("ended_by_member_id")}, false`, where: sql`AND t.ended_at IS NOT NULL`, member: "ended_by_member_id", contact: true, edition: true },
  { kind: "file_added", table: "exhibitor_files t", day: "t.created_at", columns: sql`NULL, NULL, t.name, ${member}, false`, member: "member_id" },
  { kind: "stage_move", table: "stage_moves t", day: "t.moved_on", columns: sql`t."to"::text, NULL, ${show}, NULL, false` },
  { kind: "alarm_raised", table: "alarms t", day: "t.raised_on", columns: sql`t.reason, NULL, NULL, ${nameOf("owner_member_id")}, false`, where: sql`AND NOT t.held_out`, member: "owner_member_id" },
  { kind: "alarm_closed", table: "alarms t", day: "t.closed_on", columns: sql`t.reason, NULL, t.note, ${nameOf("closed_by_member_id")}, false`, where: sql`AND t.closed_on IS NOT NULL AND NOT t.held_out`, member: "closed_by_member_id" },
  { kind: "imported", table: "(SELECT i.organizer_id, i.id, x.id AS exhibitor_id, i.file_name, i.created_at, i.member_id, i.undone_at FROM exhibitors x JOIN imports i ON i.organizer_id = x.organizer_id AND i.id = x.import_id) t", day: "t.created_at", columns: sql`NULL, NULL, t.file_name, ${member}, t.undone_at IS NOT NULL`, member: "member_id" },
  { kind: "merged", table: "duplicate_merges t", day: "t.created_at", columns: sql`t.kind, NULL, t.lost_name, ${member}, t.undone_at IS NOT NULL`, member: "member_id" },
];

/** What happened with an exhibitor, newest first, page by page from where the last one ended; each event with what it moved. */
export async function listTimeline(tenant: Tenant, exhibitorId: string, after: TimelineCursor | null, size: number, filter: TimelineFilter = WHOLE_TIMELINE): Promise<TimelinePage> {
  const { readTogether, organizerId } = tenant;
  const branches = BRANCHES.filter((branch) => mayHold(branch, filter)).map((branch) => {
    const { kind, table, day, columns, where = empty } = branch;
    // a moment counts as its day in universal time, as everywhere in the application
    const on = raw(day.endsWith("_at") ? `(${day} AT TIME ZONE 'UTC')::date` : day);
    const by = raw(day);
    const older = after ? sql`AND ${by} < ${after.day}::date + 1 AND (${on}, ${kind}::text, t.id) < (${after.day}::date, ${after.kind}::text, ${after.id}::uuid)` : empty;
    return sql`(SELECT ${kind}::text, t.id, ${on}, ${columns} FROM ${raw(table)}
      WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = ${exhibitorId}::uuid ${where} ${narrowed(branch, filter, on)} ${older}
      ORDER BY ${on} DESC, t.id DESC LIMIT ${size + 1})`;
  });
  if (branches.length === 0) return { events: [], next: null };
  const rows = z.array(eventRow).parse(
    await readTogether(sql`
      SELECT * FROM (${join(branches, " UNION ALL ")}) AS e(kind, id, day, detail, direction, text, who, withdrawn)
      ORDER BY day DESC, kind DESC, id DESC LIMIT ${size + 1}`),
  );
  const page = rows.slice(0, size);
  const moved = await movedBy(tenant, page.map((row) => row.id));
  const last = page.at(-1);
  return {
    events: page.map((row): TimelineEvent => ({ ...row, moved: movesOf(row, moved.get(row.id) ?? []) })),
    next: rows.length > size && last ? { day: isoDay(last.day), kind: last.kind, id: last.id } : null,
  };
}

function mayHold({ kind, member, contact, edition, phase }: Branch, filter: TimelineFilter): boolean {
  if (filter.group !== null && !EVENT_GROUPS[filter.group].some((name) => name === kind)) return false;
  if (filter.memberId !== null && member === undefined) return false;
  if (filter.contactId !== null && contact !== true) return false;
  return filter.phase === null || edition === true || phase === true;
}

function narrowed(branch: Branch, { memberId, contactId, phase }: TimelineFilter, on: Sql): Sql {
  const parts: Sql[] = [];
  if (memberId !== null && branch.member) parts.push(sql`AND ${raw(`t.${branch.member}`)} = ${memberId}::uuid`);
  if (contactId !== null) parts.push(sql`AND t.contact_id = ${contactId}::uuid`);
  if (phase !== null) parts.push(branch.phase ? sql`AND t.phase = ${phase}::phase` : sql`AND EXISTS (SELECT FROM editions f WHERE f.organizer_id = t.organizer_id AND f.id = t.edition_id AND ${IN_PHASE[phase](on)})`);
  return parts.length === 0 ? empty : join(parts, " ");
}

/** Where a day lies in an edition: before, during or after its run. */
const IN_PHASE: Record<Phase, (on: Sql) => Sql> = {
  before: (on) => sql`${on} < f.starts_on`,
  during: (on) => sql`${on} BETWEEN f.starts_on AND f.ends_on`,
  after: (on) => sql`${on} > f.ends_on`,
};

/** Making a promise, asking for something and complaining move nothing; what becomes of it does. */
const SILENT: ReadonlySet<EventKind> = new Set<EventKind>(["promise_made", "request_asked", "complaint_raised"]);

/** One complaint speaks several times, each time on a channel of its own. Solved at first contact it is answered and solved at once. */
const SPEAKS_ON: Readonly<Partial<Record<EventKind, readonly Channel[]>>> = { complaint_answered: ["first_answer"], complaint_confirmed: ["complaint"] };

function movesOf({ kind, detail }: z.output<typeof eventRow>, moves: readonly Move[]): TimelineEvent["moved"] {
  if (SILENT.has(kind)) return [];
  const channels = kind === "complaint_closed" ? (detail === "first_contact" ? (["first_answer", "problem_solved"] as const) : (["problem_solved"] as const)) : SPEAKS_ON[kind];
  const points = new Map<Move["construct"], number>();
  for (const move of moves) if (channels === undefined || channels.some((channel) => channel === move.channel)) points.set(move.construct, (points.get(move.construct) ?? 0) + move.points);
  return [...points].map(([construct, moved]) => ({ construct, points: moved })).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

const movedRow = z.object({ source_id: z.string(), construct: storedConstruct, channel: storedChannel, points: z.number() });
type Move = Omit<z.output<typeof movedRow>, "source_id">;

/** How far the evidence of these records moved each construct, on its own day and channel. */
async function movedBy({ readTogether, organizerId }: Tenant, sourceIds: readonly string[]): Promise<Map<string, Move[]>> {
  const moved = new Map<string, Move[]>();
  if (sourceIds.length === 0) return moved;
  const rows = await readTogether(sql`
    SELECT e.source_id, e.construct, e.channel, sum(s.after - s.before) AS points
    FROM evidence e JOIN score_steps s ON s.organizer_id = e.organizer_id AND s.evidence_id = e.id
    WHERE e.organizer_id = ${organizerId}::uuid AND e.source IN ('response', 'interaction', 'promise', 'special_request', 'complaint')
      AND e.source_id IN (${join(sourceIds.map((id) => sql`${id}::uuid`))})
    GROUP BY e.source_id, e.construct, e.channel`);
  for (const { source_id, ...move } of z.array(movedRow).parse(rows)) moved.set(source_id, [...(moved.get(source_id) ?? []), move]);
  return moved;
}

import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import type { Channel } from "@/lib/relationship-quality";
import { empty, join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedChannel, storedConstruct } from "../stored";
import { EVENT_KINDS, type EventKind, type TimelineCursor, type TimelineEvent, type TimelinePage } from "./types";

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
  readonly where: Sql;
}

const member = sql`(SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = t.organizer_id AND m.id = t.member_id)`;
const answered = sql`(SELECT c.name FROM contacts c WHERE c.organizer_id = t.organizer_id AND c.id = t.contact_id)`;

/** Each kind of event is read by its own index, newest first, no further than the page needs. */
const BRANCHES: readonly Branch[] = [
  { kind: "interaction", table: "interactions", day: "occurred_on", columns: sql`t.channel::text, t.direction::text, t.note, ${member}, t.withdrawn_at IS NOT NULL`, where: empty },
  { kind: "promise_made", table: "promises", day: "made_on", columns: sql`t.due_on::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: empty },
  { kind: "promise_settled", table: "promises", day: "settled_on", columns: sql`CASE WHEN t.status = 'kept' AND t.settled_on > t.due_on THEN 'late' ELSE t.status::text END, NULL, t.text, ${member}, false`, where: sql`AND t.settled_on IS NOT NULL` },
  { kind: "request_asked", table: "special_requests", day: "asked_on", columns: sql`NULL, NULL, t.text, ${member}, false`, where: empty },
  { kind: "request_answered", table: "special_requests", day: "answered_on", columns: sql`t.status::text, NULL, t.text, ${member}, false`, where: sql`AND t.answered_on IS NOT NULL` },
  { kind: "complaint_raised", table: "complaints", day: "raised_on", columns: sql`t.severity::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: empty },
  { kind: "complaint_answered", table: "complaints", day: "first_answered_on", columns: sql`NULL, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.first_answered_on IS NOT NULL AND t.resolution IS DISTINCT FROM 'first_contact'` },
  { kind: "complaint_closed", table: "complaints", day: "resolved_on", columns: sql`t.resolution::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.resolved_on IS NOT NULL` },
  { kind: "complaint_confirmed", table: "complaints", day: "confirmed_on", columns: sql`t.outcome::text, NULL, t.text, ${member}, t.status = 'withdrawn'`, where: sql`AND t.confirmed_on IS NOT NULL` },
  { kind: "response", table: "responses", day: "answered_on", columns: sql`t.language, NULL, NULL, ${answered}, t.withdrawn_at IS NOT NULL`, where: empty },
];

/** What happened with an exhibitor, newest first, page by page from where the last one ended; each event with what it moved. */
export async function listTimeline(tenant: Tenant, exhibitorId: string, after: TimelineCursor | null, size: number): Promise<TimelinePage> {
  const { db, organizerId } = tenant;
  const branches = BRANCHES.map(({ kind, table, day, columns, where }) => {
    const on = raw(`t.${day}`);
    const older = after ? sql`AND ${on} <= ${after.day}::date AND (${on}, ${kind}::text, t.id) < (${after.day}::date, ${after.kind}::text, ${after.id}::uuid)` : empty;
    return sql`(SELECT ${kind}::text, t.id, ${on}, ${columns} FROM ${raw(table)} t
      WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = ${exhibitorId}::uuid ${where} ${older}
      ORDER BY ${on} DESC, t.id DESC LIMIT ${size + 1})`;
  });
  const rows = z.array(eventRow).parse(
    await db.$queryRaw(sql`
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
async function movedBy({ db, organizerId }: Tenant, sourceIds: readonly string[]): Promise<Map<string, Move[]>> {
  const moved = new Map<string, Move[]>();
  if (sourceIds.length === 0) return moved;
  const rows = await db.$queryRaw(sql`
    SELECT e.source_id, e.construct, e.channel, sum(s.after - s.before) AS points
    FROM evidence e JOIN score_steps s ON s.organizer_id = e.organizer_id AND s.evidence_id = e.id
    WHERE e.organizer_id = ${organizerId}::uuid AND e.source IN ('response', 'interaction', 'promise', 'special_request', 'complaint')
      AND e.source_id IN (${join(sourceIds.map((id) => sql`${id}::uuid`))})
    GROUP BY e.source_id, e.construct, e.channel`);
  for (const { source_id, ...move } of z.array(movedRow).parse(rows)) moved.set(source_id, [...(moved.get(source_id) ?? []), move]);
  return moved;
}

import { z } from "zod";

import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { AuditFilter } from "./schema";
import { AUDIT_ACTIONS, AUDIT_NOUNS, type AuditCursor, type AuditLine } from "./types";

/** A list in a changed field is read as its words; anything deeper as it is written. */
const value = z.unknown().transform((what): string | number | boolean | null => {
  if (what === null || what === undefined) return null;
  if (typeof what === "string" || typeof what === "number" || typeof what === "boolean") return what;
  return Array.isArray(what) ? what.map(String).join(", ") : JSON.stringify(what);
});
const row = z.object({
  id: z.string(),
  at: z.date(),
  memberName: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  noun: z.enum(AUDIT_NOUNS),
  subject: z.string().nullable(),
  exhibitorId: z.string().nullable(),
  fields: z.record(z.string(), z.tuple([value, value])),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  ofBook: z.boolean(),
});

/**
 * A page of the audit, newest first, from where the last one ended: the book of exhibitors' records and everything else that is noted, each
 * walked by its own index for no more than the page.
 */
export async function listAudit({ db, organizerId }: Tenant, filter: AuditFilter, timeZone: string, after: AuditCursor | null, size: number): Promise<{ lines: AuditLine[]; next: AuditCursor | null }> {
  const narrowed = (at: ReturnType<typeof sql>, noun: ReturnType<typeof sql>) => sql`
    t.organizer_id = ${organizerId}::uuid
    ${filter.memberId === null ? empty : sql`AND t.member_id = ${filter.memberId}::uuid`}
    ${filter.action === null ? empty : sql`AND t.action = ${filter.action}`}
    ${filter.noun === null ? empty : sql`AND ${noun} = ${filter.noun}`}
    ${filter.text === null ? empty : sql`AND position(lower(${filter.text}) IN lower(t.fields::text)) > 0`}
    ${filter.from === null ? empty : sql`AND ${at} >= (${filter.from}::date)::timestamp AT TIME ZONE ${timeZone}`}
    ${filter.until === null ? empty : sql`AND ${at} < (${filter.until}::date + 1)::timestamp AT TIME ZONE ${timeZone}`}
    ${after === null ? empty : sql`AND (${at}, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    ORDER BY ${at} DESC, t.id DESC LIMIT ${size + 1}`;
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT l.id::text, l.at, u.name AS "memberName", l.action, l.noun, l.fields, l.address, l.agent, l.book AS "ofBook", coalesce(l.exhibitor_id, (SELECT x.id FROM exhibitors x WHERE x.organizer_id = l.organizer_id AND x.id = l.record))::text AS "exhibitorId",
        coalesce((SELECT x.name FROM exhibitors x WHERE x.organizer_id = l.organizer_id AND x.id = coalesce(l.exhibitor_id, l.record)), CASE l.noun
          WHEN 'members' THEN (SELECT v.name FROM members r JOIN users v ON v.id = r.user_id WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'member_invitations' THEN (SELECT r.email FROM member_invitations r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'organizers' THEN (SELECT r.name FROM organizers r WHERE r.id = l.record)
          WHEN 'roles' THEN (SELECT r.name FROM roles r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'shows' THEN (SELECT r.name FROM shows r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'editions' THEN (SELECT s.name || ' ' || r.name FROM editions r JOIN shows s ON s.organizer_id = r.organizer_id AND s.id = r.show_id WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'campaigns' THEN (SELECT r.title FROM campaigns r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'own_fields' THEN (SELECT r.label FROM own_fields r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'selections' THEN (SELECT r.name FROM selections r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'api_keys' THEN (SELECT r.name FROM api_keys r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'webhooks' THEN (SELECT r.name FROM webhooks r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'sign_ons' THEN (SELECT r.issuer FROM sign_ons r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'sign_on_domains' THEN (SELECT r.domain FROM sign_on_domains r WHERE r.organizer_id = l.organizer_id AND r.id = l.record)
          WHEN 'invoices' THEN (SELECT r.number FROM invoices r WHERE r.organizer_id = l.organizer_id AND r.id = l.record) END) AS subject
      FROM (
        (SELECT t.organizer_id, t.id, t.changed_at AS at, t.member_id, t.action, t.record_kind AS noun, t.record, t.exhibitor_id, t.fields, t.address, t.agent, true AS book FROM record_changes t WHERE ${narrowed(sql`t.changed_at`, sql`t.record_kind`)})
        UNION ALL
        (SELECT t.organizer_id, t.id, t.at, t.member_id, t.action, t.noun, t.record, NULL::uuid, t.fields, t.address, t.agent, false FROM audit_entries t WHERE ${narrowed(sql`t.at`, sql`t.noun`)})
      ) l JOIN members m ON m.organizer_id = l.organizer_id AND m.id = l.member_id JOIN users u ON u.id = m.user_id
      ORDER BY l.at DESC, l.id DESC LIMIT ${size + 1}`),
  );
  const lines = rows.slice(0, size).map((line): AuditLine => ({ ...line, fields: Object.entries(line.fields).map(([column, [before, then]]) => ({ column, before, after: then })) }));
  const last = lines.at(-1);
  return { lines, next: rows.length > size && last ? { at: last.at.toISOString(), id: last.id } : null };
}

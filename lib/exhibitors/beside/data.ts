import { z } from "zod";

import { CompanyLink } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type Beside, relationOf } from "./types";

/** Rows of each kind: what stands beside other things. */
const FEW = 5;
const MOST_RELATED = 50;
/** Nobody counts further on a page that is about something else. */
const COUNTED = 200;

const day = z.string().transform((text) => new Date(text));
const beside = z.object({
  related: z.array(z.object({ linkId: z.string(), exhibitorId: z.string(), name: z.string(), kind: z.enum(CompanyLink), turned: z.boolean() })),
  files: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number(), createdAt: day, memberId: z.string(), memberName: z.string() })),
  fileCount: z.number(),
  responses: z.array(z.object({ id: z.string(), on: day, who: z.string().nullable() })),
  responseCount: z.number(),
  openInvitations: z.number(),
  lastChange: z.object({ on: day, memberName: z.string() }).nullable(),
});

/** All of it in one question: a few rows of each kind by an index that begins with the exhibitor, whatever the length of its history. */
export async function getBeside({ readTogether, organizerId }: Tenant, exhibitorId: string): Promise<Beside> {
  const mine = sql`t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = ${exhibitorId}::uuid`;
  const member = sql`(SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = t.organizer_id AND m.id = t.member_id)`;
  const rows = await readTogether(sql`
    SELECT
      coalesce((SELECT json_agg(l ORDER BY l.name, l."linkId") FROM (
        SELECT t.id AS "linkId", x.id AS "exhibitorId", x.name, t.kind, false AS turned FROM exhibitor_links t JOIN exhibitors x ON x.organizer_id = t.organizer_id AND x.id = t.other_id WHERE ${mine}
        UNION ALL
        SELECT t.id, x.id, x.name, t.kind, true FROM exhibitor_links t JOIN exhibitors x ON x.organizer_id = t.organizer_id AND x.id = t.exhibitor_id WHERE t.organizer_id = ${organizerId}::uuid AND t.other_id = ${exhibitorId}::uuid
        LIMIT ${MOST_RELATED}) l), '[]') AS related,
      coalesce((SELECT json_agg(f) FROM (SELECT t.id, t.name, t.type, t.size, t.created_at AS "createdAt", t.member_id AS "memberId", ${member} AS "memberName" FROM exhibitor_files t WHERE ${mine} ORDER BY t.created_at DESC, t.id DESC LIMIT ${FEW}) f), '[]') AS files,
      (SELECT count(*)::int FROM (SELECT FROM exhibitor_files t WHERE ${mine} LIMIT ${COUNTED}) n) AS "fileCount",
      coalesce((SELECT json_agg(r) FROM (SELECT t.id, t.answered_on AS "on", (SELECT c.name FROM contacts c WHERE c.organizer_id = t.organizer_id AND c.id = t.contact_id) AS who
        FROM responses t WHERE ${mine} AND t.withdrawn_at IS NULL ORDER BY t.answered_on DESC, t.id DESC LIMIT ${FEW}) r), '[]') AS responses,
      (SELECT count(*)::int FROM (SELECT FROM responses t WHERE ${mine} AND t.withdrawn_at IS NULL LIMIT ${COUNTED}) n) AS "responseCount",
      (SELECT count(*)::int FROM (SELECT FROM invitations t WHERE ${mine} AND t.status = 'open' AND t.withdrawn_at IS NULL AND t.expires_at > now() LIMIT ${COUNTED}) n) AS "openInvitations",
      (SELECT row_to_json(c) FROM (SELECT t.changed_at AS "on", ${member} AS "memberName" FROM record_changes t WHERE ${mine} ORDER BY t.changed_at DESC, t.id DESC LIMIT 1) c) AS "lastChange"`);
  const { related, fileCount, responseCount, ...rest } = z.tuple([beside]).parse(rows)[0];
  return {
    ...rest,
    related: related.map(({ kind, turned, ...company }) => ({ ...company, relation: relationOf(kind, turned) })),
    moreFiles: Math.max(0, fileCount - FEW),
    moreResponses: Math.max(0, responseCount - FEW),
  };
}

import { z } from "zod";

import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { ReachChannel } from "@/lib/tenant/enums";
import { empty, raw, type Sql, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { MESSAGE_REASONS, MESSAGE_STATES, type MessageRow, type MessageState, type RoundCount } from "./types";

export interface MessageFilter {
  readonly state: MessageState | null;
  readonly round: number | null;
  readonly text: string | null;
}

/** Why a letter that is still planned will not go out: its contact has answered, or the link was withdrawn. Null: it will. */
const POINTLESS = raw("CASE WHEN m.status = 'planned' AND i.status IN ('answered', 'withdrawn') THEN i.status::text END");

/** The state as staff see it, in SQL; `now` tells what is due. A reminder nobody needs any more counts as left out before its day comes. */
const stateAt = (now: Date): Sql => sql`CASE
  WHEN ${POINTLESS} IS NOT NULL THEN 'skipped'
  WHEN m.status = 'sending' AND m.reason = 'unclear' THEN 'unclear'
  WHEN m.status = 'planned' AND m.channel <> 'email' AND m.due_at <= ${now}::timestamptz AND k.status = 'running' AND i.status = 'open' THEN 'to_copy'
  ELSE m.status::text END`;

const FROM = sql`FROM campaign_messages m
  JOIN campaigns k ON k.organizer_id = m.organizer_id AND k.id = m.campaign_id
  JOIN invitations i ON i.organizer_id = m.organizer_id AND i.id = m.invitation_id`;

const messageRow = z.object({
  id: z.string(),
  round: z.number(),
  channel: z.enum(ReachChannel),
  state: z.enum(MESSAGE_STATES),
  reason: z.enum(MESSAGE_REASONS).nullable().catch(null),
  language: z.string(),
  address: z.string().nullable(),
  dueAt: z.date(),
  sentAt: z.date().nullable(),
  attempts: z.number(),
  contactName: z.string(),
  exhibitorId: z.string(),
  exhibitorName: z.string(),
  answered: z.boolean(),
  memberName: z.string().nullable(),
});

/** The letters of a campaign, what needs a person first. */
export async function listMessages({ db, organizerId }: Tenant, campaignId: string, filter: MessageFilter, page: number, now: Date): Promise<PageOf<MessageRow>> {
  const state = stateAt(now);
  const text = filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  const some = sql`${FROM}
    JOIN contacts c ON c.organizer_id = i.organizer_id AND c.id = i.contact_id
    JOIN exhibitors x ON x.organizer_id = i.organizer_id AND x.id = i.exhibitor_id
    LEFT JOIN members b ON b.organizer_id = m.organizer_id AND b.id = m.member_id
    LEFT JOIN users u ON u.id = b.user_id
    WHERE m.organizer_id = ${organizerId}::uuid AND m.campaign_id = ${campaignId}::uuid
      ${filter.state === null ? empty : sql`AND ${state} = ${filter.state}`}
      ${filter.round === null ? empty : sql`AND m.round = ${filter.round}::int`}
      ${text === null ? empty : sql`AND (c.name ILIKE ${text} OR x.name ILIKE ${text} OR m.address ILIKE ${text})`}`;
  const { skip, take } = slice(page);
  const [counted, rows] = await Promise.all([
    db.$queryRaw(sql`SELECT count(*)::int AS total ${some}`),
    db.$queryRaw(sql`
      SELECT m.id, m.round::int AS round, m.channel::text AS channel, ${state} AS state, coalesce(${POINTLESS}, m.reason) AS reason, m.language, m.address, m.due_at AS "dueAt", m.sent_at AS "sentAt", m.attempts::int AS attempts,
        c.name AS "contactName", x.id AS "exhibitorId", x.name AS "exhibitorName", i.status = 'answered' AS answered, u.name AS "memberName"
      ${some}
      ORDER BY CASE ${state} WHEN 'unclear' THEN 0 WHEN 'to_copy' THEN 1 WHEN 'bounced' THEN 2 WHEN 'failed' THEN 2 ELSE 3 END, m.round, x.name, c.name, m.id LIMIT ${take}::int OFFSET ${skip}::int`),
  ]);
  return { total: z.tuple([z.object({ total: z.number() })]).parse(counted)[0].total, page, pageSize: PAGE_SIZE, rows: z.array(messageRow).parse(rows) };
}

const countRow = z.object({ round: z.number(), state: z.enum(MESSAGE_STATES), dueAt: z.date(), people: z.number() });

/** Round by round, how many letters stand where. */
export async function countMessages({ db, organizerId }: Tenant, campaignId: string, now: Date): Promise<RoundCount[]> {
  const rows = await db.$queryRaw(sql`
    SELECT m.round::int AS round, ${stateAt(now)} AS state, min(m.due_at) AS "dueAt", count(*)::int AS people ${FROM}
    WHERE m.organizer_id = ${organizerId}::uuid AND m.campaign_id = ${campaignId}::uuid GROUP BY 1, 2`);
  const counts = z.array(countRow).parse(rows);
  return [...new Set(counts.map(({ round }) => round))]
    .sort((a, b) => a - b)
    .map((round) => {
      const own = counts.filter((row) => row.round === round);
      const of = (state: MessageState) => own.find((row) => row.state === state)?.people ?? 0;
      const dueAt = own.reduce((first, row) => (row.dueAt < first ? row.dueAt : first), own[0]?.dueAt ?? now);
      return { round, dueAt, states: { planned: of("planned"), to_copy: of("to_copy"), sending: of("sending"), sent: of("sent"), unclear: of("unclear"), bounced: of("bounced"), failed: of("failed"), skipped: of("skipped") } };
    });
}

/** For whom a letter is, and whether it can still be answered. */
export async function getMessageReader({ db, organizerId }: Tenant, id: string) {
  return await db.campaignMessage.findUnique({
    where: { organizerId_id: { organizerId, id } },
    select: {
      campaignId: true, invitationId: true, round: true, language: true, channel: true, status: true,
      campaign: { select: { status: true } },
      invitation: { select: { status: true, editionId: true, contact: { select: { name: true } }, exhibitor: { select: { id: true, name: true, nameLocal: true } } } },
    },
  });
}


import { z } from "zod";

import { ReachChannel } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** How long a worker may hold letters that it has not begun: one that died gives them back after this. */
export const HOLD_SECONDS = 120;
/** Two letters to one person are a day apart, also when the first was late. */
const APART = "20 hours";

const heldRow = z.object({
  id: z.string(),
  campaignId: z.string(),
  invitationId: z.string(),
  round: z.number(),
  language: z.enum(["en", "zh"]),
  address: z.string(),
  attempts: z.number(),
  name: z.string(),
  company: z.string(),
  companyLocal: z.string().nullable(),
  stand: z.string().nullable(),
  zone: z.string().nullable(),
  country: z.string().nullable(),
});
/** A letter that this worker holds: nobody else takes it until the hold ends. `attempts` is its proof. */
export type HeldLetter = z.infer<typeof heldRow>;

/** Letters that have become pointless, or unwanted, since they were planned: noted as skipped, with the reason. Answers how many. */
export async function skipUnwanted({ db, organizerId }: Tenant, now: Date): Promise<number> {
  return await db.$executeRaw(sql`
    UPDATE campaign_messages m SET reason = w.reason, status = 'skipped', held_until = NULL
    FROM (
      SELECT m.id, CASE
        WHEN i.status = 'answered' THEN 'answered'
        WHEN i.status = 'withdrawn' THEN 'withdrawn'
        WHEN k.status IN ('closed', 'cancelled') OR i.expires_at <= ${now}::timestamptz THEN 'closed'
        WHEN c.left_on <= ${now}::date THEN 'left'
        WHEN c.wants_no_surveys THEN 'no_consent'
        WHEN m.channel = 'email' AND EXISTS (SELECT FROM suppressions s WHERE s.organizer_id = m.organizer_id AND s.address = m.address) THEN 'suppressed'
      END AS reason
      FROM campaign_messages m
      JOIN campaigns k ON k.organizer_id = m.organizer_id AND k.id = m.campaign_id
      JOIN invitations i ON i.organizer_id = m.organizer_id AND i.id = m.invitation_id
      JOIN contacts c ON c.organizer_id = i.organizer_id AND c.id = i.contact_id
      WHERE m.organizer_id = ${organizerId}::uuid AND m.status = 'planned' AND m.due_at <= ${now}::timestamptz
        AND (m.held_until IS NULL OR m.held_until < ${now}::timestamptz)
    ) w
    WHERE m.organizer_id = ${organizerId}::uuid AND m.id = w.id AND w.reason IS NOT NULL AND m.status = 'planned'`);
}

/** Takes hold of up to `most` letters that are due, in the order in which they became so. */
export async function holdDue({ db, organizerId }: Tenant, now: Date, most: number): Promise<HeldLetter[]> {
  const rows = await db.$queryRaw(sql`
    WITH due AS (
      SELECT m.id FROM campaign_messages m
      JOIN campaigns k ON k.organizer_id = m.organizer_id AND k.id = m.campaign_id AND k.status = 'running'
      WHERE m.organizer_id = ${organizerId}::uuid AND m.status = 'planned' AND m.channel = 'email' AND m.due_at <= ${now}::timestamptz
        AND (m.held_until IS NULL OR m.held_until < ${now}::timestamptz)
        AND NOT EXISTS (SELECT FROM campaign_messages b WHERE b.organizer_id = m.organizer_id AND b.invitation_id = m.invitation_id AND b.round < m.round
          AND (b.status IN ('planned', 'sending') AND b.reason IS DISTINCT FROM 'unclear' OR b.sent_at > ${now}::timestamptz - ${APART}::interval))
      ORDER BY m.due_at, m.id FOR UPDATE OF m SKIP LOCKED LIMIT ${most}::int),
    held AS (
      UPDATE campaign_messages m SET held_until = ${now}::timestamptz + make_interval(secs => ${HOLD_SECONDS}::int), attempts = attempts + 1
      FROM due WHERE m.organizer_id = ${organizerId}::uuid AND m.id = due.id RETURNING m.*)
    SELECT h.id, h.campaign_id AS "campaignId", h.invitation_id AS "invitationId", h.round, h.language, h.address, h.attempts,
      c.name, x.name AS company, x.name_local AS "companyLocal", p.stand, c.time_zone AS zone, x.country
    FROM held h
    JOIN invitations i ON i.organizer_id = h.organizer_id AND i.id = h.invitation_id
    JOIN contacts c ON c.organizer_id = i.organizer_id AND c.id = i.contact_id
    JOIN exhibitors x ON x.organizer_id = i.organizer_id AND x.id = i.exhibitor_id
    LEFT JOIN participations p ON p.organizer_id = i.organizer_id AND p.exhibitor_id = i.exhibitor_id AND p.edition_id = i.edition_id
    WHERE h.organizer_id = ${organizerId}::uuid ORDER BY h.due_at, h.id`);
  return z.array(heldRow).parse(rows);
}

/** Puts letters back that fall into their readers' quiet hours; the try did not count. */
export async function putOff({ db, organizerId }: Tenant, letters: readonly { readonly id: string; readonly until: Date }[]): Promise<void> {
  if (letters.length === 0) return;
  await db.$executeRaw(sql`
    UPDATE campaign_messages m SET due_at = l.until, held_until = NULL, attempts = attempts - 1
    FROM unnest(${letters.map(({ id }) => id)}::uuid[], ${letters.map(({ until }) => until)}::timestamptz[]) AS l (id, until)
    WHERE m.organizer_id = ${organizerId}::uuid AND m.id = l.id AND m.status = 'planned'`);
}

const countsRow = z.tuple([z.object({ minute: z.number(), window: z.number() })]);

/** How many letters have gone, or are going, in the last minute and the last few seconds. */
export async function goneLately({ db, organizerId }: Tenant, now: Date, windowSeconds: number): Promise<{ minute: number; window: number }> {
  const rows = await db.$queryRaw(sql`
    SELECT count(*)::int AS minute, count(*) FILTER (WHERE sent_at > ${now}::timestamptz - make_interval(secs => ${windowSeconds}::int))::int AS "window"
    FROM campaign_messages WHERE organizer_id = ${organizerId}::uuid AND channel = ${ReachChannel.email}::reach_channel AND sent_at > ${now}::timestamptz - interval '1 minute'`);
  return countsRow.parse(rows)[0];
}

const nextRow = z.tuple([z.object({ next: z.date().nullable() })]);

/** When the next letter of a running campaign is due, or a held one is free again; null: there is none. */
export async function nextDue({ db, organizerId }: Tenant): Promise<Date | null> {
  const rows = await db.$queryRaw(sql`
    SELECT min(greatest(m.due_at, m.held_until)) AS next FROM campaign_messages m
    JOIN campaigns k ON k.organizer_id = m.organizer_id AND k.id = m.campaign_id AND k.status = 'running'
    WHERE m.organizer_id = ${organizerId}::uuid AND m.channel = 'email' AND (m.status = 'planned' OR (m.status = 'sending' AND m.held_until IS NOT NULL))`);
  return nextRow.parse(rows)[0].next;
}

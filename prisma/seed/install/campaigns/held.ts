import { createCampaign } from "@/lib/campaigns/mutations";
import { audience, type ResponseTarget } from "@/lib/campaigns/schema";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { AFTER_THE_SHOW } from "./words";

export const DAY = 86_400_000;
/** Of a hundred who are asked about so many have answered: what relationship surveys among companies reach. */
const UNANSWERED_TO_ANSWERED = 2.3;

/** What an organizer might wish for: more of those with whom most is at stake. */
const TARGETS: ResponseTarget[] = [
  { segment: null, share: 0.35 },
  { segment: "Core", share: 0.4 },
  { segment: "First-timers", share: 0.3 },
  { segment: "International", share: 0.3 },
  { segment: "Large stands", share: 0.5 },
];

export interface Asked {
  readonly edition: string;
  readonly title: string;
  readonly opened: Date;
  readonly closes: Date;
  readonly reminders: readonly number[];
  readonly now: Date;
}

export interface HeldCampaign {
  readonly id: string;
  readonly formVersionId: string;
}

/**
 * A campaign about an edition that was held, as it ran: the answers were given in the exhibitors' lives; what is added is who was asked
 * beside them, and the letters. It is running when this is done, so that more can answer in the days in which it was open.
 */
export async function installHeldCampaign(tenant: TenantTransaction, memberId: string, asked: Asked): Promise<HeldCampaign | null> {
  const { db, organizerId } = tenant;
  const { edition, title, opened, closes, reminders } = asked;
  // what most were asked: another form of the same edition, before the show perhaps, is another survey
  const [most] = await db.invitation.groupBy({ by: ["formVersionId"], where: { organizerId, editionId: edition, status: "answered" }, _count: { id: true }, orderBy: { _count: { id: "desc" } }, take: 1 });
  if (!most) return null;
  const { formVersionId } = most;
  const { id } = await createCampaign(tenant, memberId, { title, editionId: edition, formVersionId, naming: "choice" }, opened);
  await db.campaign.update({
    where: { organizerId_id: { organizerId, id } },
    data: {
      audience: audience.parse({ statuses: ["held"] }), texts: AFTER_THE_SHOW, targets: TARGETS, reminders: [...reminders], opensAt: opened, startedAt: opened, closesAt: closes, createdAt: opened, status: "running",
    },
  });
  const answered = await db.$executeRaw(sql`
    UPDATE invitations SET campaign_id = ${id}::uuid, created_at = ${opened}::timestamptz, expires_at = ${closes}::timestamptz
    WHERE organizer_id = ${organizerId}::uuid AND edition_id = ${edition}::uuid AND form_version_id = ${formVersionId}::uuid AND status = 'answered'`);
  // how long it took and on what: the world says what was answered, not how
  await db.$executeRaw(sql`
    UPDATE responses r SET campaign_id = ${id}::uuid, seconds = (n.answers * (4 + 7 * random() + 5 * random() * random()))::int,
      device = CASE WHEN n.dice < 0.42 THEN 'phone' WHEN n.dice < 0.5 THEN 'tablet' ELSE 'desktop' END
    FROM invitations i, LATERAL (SELECT count(*) AS answers, random() AS dice FROM answers a WHERE a.organizer_id = i.organizer_id AND a.response_id IN (SELECT q.id FROM responses q WHERE q.organizer_id = i.organizer_id AND q.invitation_id = i.id)) n
    WHERE r.organizer_id = ${organizerId}::uuid AND i.organizer_id = r.organizer_id AND i.id = r.invitation_id AND i.campaign_id = ${id}::uuid`);
  await db.$executeRaw(sql`
    INSERT INTO invitations (organizer_id, id, campaign_id, form_version_id, exhibitor_id, contact_id, edition_id, token_hash, expires_at, created_at, opened_at)
    SELECT c.organizer_id, gen_random_uuid(), ${id}::uuid, ${formVersionId}::uuid, c.exhibitor_id, c.id, ${edition}::uuid, sha256(convert_to(gen_random_uuid()::text, 'UTF8')), ${closes}::timestamptz, ${opened}::timestamptz,
      CASE WHEN row_number() OVER (ORDER BY c.id) % 3 = 0 THEN ${opened}::timestamptz + interval '9 hours' END
    FROM participations p
    JOIN contacts c ON c.organizer_id = p.organizer_id AND c.exhibitor_id = p.exhibitor_id AND c.left_on IS NULL AND c.email IS NOT NULL
    WHERE p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${edition}::uuid AND p.status = 'held'
      AND NOT EXISTS (SELECT FROM invitations i WHERE i.organizer_id = c.organizer_id AND i.contact_id = c.id AND i.edition_id = p.edition_id)
    ORDER BY c.id LIMIT ${Math.round(answered * UNANSWERED_TO_ANSWERED)}::int`);
  return { id, formVersionId };
}

/** The letters of a campaign as they went out, to those who had not answered by then; when all who answered have. */
export async function installLetters({ db, organizerId }: TenantTransaction, campaignId: string, { opened, reminders, now }: Asked): Promise<void> {
  for (const [round, days] of [0, ...reminders].entries()) {
    const due = new Date(opened.getTime() + days * DAY);
    await db.$executeRaw(sql`
      INSERT INTO campaign_messages (organizer_id, id, campaign_id, invitation_id, round, channel, language, address, due_at, created_at, status, sent_at, reason)
      SELECT i.organizer_id, gen_random_uuid(), ${campaignId}::uuid, i.id, ${round}::smallint, 'email', CASE WHEN c.locale = 'zh' THEN 'zh' ELSE 'en' END, lower(c.email), ${due}::timestamptz, ${opened}::timestamptz,
        (CASE WHEN ${due > now}::boolean THEN 'planned' WHEN ${round}::int > 0 AND i.answered_at < ${due}::timestamptz THEN 'skipped' ELSE 'sent' END)::message_status,
        CASE WHEN ${due <= now}::boolean AND NOT (${round}::int > 0 AND coalesce(i.answered_at < ${due}::timestamptz, false)) THEN ${due}::timestamptz END,
        CASE WHEN ${due <= now}::boolean AND ${round}::int > 0 AND i.answered_at < ${due}::timestamptz THEN 'answered' END
      FROM invitations i JOIN contacts c ON c.organizer_id = i.organizer_id AND c.id = i.contact_id
      WHERE i.organizer_id = ${organizerId}::uuid AND i.campaign_id = ${campaignId}::uuid`);
  }
}

import { createCampaign } from "@/lib/campaigns/mutations";
import { audience } from "@/lib/campaigns/schema";
import { editionLabel } from "@/lib/format/edition-label";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";

const DAY = 86_400_000;
/** Of a hundred who are asked about so many have answered: what relationship surveys among companies reach. */
const UNANSWERED_TO_ANSWERED = 1.6;

/**
 * The surveys of the two newest editions as campaigns: the older is closed, the newer runs and has its last reminder ahead. The answers
 * were given in the exhibitors' lives; what is added is who was asked beside them, and the letters.
 */
export async function installCampaigns(organizerId: OrganizerId, memberId: string, now: Date): Promise<void> {
  await inLongTenantTransaction(organizerId, async (tenant) => {
    const editions = await tenant.db.edition.findMany({
      where: { organizerId, invitations: { some: { status: "answered" } } },
      orderBy: { startsOn: "desc" },
      take: 2,
      select: { id: true, name: true, endsOn: true, show: { select: { name: true, nameZh: true } } },
    });
    for (const [index, edition] of editions.entries()) {
      const opened = new Date(edition.endsOn.getTime() + DAY + DAY / 2);
      const reminders = index === 0 ? remindersAhead(opened, now) : [5, 10, 18];
      const closes = new Date(opened.getTime() + ((reminders.at(-1) ?? 18) + 8) * DAY);
      await installCampaign(tenant, memberId, { edition: edition.id, title: `${editionLabel(edition, "en")}: after the show`, opened, closes, reminders, now });
    }
  });
}

/** Two reminders that have gone, one that comes in a few days. */
function remindersAhead(opened: Date, now: Date): number[] {
  const days = Math.floor((now.getTime() - opened.getTime()) / DAY);
  const last = Math.min(90, Math.max(12, days + 4));
  return [Math.max(1, Math.min(7, last - 2)), Math.max(2, Math.min(15, last - 1)), last];
}

interface Asked {
  readonly edition: string;
  readonly title: string;
  readonly opened: Date;
  readonly closes: Date;
  readonly reminders: readonly number[];
  readonly now: Date;
}

async function installCampaign(tenant: TenantTransaction, memberId: string, { edition, title, opened, closes, reminders, now }: Asked): Promise<void> {
  const { db, organizerId } = tenant;
  // what most were asked: another form of the same edition, before the show perhaps, is another survey
  const [most] = await db.invitation.groupBy({ by: ["formVersionId"], where: { organizerId, editionId: edition, status: "answered" }, _count: { id: true }, orderBy: { _count: { id: "desc" } }, take: 1 });
  if (!most) return;
  const { formVersionId } = most;
  const { id } = await createCampaign(tenant, memberId, { title, editionId: edition, formVersionId, naming: "named" }, opened);
  const over = closes <= now;
  await db.campaign.update({
    where: { organizerId_id: { organizerId, id } },
    data: { audience: audience.parse({ statuses: ["held"] }), reminders: [...reminders], opensAt: opened, startedAt: opened, closesAt: closes, createdAt: opened, status: over ? "closed" : "running", endedAt: over ? closes : null },
  });
  const answered = await db.$executeRaw(sql`
    UPDATE invitations SET campaign_id = ${id}::uuid, created_at = ${opened}::timestamptz, expires_at = ${closes}::timestamptz
    WHERE organizer_id = ${organizerId}::uuid AND edition_id = ${edition}::uuid AND form_version_id = ${formVersionId}::uuid AND status = 'answered'`);
  await db.$executeRaw(sql`
    UPDATE responses r SET campaign_id = ${id}::uuid FROM invitations i
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
  for (const [round, days] of [0, ...reminders].entries()) {
    const due = new Date(opened.getTime() + days * DAY);
    await db.$executeRaw(sql`
      INSERT INTO campaign_messages (organizer_id, id, campaign_id, invitation_id, round, channel, language, address, due_at, created_at, status, sent_at, reason)
      SELECT i.organizer_id, gen_random_uuid(), ${id}::uuid, i.id, ${round}::smallint, 'email', CASE WHEN c.locale = 'zh' THEN 'zh' ELSE 'en' END, lower(c.email), ${due}::timestamptz, ${opened}::timestamptz,
        (CASE WHEN ${due > now}::boolean THEN 'planned' WHEN ${round}::int > 0 AND i.answered_at < ${due}::timestamptz THEN 'skipped' ELSE 'sent' END)::message_status,
        CASE WHEN ${due <= now}::boolean AND NOT (${round}::int > 0 AND coalesce(i.answered_at < ${due}::timestamptz, false)) THEN ${due}::timestamptz END,
        CASE WHEN ${due <= now}::boolean AND ${round}::int > 0 AND i.answered_at < ${due}::timestamptz THEN 'answered' END
      FROM invitations i JOIN contacts c ON c.organizer_id = i.organizer_id AND c.id = i.contact_id
      WHERE i.organizer_id = ${organizerId}::uuid AND i.campaign_id = ${id}::uuid`);
  }
}

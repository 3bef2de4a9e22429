import { v7 as uuidv7 } from "uuid";

import { createCampaign } from "@/lib/campaigns/mutations";
import { audience } from "@/lib/campaigns/schema";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction } from "@/lib/tenant/with-tenant";
import { writeTables } from "@/lib/tenant/write-rows";

const DAY = 86_400_000;

export interface AskedShow {
  readonly editionId: string;
  readonly campaignId: string;
  readonly contacts: readonly { readonly id: string; readonly exhibitorId: string; readonly email: string }[];
}

/** A show with many exhibitors of one contact each, and a draft that asks them all; nobody's night is quiet, and the rate no limit. */
export async function seedAskedShow({ organizerId, memberId }: { organizerId: OrganizerId; memberId: string }, size: number, now: Date, name = "asked"): Promise<AskedShow> {
  return await inLongTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const show = await db.show.create({ data: { organizerId, name: `${name} fair`, nameZh: "被问展" } });
    const edition = await db.edition.create({ data: { organizerId, showId: show.id, name: "2026", startsOn: new Date(now.getTime() - 30 * DAY), endsOn: new Date(now.getTime() - 27 * DAY) } });
    const contacts = Array.from({ length: size }, (_, index) => ({ id: uuidv7(), exhibitorId: uuidv7(), email: `person-${index}@${name}.example`, index }));
    await writeTables(tenant, [{ table: "exhibitors", columns: { id: "uuid", name: "text", name_local: "text", segment: "text", country: "text" }, rows: contacts.map(({ exhibitorId, index }) => ({ id: exhibitorId, name: `${name} & Co <${index}>`, name_local: `第 ${index} 公司`, segment: index % 3 === 0 ? "Large" : "Small", country: index % 2 === 0 ? "CN" : "DE" })) }]);
    await writeTables(tenant, [
      { table: "contacts", columns: { id: "uuid", exhibitor_id: "uuid", name: "text", email: "text", role: "contact_role", locale: "text" }, rows: contacts.map(({ id, exhibitorId, email, index }) => ({ id, exhibitor_id: exhibitorId, name: `Person ${index}`, email, role: "decision_maker", locale: index % 2 === 0 ? "zh" : "en" })) },
      { table: "relationships", columns: { id: "uuid", exhibitor_id: "uuid", stage: "stage" }, rows: contacts.map(({ exhibitorId }) => ({ id: uuidv7(), exhibitor_id: exhibitorId, stage: "not_enough_evidence" })) },
      { table: "participations", columns: { id: "uuid", exhibitor_id: "uuid", edition_id: "uuid", status: "participation_status", stand: "text", area: "numeric" }, rows: contacts.map(({ exhibitorId, index }) => ({ id: uuidv7(), exhibitor_id: exhibitorId, edition_id: edition.id, status: "held", stand: `A${index}`, area: 9 + index })) },
    ]);
    const settings = { ratePerMinute: 6000, quietFrom: 0, quietUntil: 0, resendUnclear: false };
    await db.mailSettings.upsert({ where: { organizerId }, create: { organizerId, ...settings }, update: settings });
    const form = await ensureCoreForm(tenant);
    const { id } = await createCampaign(tenant, memberId, { title: `${name} campaign`, editionId: edition.id, formVersionId: form.id, naming: "choice" }, now);
    await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { audience: audience.parse({}), reminders: [3, 7], closesAt: new Date(now.getTime() + 14 * DAY) } });
    return { editionId: edition.id, campaignId: id, contacts: contacts.map(({ id: contact, exhibitorId, email }) => ({ id: contact, exhibitorId, email })) };
  });
}

import { createCampaign } from "@/lib/campaigns/mutations";
import { setMailSettings } from "@/lib/campaigns/mail-settings/mutations";
import { DEFAULT_MAIL_SETTINGS } from "@/lib/campaigns/mail-settings/schema";
import { createPoints } from "@/lib/campaigns/points/mutations";
import { startNow } from "@/lib/campaigns/running/start-now";
import { audience } from "@/lib/campaigns/schema";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { endOfDay } from "@/lib/format/local-time";
import { sql } from "@/lib/tenant/sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { BEFORE_THE_SHOW } from "./words";

/**
 * A campaign that starts as the demo does: its letters go out while somebody looks, so that the outbox fills, links can be opened and the
 * watching page follows. Those who are reached by WeChat wait for a person to copy their words. One code, for a phone to try.
 */
export async function installBeforeShow(organizerId: OrganizerId, memberId: string, about: { readonly editionId: string; readonly formVersionId: string; readonly zone: string }, now: Date): Promise<void> {
  await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    await db.$executeRaw(sql`UPDATE contacts SET reach = 'wechat' WHERE organizer_id = ${organizerId}::uuid AND locale = 'zh' AND abs(hashtext(email)) % 6 = 0`);
    const { id } = await createCampaign(tenant, memberId, { title: "Before the show 展前问卷", editionId: about.editionId, formVersionId: about.formVersionId, naming: "choice" }, now);
    await db.campaign.update({
      where: { organizerId_id: { organizerId, id } },
      data: { audience: audience.parse({ statuses: ["booked"], segments: ["First-timers", "Large stands"], roles: ["decision_maker"] }), texts: BEFORE_THE_SHOW, opensAt: now, closesAt: endOfDay(dateOfDay(dayNumber(now) + 21), about.zone) },
    });
    await createPoints(tenant, { campaignId: id, set: "edition", kiosk: false });
    // nobody waits for a mail server on this machine
    await setMailSettings(tenant, { ...DEFAULT_MAIL_SETTINGS, ratePerMinute: 600 });
    await startNow(tenant, id, now);
  });
}

import type { Tenant } from "@/lib/tenant/with-tenant";
import { DEFAULT_MAIL_SETTINGS, type MailSettingsInput } from "./schema";

/** How an organizer's letters go out: as was set, or the defaults. */
export async function getMailSettings({ db, organizerId }: Tenant): Promise<MailSettingsInput> {
  const row = await db.mailSettings.findUnique({ where: { organizerId }, select: { senderName: true, replyTo: true, ratePerMinute: true, quietFrom: true, quietUntil: true, resendUnclear: true } });
  return row ?? DEFAULT_MAIL_SETTINGS;
}

import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { MailSettingsInput } from "./schema";

export async function setMailSettings({ db, organizerId }: TenantTransaction, input: MailSettingsInput): Promise<void> {
  await db.mailSettings.upsert({ where: { organizerId }, create: { organizerId, ...input }, update: input });
}

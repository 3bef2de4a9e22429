import { z } from "zod";

import { publicAddress } from "@/lib/env";
import { isLocale, LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import { AppError } from "@/lib/errors";
import { MailLine } from "@/lib/mail/line";
import { canSendMail } from "@/lib/mail/send";
import { type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { campaignTexts } from "../schema";
import { readStationery, writeLetter } from "./compose";

export const TEST_LETTERS = "campaign-test-letters";

const payload = z.object({ campaignId: z.uuid(), memberId: z.uuid() });

/** Books the letters of a campaign to the member who asks, one a language that it is written in. */
export async function bookTestLetters(tenant: TenantTransaction, memberId: string, campaignId: string): Promise<{ letters: number }> {
  if (!canSendMail()) throw new AppError("no_mail_server");
  const { db, organizerId } = tenant;
  const campaign = await db.campaign.findUnique({ where: { organizerId_id: { organizerId, id: campaignId } }, select: { texts: true } });
  if (!campaign) throw new AppError("not_found");
  await enqueue(tenant, { kind: TEST_LETTERS, payload: { campaignId, memberId }, maxAttempts: 2 });
  const texts = campaignTexts.parse(campaign.texts);
  return { letters: LOCALES.filter((language) => texts[language]).length * 2 };
}

/** Invitation and reminder as an invited person would read them, with sample names; their links open nothing. */
export const workOnTestLetters: JobHandler = async ({ organizerId, job }) => {
  const { campaignId, memberId } = payload.parse(job.payload);
  const { stationery, member } = await withTenant(organizerId, async (tenant) => ({
    stationery: await readStationery(tenant, campaignId),
    member: await tenant.db.member.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: memberId } }, select: { user: { select: { name: true, email: true } } } }),
  }));
  if (publicAddress() === null) throw new Error("NEXTAUTH_URL is not set: letters cannot carry links.");
  const line = new MailLine();
  let letters = 0;
  try {
    for (const language of LOCALES.filter((known) => isLocale(known) && stationery.texts[known])) {
      for (const round of [0, 1]) {
        const words = MESSAGES[language].campaigns.test;
        const reader = { round, language, name: member.user.name, company: words.company, companyLocal: null, stand: "A12", address: member.user.email, messageId: `test-${job.id}-${language}-${round}` };
        const letter = writeLetter(stationery, reader, "test");
        const came = await line.hand({ ...letter, subject: `${words.mark} ${letter.subject}` }, async () => true);
        if (came.kind !== "taken") throw new Error(`The test letter was not taken: ${"why" in came ? came.why : came.kind}`);
        letters += 1;
      }
    }
  } finally {
    line.close();
  }
  return { letters };
};

import { notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { getCampaignHead } from "../data";
import type { Coding } from "./schema";

/** Hangs a code on a comment of a campaign or takes it off; doing either twice changes nothing. An anonymous comment that may not be read is not there. */
export async function codeComment(tenant: TenantTransaction, campaignId: string, memberId: string, { answerId, anonymous, code, on }: Coding): Promise<void> {
  const { db, organizerId } = tenant;
  const campaign = await getCampaignHead(tenant, campaignId);
  const of = anonymous ? { anonymousAnswerId: answerId } : { answerId };
  const words = { organizerId, id: answerId, text: { not: null } };
  const found = anonymous
    ? campaign.anonymousOpen && (await db.anonymousAnswer.count({ where: { ...words, response: { organizerId, campaignId } } })) > 0
    : (await db.answer.count({ where: { ...words, response: { organizerId, campaignId, withdrawnAt: null } } })) > 0;
  if (!found) throw notFound();
  if (on) await db.commentCode.createMany({ data: [{ organizerId, ...of, code, memberId }], skipDuplicates: true });
  else await db.commentCode.deleteMany({ where: { organizerId, ...of, code } });
}

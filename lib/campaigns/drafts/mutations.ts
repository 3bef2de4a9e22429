import { AppError, fieldError, notFound } from "@/lib/errors";
import { endOfDay, momentOf } from "@/lib/format/local-time";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { CampaignChange } from "./schema";

/** Changes a draft; what has started stays as it was sent. */
export async function changeCampaign({ db, organizerId }: TenantTransaction, input: CampaignChange): Promise<{ id: string }> {
  const { id, seenVersion, opensOn, opensHour, closesOn, ...data } = input;
  const [campaign, edition, version, { timeZone }] = await Promise.all([
    db.campaign.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true } }),
    db.edition.findUnique({ where: { organizerId_id: { organizerId, id: data.editionId } }, select: { id: true } }),
    db.formVersion.findUnique({ where: { organizerId_id: { organizerId, id: data.formVersionId } }, select: { publishedAt: true } }),
    db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }),
  ]);
  if (!campaign) throw notFound();
  if (campaign.status !== "draft") throw new AppError("conflict");
  if (!edition) throw fieldError("editionId", "unknown_reference");
  if (!version?.publishedAt) throw fieldError("formVersionId", "unknown_reference");
  // closing: the end of the day on which it still can be answered
  const times = { opensAt: momentOf(opensOn, opensHour, timeZone), closesAt: endOfDay(closesOn, timeZone) };
  const { count } = await db.campaign.updateMany({ where: { organizerId, id, status: "draft", ...asSeen(seenVersion) }, data: { ...data, ...times } });
  await expectOne(count, async () => campaign);
  return { id };
}

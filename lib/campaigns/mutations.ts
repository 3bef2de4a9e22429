import { fieldError } from "@/lib/errors";
import { dateOfDay, dayNumber, today } from "@/lib/format/days";
import { endOfDay, momentOf } from "@/lib/format/local-time";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { defaultTexts } from "./default-texts";
import { audience, type NewCampaign } from "./schema";

/** Three reminders within three weeks, each a few days after the last. */
const REMINDERS = [4, 9, 15];
const OPEN_DAYS = 21;
const OPENS_AT_HOUR = 9;

/** A draft: who is asked, when and in which words can all be changed until it starts. */
export async function createCampaign({ db, organizerId }: TenantTransaction, memberId: string, input: NewCampaign, now: Date): Promise<{ id: string }> {
  const [edition, version, { timeZone }] = await Promise.all([
    db.edition.findUnique({ where: { organizerId_id: { organizerId, id: input.editionId } }, select: { startsOn: true } }),
    db.formVersion.findUnique({ where: { organizerId_id: { organizerId, id: input.formVersionId } }, select: { publishedAt: true } }),
    db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }),
  ]);
  if (!edition) throw fieldError("editionId", "unknown_reference");
  if (!version?.publishedAt) throw fieldError("formVersionId", "unknown_reference");
  // tomorrow on the organizer's own calendar and clock, to the end of the last day
  const tomorrow = dayNumber(today(timeZone, now)) + 1;
  return await db.campaign.create({
    data: {
      organizerId,
      ...input,
      memberId,
      audience: audience.parse({ statuses: ["booked", "held"] }),
      texts: defaultTexts(edition.startsOn > now ? "ahead" : "held"),
      reminders: REMINDERS,
      targets: [{ segment: null, share: 0.3 }],
      opensAt: momentOf(dateOfDay(tomorrow), OPENS_AT_HOUR, timeZone),
      closesAt: endOfDay(dateOfDay(tomorrow + OPEN_DAYS), timeZone),
    },
    select: { id: true },
  });
}

/** The product's own forms are made at their first use, so that a new organizer finds one to send. */
export async function ensureForms(tenant: TenantTransaction): Promise<void> {
  await ensureCoreForm(tenant);
}

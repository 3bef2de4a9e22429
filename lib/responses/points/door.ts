import { notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { formDefinition, questionsOf } from "@/lib/surveys/schema";
import type { FormVersion } from "@/lib/surveys/types";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { wordsOf } from "../door";
import { campaignState } from "../standing";
import type { AskedSurvey, DoorState } from "../types";

/** What stands behind a printed code. */
export interface PointDoor extends AskedSurvey {
  readonly pointId: string;
  readonly campaignId: string;
  readonly editionId: string;
  readonly exhibitorId: string | null;
  readonly state: Extract<DoorState, "open" | "early" | "closed" | "cancelled">;
  readonly timeZone: string;
  readonly opensOn: Date;
}

/** A form of so many questions is a pulse of its own; of a longer one a passer-by gets the bank's three questions. */
const SHORT = 5;

export async function getPointDoor(tenant: Tenant, pointId: string, now: Date): Promise<PointDoor> {
  const { db, organizerId } = tenant;
  const [organizer, point] = await Promise.all([
    db.organizer.findUnique({ where: { id: organizerId }, select: { name: true, timeZone: true, isDemo: true } }),
    db.surveyPoint.findUnique({
      where: { organizerId_id: { organizerId, id: pointId } },
      include: {
        participation: { select: { hall: true, stand: true, exhibitor: { select: { id: true, name: true } } } },
        campaign: { include: { formVersion: { select: { id: true, definition: true } }, edition: { select: { name: true, show: { select: { name: true, nameZh: true } } } } } },
      },
    }),
  ]);
  if (!organizer || !point) throw notFound();
  const { campaign, participation } = point;
  const exhibitor = participation?.exhibitor ?? null;
  const own = { id: campaign.formVersion.id, definition: formDefinition.parse(campaign.formVersion.definition) };
  return {
    pointId,
    campaignId: campaign.id,
    editionId: campaign.editionId,
    exhibitorId: exhibitor?.id ?? null,
    state: point.closedAt === null ? campaignState(campaign, now) : "closed",
    timeZone: organizer.timeZone,
    organizerName: organizer.name,
    isDemo: organizer.isDemo,
    edition: campaign.edition,
    version: questionsOf(own.definition).length <= SHORT ? own : ((await pulse(tenant)) ?? own),
    whom: { kind: "point", hall: point.hall ?? participation?.hall ?? null, stand: participation?.stand ?? null, exhibitor: exhibitor?.name ?? null, kiosk: point.kiosk },
    // without an exhibitor there is nobody to name
    naming: campaign.naming === "named" && exhibitor !== null ? "named" : "anonymous",
    ahead: false,
    begun: false,
    words: wordsOf(campaign.texts),
    opensOn: today(organizer.timeZone, campaign.opensAt),
  };
}

async function pulse({ db, organizerId }: Tenant): Promise<FormVersion | null> {
  const row = await db.formVersion.findFirst({ where: { organizerId, form: { key: "onsite" }, publishedAt: { not: null } }, orderBy: { version: "desc" }, select: { id: true, definition: true } });
  return row && { id: row.id, definition: formDefinition.parse(row.definition) };
}

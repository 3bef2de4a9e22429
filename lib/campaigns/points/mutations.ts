import { AppError, notFound } from "@/lib/errors";
import { bankDefinition } from "@/lib/surveys/starts";
import { publishForm } from "@/lib/surveys/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { PointsInput } from "./schema";
import { newSlug } from "./slug";

/** Makes the codes that are missing: the edition's, one for each of its halls, or one for each stand. Answers how many there were to make. */
export async function createPoints(tenant: TenantTransaction, { campaignId, set, kiosk }: PointsInput): Promise<number> {
  const { db, organizerId } = tenant;
  // one after the other, so that nothing is made twice by two presses at once
  await db.$executeRaw`SELECT FROM campaigns WHERE organizer_id = ${organizerId}::uuid AND id = ${campaignId}::uuid FOR UPDATE`;
  const campaign = await db.campaign.findUnique({ where: { organizerId_id: { organizerId, id: campaignId } }, select: { editionId: true, status: true } });
  if (!campaign) throw notFound();
  if (campaign.status === "closed" || campaign.status === "cancelled") throw new AppError("already_settled");
  await ensurePulse(tenant);
  const places = await placesOf(tenant, set, campaign.editionId);
  const there = await db.surveyPoint.findMany({ where: { organizerId, campaignId, closedAt: null }, select: { kind: true, hall: true, participationId: true } });
  const key = (place: { kind: string; hall: string | null; participationId: string | null }) => `${place.kind} ${place.hall} ${place.participationId}`;
  const taken = new Set(there.map(key));
  const data = places.filter((place) => !taken.has(key(place))).map((place) => ({ ...place, organizerId, campaignId, kiosk, slug: newSlug() }));
  await db.surveyPoint.createMany({ data });
  return data.length;
}

/** The three-question pulse of the bank, which a code opens where the campaign's own form is longer. */
export function ensurePulse(tenant: TenantTransaction) {
  return publishForm(tenant, { key: "onsite", title: "On-site pulse", definition: bankDefinition("onsite") });
}

type Place = { readonly kind: "edition" | "hall" | "stand"; readonly hall: string | null; readonly participationId: string | null };

async function placesOf({ db, organizerId }: TenantTransaction, set: PointsInput["set"], editionId: string): Promise<Place[]> {
  if (set === "edition") return [{ kind: "edition", hall: null, participationId: null }];
  const here = { organizerId, editionId, status: { in: ["booked" as const, "held" as const] } };
  if (set === "halls") {
    const halls = await db.participation.findMany({ where: { ...here, hall: { not: null } }, distinct: ["hall"], orderBy: { hall: "asc" }, select: { hall: true } });
    return halls.map(({ hall }) => ({ kind: "hall", hall, participationId: null }));
  }
  const stands = await db.participation.findMany({ where: { ...here, stand: { not: null } }, orderBy: [{ hall: "asc" }, { stand: "asc" }], select: { id: true } });
  return stands.map(({ id }) => ({ kind: "stand", hall: null, participationId: id }));
}

/** A closed code takes no more answers; whoever opens it is told so. */
export async function closePoint({ db, organizerId }: TenantTransaction, campaignId: string, id: string, now: Date): Promise<void> {
  const { count } = await db.surveyPoint.updateMany({ where: { organizerId, campaignId, id, closedAt: null }, data: { closedAt: now } });
  if (count === 1) return;
  const point = await db.surveyPoint.count({ where: { organizerId, campaignId, id } });
  throw point === 0 ? notFound() : new AppError("already_settled");
}

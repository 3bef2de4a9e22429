import { createPoints } from "@/lib/campaigns/points/mutations";
import { openPoints } from "@/lib/campaigns/points/data";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { SmallOrganizer } from "../../integration/support/small-organizer";
import { surveyLink, type SurveyLink } from "./survey-link";

type Status = "running" | "scheduled" | "closed" | "cancelled";

interface Wish {
  readonly naming: "named" | "anonymous" | "choice";
  readonly status?: Status;
  readonly thanks?: string;
  readonly whatChanged?: string;
}

const DAY = 86_400_000;

/** A campaign of the organizer's newest edition; a scheduled one opens tomorrow. */
export async function surveyCampaign(organizer: SmallOrganizer, { naming, status = "running", thanks = "", whatChanged = "" }: Wish): Promise<string> {
  const { organizerId, editionId, formVersionId, memberId } = organizer;
  const now = Date.now();
  const words = { invitation: { subject: "", body: "" }, reminder: { subject: "", body: "" }, thanks, whatChanged };
  const times = { opensAt: new Date(now + (status === "scheduled" ? DAY : -DAY)), closesAt: new Date(now + 10 * DAY) };
  const { id } = await withTenant(organizerId, ({ db }) =>
    db.campaign.create({ data: { organizerId, editionId, formVersionId, memberId, title: "Asked", status, naming, audience: {}, texts: { en: words, zh: words }, ...times }, select: { id: true } }),
  );
  return id;
}

/** A personal link of a campaign. */
export async function campaignLink(organizer: SmallOrganizer, wish: Wish): Promise<SurveyLink & { readonly campaignId: string }> {
  const { organizerId } = organizer;
  const link = await surveyLink(organizer);
  const campaignId = await surveyCampaign(organizer, wish);
  await withTenant(organizerId, ({ db }) => db.invitation.update({ where: { organizerId_id: { organizerId, id: link.invitationId } }, data: { campaignId, formVersionId: organizer.formVersionId } }));
  return { ...link, campaignId };
}

/** The path of a code of a campaign. */
export async function surveyPoint(organizer: SmallOrganizer, campaignId: string, set: "edition" | "halls" | "stands", kiosk = false): Promise<string> {
  await inTenantTransaction(organizer.organizerId, (tenant) => createPoints(tenant, { campaignId, set, kiosk }));
  const points = await withTenant(organizer.organizerId, (tenant) => openPoints(tenant, campaignId, "http://show.example"));
  const kind = { edition: "edition", halls: "hall", stands: "stand" }[set];
  return new URL(points.find((point) => point.kind === kind)?.address ?? "http://show.example").pathname;
}

/** What a campaign has on the server: drafts, named responses, forms in the jar, answered invitations. */
export async function onServer({ organizerId }: SmallOrganizer, campaignId: string): Promise<{ drafts: unknown[]; responses: number; waiting: number; answered: number }> {
  return await withTenant(organizerId, async ({ db }) => {
    const drafts = await db.responseDraft.findMany({ where: { organizerId, invitation: { campaignId } }, select: { answers: true } });
    const jar = await db.anonymousJar.findFirst({ where: { organizerId, campaignId }, select: { waiting: true } });
    return {
      drafts: drafts.map(({ answers }) => answers),
      responses: await db.response.count({ where: { organizerId, campaignId } }),
      waiting: Array.isArray(jar?.waiting) ? jar.waiting.length : 0,
      answered: await db.invitation.count({ where: { organizerId, campaignId, status: "answered" } }),
    };
  });
}

import { createCampaign } from "@/lib/campaigns/mutations";
import { createPoints, ensurePulse } from "@/lib/campaigns/points/mutations";
import { closeCampaign } from "@/lib/campaigns/running/mutations";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { closeJar } from "@/lib/responses/anonymous/jar";
import { answerPoint } from "@/lib/responses/points/answer-point";
import { newVisitor } from "@/lib/responses/points/visit-mark";
import { wordsField } from "@/lib/responses/schema";
import { questionsOf } from "@/lib/surveys/schema";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { DAY } from "./held";
import { someAnswer } from "./respondents";
import { ON_THE_FLOOR, ON_THE_SPOT } from "./words";

interface Edition {
  readonly id: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** The pulse of a show's days by the codes in its halls, long over: anonymous, three questions, on whatever phone was at hand. */
export async function installOnTheFloor(organizerId: OrganizerId, memberId: string, { id: editionId, startsOn, endsOn }: Edition, visitors: number): Promise<string> {
  const opens = new Date(startsOn.getTime() + 7 * 3_600_000);
  const closes = new Date(endsOn.getTime() + DAY);
  const { campaignId, definition, points } = await inTenantTransaction(organizerId, async (tenant) => {
    const form = await ensurePulse(tenant);
    const { id } = await createCampaign(tenant, memberId, { title: "On the floor 展中速问", editionId, formVersionId: form.id, naming: "anonymous" }, opens);
    await tenant.db.campaign.update({
      where: { organizerId_id: { organizerId, id } },
      data: { texts: ON_THE_FLOOR, reminders: [], targets: [], opensAt: opens, startedAt: opens, closesAt: closes, createdAt: opens, status: "running" },
    });
    await createPoints(tenant, { campaignId: id, set: "halls", kiosk: false });
    await createPoints(tenant, { campaignId: id, set: "edition", kiosk: true });
    return { campaignId: id, definition: form.definition, points: await tenant.db.surveyPoint.findMany({ where: { organizerId, campaignId: id }, orderBy: { slug: "asc" }, select: { id: true } }) };
  });
  for (let visitor = 0; visitor < visitors; visitor++) {
    const point = points[visitor % points.length];
    if (!point) break;
    const language = visitor % 5 < 3 ? "en" : "zh";
    const words = visitor % 3 === 0 ? (ON_THE_SPOT[language][visitor % ON_THE_SPOT[language].length] ?? "") : "";
    const fields = Object.fromEntries(
      questionsOf(definition).flatMap((question, place) => {
        if (question.scale.kind === "text") return [[question.id, words]];
        if (question.scale.kind === "yes_no") return [[question.id, words === "" ? "no" : "yes"], [wordsField(question.id), words]];
        return [[question.id, someAnswer(question, visitor + 3 * place)]];
      }),
    );
    const at = new Date(opens.getTime() + (visitor % 3) * DAY + (visitor % 9) * 3_600_000);
    await answerPoint(organizerId, point.id, { fields, language, receipt: newReceipt(), visitor: { cookie: newVisitor(), address: null, userAgent: null } }, at);
  }
  await inTenantTransaction(organizerId, (tenant) => closeCampaign(tenant, campaignId, closes));
  await inTenantTransaction(organizerId, (tenant) => closeJar(tenant, campaignId, closes));
  return campaignId;
}

import { answerAnonymously } from "@/lib/responses/anonymous/answer-anonymously";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { keepDraft } from "@/lib/responses/drafts/mutations";
import { getFormVersion } from "@/lib/surveys/data";
import { type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { World, WorldForm } from "../../world/types";
import { fieldsOf } from "../bulk/life-records";
import { DAY, type HeldCampaign } from "./held";

export interface Filled {
  readonly fields: Readonly<Record<string, string>>;
  readonly language: "en" | "zh";
}

/** Forms about an edition from exhibitors that the demo does not have: what an anonymous form says leads to nobody in it. */
export function strangersForms(world: World, from: number, edition: string, form: WorldForm, wanted: number): Filled[] {
  const found: Filled[] = [];
  for (let index = from; found.length < wanted && index < from + 20 * wanted; index++) {
    for (const response of world.exhibitor(index).responses) if (response.edition === edition && response.form === form) found.push({ fields: fieldsOf(response), language: response.language });
  }
  return found.slice(0, wanted);
}

interface Open {
  readonly id: string;
  readonly language: "en" | "zh";
}

/** Who was asked and has not answered, in an order that says nothing. */
async function unanswered(organizerId: OrganizerId, campaignId: string): Promise<Open[]> {
  const rows = await withTenant(organizerId, ({ db }) =>
    db.invitation.findMany({ where: { organizerId, campaignId, status: "open", draft: null }, orderBy: { tokenHash: "asc" }, select: { id: true, contact: { select: { locale: true } } } }),
  );
  return rows.map(({ id, contact }) => ({ id, language: contact.locale === "zh" ? "zh" : "en" }));
}

/** Some who were asked answer without their name, as the page does it: claim and answers apart, five or more out of the jar together. */
export async function someAnswerAnonymously(organizerId: OrganizerId, campaignId: string, forms: readonly Filled[], days: readonly Date[]): Promise<void> {
  const waiting = await unanswered(organizerId, campaignId);
  for (const [index, form] of forms.entries()) {
    const place = waiting.findIndex(({ language }) => language === form.language);
    const [invitation] = place < 0 ? [] : waiting.splice(place, 1);
    const day = days[index % days.length];
    if (invitation && day) await answerAnonymously(organizerId, invitation.id, { ...form, receipt: newReceipt() }, day);
  }
}

/** Some tick one column all the way down, faster than anybody reads: the rules for careless answers find them. */
export async function someAnswerCarelessly(organizerId: OrganizerId, { id, formVersionId }: HeldCampaign, many: number, day: Date): Promise<void> {
  const { definition } = await withTenant(organizerId, (tenant) => getFormVersion(tenant, formVersionId));
  for (const [index, { id: invitation, language }] of (await unanswered(organizerId, id)).slice(0, many).entries()) {
    const fields = Object.fromEntries(questionsOf(definition).flatMap(({ id: item, scale }) => (scale.kind === "agree7" ? [[item, String(5 + (index % 3))]] : [])));
    await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, invitation, { fields, language, seconds: 14 + 9 * index, device: "phone" }, new Date(day.getTime() + index * DAY)));
  }
}

/** Some have begun under their name and stopped, most of them where the form turns long. */
export async function someHaveBegun(organizerId: OrganizerId, { id, formVersionId }: HeldCampaign, stops: readonly number[], now: Date): Promise<void> {
  const { definition } = await withTenant(organizerId, (tenant) => getFormVersion(tenant, formVersionId));
  const scored = questionsOf(definition).filter(({ scale }) => rangeOf(scale) !== null);
  const waiting = await unanswered(organizerId, id);
  for (const [index, stop] of stops.entries()) {
    const invitation = waiting[index];
    if (!invitation) return;
    const fields = Object.fromEntries(scored.slice(0, stop).map((question, place) => [question.id, someAnswer(question, index + place)]));
    const at = new Date(now.getTime() - (index + 1) * 9 * 3_600_000);
    await inTenantTransaction(organizerId, async (tenant) => {
      await tenant.db.invitation.updateMany({ where: { organizerId, id: invitation.id, openedAt: null }, data: { openedAt: at } });
      await keepDraft(tenant, invitation.id, definition, { fields, language: invitation.language }, at);
    });
  }
}

/** A value on the question's scale, rather on its friendly side. */
export function someAnswer({ scale }: Pick<Question, "scale">, turn: number): string {
  const { min, max } = rangeOf(scale) ?? { min: 1, max: 7 };
  return String(Math.round(min + (max - min) * (0.55 + 0.15 * ((turn * 7) % 4))));
}

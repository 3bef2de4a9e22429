import { createHash, randomBytes } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { createRandom } from "@/lib/relationship-quality";
import { type FormDefinition, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { CampaignNaming, CampaignStatus } from "@/lib/tenant/enums";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo } from "./small-organizer";

/** So many forms from one place. `without`: questions that these left empty; `mood` 0–1 moves all their answers. */
export interface Group {
  readonly segment: string | null;
  readonly language: "en" | "zh";
  readonly n: number;
  readonly mood?: number;
  readonly without?: readonly string[];
  readonly comments?: number;
}

export interface CampaignStory {
  readonly title: string;
  readonly definition: FormDefinition;
  readonly versionId: string;
  readonly editionId: string;
  readonly memberId: string;
  readonly status?: CampaignStatus;
  readonly naming?: CampaignNaming;
  readonly named: readonly Group[];
  readonly anonymous?: readonly Group[];
  /** Invited who have not answered: those who began and stopped at a question, and those who did not even open. */
  readonly stoppedAt?: Readonly<Record<string, number>>;
  readonly silent?: number;
  readonly flags?: readonly (readonly string[])[];
  readonly targets?: readonly { readonly segment: string | null; readonly share: number }[];
  readonly openedAt?: Date | null;
  readonly leaveOutFrom?: number | null;
  readonly seed?: number;
}

export type Answers = Readonly<Record<string, number>>;

export interface AnsweredCampaign {
  readonly campaignId: string;
  readonly named: readonly { readonly segment: string | null; readonly language: "en" | "zh"; readonly answers: Answers; readonly flags: readonly string[] }[];
  readonly anonymous: readonly { readonly segment: string | null; readonly language: "en" | "zh"; readonly answers: Answers }[];
}

const WORDS = { en: ["The build-up was quick and the crew kept its word.", "Too few buyers in the afternoon.", "Our contact person answered within the hour.", "Prices rise, and nobody says why."], zh: ["搭建很快，工作人员说到做到。", "下午的买家太少。", "联系人一小时内就答复。", "价格上涨，却没有人说明原因。"] };

/** A campaign as it looks when its answers are in: exhibitors, contacts, invitations, letters, forms under a name and without one. The same answers every time. */
export async function seedAnsweredCampaign(organizerId: OrganizerId, story: CampaignStory): Promise<AnsweredCampaign> {
  return await inLongTenantTransaction(organizerId, (tenant) => fill(tenant, story));
}

async function fill(tenant: TenantTransaction, story: CampaignStory): Promise<AnsweredCampaign> {
  const { db, organizerId } = tenant;
  const random = createRandom(story.seed ?? 11);
  const { id: campaignId } = await db.campaign.create({
    data: {
      organizerId, editionId: story.editionId, formVersionId: story.versionId, title: story.title, status: story.status ?? "closed", naming: story.naming ?? "choice", audience: {}, texts: {}, memberId: story.memberId,
      targets: [...(story.targets ?? [])], opensAt: daysAgo(40), closesAt: daysAgo(10), startedAt: daysAgo(40), endedAt: story.status === "running" ? null : daysAgo(10),
      resultsOpenedAt: story.openedAt === undefined ? daysAgo(9) : story.openedAt, leaveOutFrom: story.leaveOutFrom ?? null,
    },
  });
  let number = 0;
  const invite = async (segment: string | null, language: string, step: { opened?: boolean; answered?: boolean; draft?: string }) => {
    number += 1;
    const name = `${story.title} exhibitor ${String(number).padStart(3, "0")}`;
    const { id: exhibitorId } = await createExhibitor(tenant, { name, nameLocal: null, externalKey: `${campaignId.slice(-6)}-${number}`, segment, country: "DE", city: null, website: null, note: null, ownerMemberId: story.memberId });
    const contact = await db.contact.create({ data: { organizerId, exhibitorId, name: `Contact ${number}`, email: `contact${number}@example.net`, phone: "+49 30 5550100", role: "decision_maker", locale: language } });
    const invitation = await db.invitation.create({
      data: {
        organizerId, campaignId, formVersionId: story.versionId, exhibitorId, contactId: contact.id, editionId: story.editionId, tokenHash: new Uint8Array(createHash("sha256").update(randomBytes(16)).digest()),
        expiresAt: daysAgo(-20), openedAt: step.opened || step.answered || step.draft ? daysAgo(30) : null, status: step.answered ? "answered" : "open", answeredAt: step.answered ? daysAgo(28) : null,
        messages: { create: [{ campaignId, round: 0, channel: "email", language, address: `contact${number}@example.net`, status: "sent", dueAt: daysAgo(39), sentAt: daysAgo(39) }] },
        ...(step.draft ? { draft: { create: { answers: { [step.draft]: "5" }, language, lastItem: step.draft, startedAt: daysAgo(30), updatedAt: daysAgo(30) } } } : {}),
      },
    });
    return { exhibitorId, contactId: contact.id, invitationId: invitation.id };
  };
  const named: { segment: string | null; language: "en" | "zh"; answers: Answers; flags: readonly string[] }[] = [];
  for (const group of story.named) {
    for (let index = 0; index < group.n; index += 1) {
      const answers = answersTo(story.definition, group, () => random.normal());
      const flags = story.flags?.[named.length] ?? [];
      const who = await invite(group.segment, group.language, { answered: true });
      await db.response.create({
        data: {
          organizerId, campaignId, formVersionId: story.versionId, ...who, editionId: story.editionId, language: group.language, answeredOn: daysAgo(38 - (number % 25)), seconds: 120 + Math.round(240 * random.uniform()), device: number % 3 === 0 ? "desktop" : "phone", flags: [...flags],
          answers: { create: [...rows(answers), ...words(story.definition, group, index)] },
        },
      });
      named.push({ segment: group.segment, language: group.language, answers, flags });
    }
  }
  const anonymous: { segment: string | null; language: "en" | "zh"; answers: Answers }[] = [];
  for (const group of story.anonymous ?? []) {
    for (let index = 0; index < group.n; index += 1) {
      const answers = answersTo(story.definition, group, () => random.normal());
      await invite(group.segment, group.language, { answered: true });
      await db.anonymousResponse.create({
        data: { organizerId, campaignId, formVersionId: story.versionId, editionId: story.editionId, language: group.language, segment: group.segment, week: new Date("2026-10-19T00:00:00Z"), answers: { create: [...rows(answers), ...words(story.definition, group, index)] } },
      });
      anonymous.push({ segment: group.segment, language: group.language, answers });
    }
  }
  const segments = [...new Set(story.named.map(({ segment }) => segment))];
  for (const [item, n] of Object.entries(story.stoppedAt ?? {})) for (let index = 0; index < n; index += 1) await invite(segments[index % segments.length] ?? null, "en", { draft: item });
  for (let index = 0; index < (story.silent ?? 0); index += 1) await invite(segments[index % segments.length] ?? null, "en", { opened: index % 3 === 0 });
  return { campaignId, named, anonymous };
}

function rows(answers: Answers): { item: string; value: number }[] {
  return Object.entries(answers).map(([item, value]) => ({ item, value }));
}

function words(definition: FormDefinition, { language, comments = 0 }: Group, index: number): { item: string; text: string }[] {
  const text = WORDS[language][index % WORDS[language].length];
  return index < comments && text ? questionsOf(definition).filter(({ scale }) => scale.kind === "text").map(({ id }) => ({ item: id, text })) : [];
}

function answersTo(definition: FormDefinition, { mood = 0.65, without = [] }: Group, normal: () => number): Answers {
  const own = mood + 0.12 * normal();
  return Object.fromEntries(
    questionsOf(definition).flatMap(({ id, scale, reverse }) => {
      const range = rangeOf(scale);
      if (!range || without.includes(id)) return [];
      const share = Math.min(1, Math.max(0, own + 0.1 * normal()));
      return [[id, Math.round(range.min + (range.max - range.min) * (reverse ? 1 - share : share))] as const];
    }),
  );
}

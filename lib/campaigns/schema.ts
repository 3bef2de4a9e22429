import { z } from "zod";

import { choice, id, pickedId, requiredText } from "@/lib/format/input";

/** Whom a campaign asks: every filter that is given must hold; an empty one lets all pass. */
export const audience = z.object({
  statuses: z.array(z.enum(["offered", "booked", "held", "cancelled", "declined"])).default([]),
  segments: z.array(z.string().max(200)).max(200).default([]),
  stages: z.array(z.enum(["discovery", "exploration", "expansion", "commitment", "dissolution", "unknown"])).default([]),
  /** true: only those whose first edition of the show this is; false: only the others. */
  firstTimers: z.boolean().nullable().default(null),
  /** Stand size in m². */
  areaFrom: z.number().min(0).nullable().default(null),
  areaTo: z.number().min(0).nullable().default(null),
  tags: z.array(z.string().max(60)).max(50).default([]),
  roles: z.array(z.enum(["decision_maker", "booth_staff", "marketing", "finance", "other"])).default([]),
  /** A selection of exhibitors: who belongs to it at that moment. */
  selection: z.uuid().nullable().default(null),
});
export type Audience = z.infer<typeof audience>;

const letter = z.object({ subject: z.string().max(200), body: z.string().max(10_000) });

/** What a campaign says in one language. `thanks` and `whatChanged` stand on the page after sending; empty: the product's own words, and nothing. */
export const campaignWords = z.object({ invitation: letter, reminder: letter, thanks: z.string().max(2_000).default(""), whatChanged: z.string().max(5_000).default("") });
export type CampaignWords = z.infer<typeof campaignWords>;

export const campaignTexts = z.object({ en: campaignWords.optional(), zh: campaignWords.optional() });
export type CampaignTexts = z.infer<typeof campaignTexts>;

/** Days after the opening, growing. */
export const reminderDays = z.array(z.int().min(1).max(90)).max(3).refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)), "not_in_order");

/** The share of the invited whose answers are wished for; the row without a segment is for all. */
export const responseTargets = z.array(z.object({ segment: z.string().max(200).nullable(), share: z.number().min(0.01).max(1) })).max(200);
export type ResponseTarget = z.infer<typeof responseTargets>[number];
export type Reminders = z.infer<typeof reminderDays>;

/** The first step to a campaign: what it is about. The rest has defaults that its own form changes. */
export const newCampaign = z.object({ title: requiredText(200), editionId: pickedId, formVersionId: pickedId, naming: choice(["named", "anonymous", "choice"]) });
export type NewCampaign = z.output<typeof newCampaign>;

export const campaignId = z.object({ id });

import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { requestLocale } from "@/lib/i18n/request";
import { editionOptions } from "@/lib/invitations/data";
import { memberToday } from "@/lib/relationships/loaders";
import { listSegments } from "@/lib/exhibitors/data";
import { listTags } from "@/lib/exhibitors/tags/data";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import { listSelectionNames } from "@/lib/lists/selections/data";
import type { SelectionName } from "@/lib/lists/selections/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { canSendMail } from "@/lib/mail/send";
import { countAudience, listAudience } from "./audience/data";
import type { AudienceCount, AudienceRow } from "./audience/types";
import { campaignChoices, type CampaignFilter, getCampaign, listCampaigns } from "./data";
import { getMailSettings } from "./mail-settings/data";
import type { MailSettingsInput } from "./mail-settings/schema";
import { countMessages, listMessages, type MessageFilter } from "./messages/data";
import { MESSAGE_STATES, type MessageRow, type RoundCount } from "./messages/types";
import { ensureForms } from "./mutations";
import { listSuppressions } from "./suppressions/data";
import { SUPPRESSION_REASONS } from "./suppressions/schema";
import type { SuppressionRow } from "./suppressions/types";
import { CAMPAIGN_STATUSES, type CampaignChoices, type CampaignDetail, type CampaignRow } from "./types";

export interface CampaignList extends PageOf<CampaignRow> {
  readonly editions: readonly { readonly id: string; readonly label: string }[];
  readonly filter: CampaignFilter;
}

/** The list with its filter; a filter that makes no sense filters nothing. */
export async function loadCampaigns(member: MemberSession, params: SearchParams): Promise<CampaignList> {
  const locale = await requestLocale();
  const edition = single(params, "edition");
  const filter = {
    editionId: z.uuid().safeParse(edition).success ? edition : null,
    status: CAMPAIGN_STATUSES.find((status) => status === single(params, "status")) ?? null,
    text: single(params, "q")?.slice(0, 200) ?? null,
  };
  return withTenant(member.organizerId, async (tenant) => {
    const [list, editions] = await Promise.all([listCampaigns(tenant, filter, pageOf(params), locale), editionOptions(tenant, locale)]);
    return { ...list, editions, filter };
  });
}

export const loadCampaign = cache(async (member: MemberSession, id: string): Promise<CampaignDetail> => {
  const locale = await requestLocale();
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getCampaign(tenant, id, locale)));
});

export async function loadCampaignChoices(member: MemberSession): Promise<CampaignChoices> {
  const locale = await requestLocale();
  return inTenantTransaction(member.organizerId, async (tenant) => {
    await ensureForms(tenant);
    return await campaignChoices(tenant, locale);
  });
}

/** Whom a campaign would ask if it started now, in numbers. */
export function loadAudienceCount(member: MemberSession, campaign: CampaignDetail): Promise<AudienceCount> {
  return withTenant(member.organizerId, (tenant) => countAudience(tenant, campaign, memberToday(member)));
}

export const AUDIENCE_VIEWS = ["asked", "not_asked"] as const;
export type AudienceView = (typeof AUDIENCE_VIEWS)[number];

export interface AudienceList extends PageOf<AudienceRow> {
  readonly view: AudienceView;
}

/** Whom a campaign would ask, or whom not and why, by name. */
export function loadAudience(member: MemberSession, campaign: CampaignDetail, params: SearchParams): Promise<AudienceList> {
  const view = AUDIENCE_VIEWS.find((known) => known === single(params, "view")) ?? "asked";
  return withTenant(member.organizerId, async (tenant) => ({ view, ...(await listAudience(tenant, campaign, memberToday(member), view, pageOf(params))) }));
}

/** What an audience can be chosen by. */
export function loadAudienceChoices(member: MemberSession): Promise<{ segments: string[]; tags: string[]; selections: SelectionName[] }> {
  return withTenant(member.organizerId, async (tenant) => ({ segments: await listSegments(tenant), tags: await listTags(tenant), selections: await listSelectionNames(tenant) }));
}

export interface MessageList extends PageOf<MessageRow> {
  readonly filter: MessageFilter;
}

/** The letters of a campaign with their filter. */
export function loadMessages(member: MemberSession, campaignId: string, params: SearchParams): Promise<MessageList> {
  const round = single(params, "round");
  const filter = {
    state: MESSAGE_STATES.find((state) => state === single(params, "state")) ?? null,
    round: round !== null && /^[0-3]$/.test(round) ? Number(round) : null,
    text: single(params, "q")?.slice(0, 200) ?? null,
  };
  return withTenant(member.organizerId, async (tenant) => ({ filter, ...(await listMessages(tenant, campaignId, filter, pageOf(params), new Date())) }));
}

export function loadRounds(member: MemberSession, campaignId: string): Promise<RoundCount[]> {
  return withTenant(member.organizerId, (tenant) => countMessages(tenant, campaignId, new Date()));
}

export interface Sending {
  readonly settings: MailSettingsInput;
  /** Whether a mail server is set up at all. */
  readonly canSend: boolean;
}

export async function loadSending(member: MemberSession): Promise<Sending> {
  return { settings: await withTenant(member.organizerId, getMailSettings), canSend: canSendMail() };
}

export function loadSuppressions(member: MemberSession, params: SearchParams): Promise<PageOf<SuppressionRow>> {
  const filter = { text: single(params, "q")?.slice(0, 200) ?? null, reason: SUPPRESSION_REASONS.find((reason) => reason === single(params, "reason")) ?? null };
  return withTenant(member.organizerId, (tenant) => listSuppressions(tenant, filter, pageOf(params)));
}

const invitedRow = z.tuple([z.object({ invited: z.number(), answered: z.number(), open: z.number() })]);

/** How many were invited, have answered, and still can. */
export function loadInvited(member: MemberSession, campaignId: string): Promise<{ invited: number; answered: number; open: number }> {
  return withTenant(member.organizerId, async ({ db, organizerId }) => {
    const rows = await db.$queryRaw(sql`
      SELECT count(*)::int AS invited, count(*) FILTER (WHERE status = 'answered')::int AS answered, count(*) FILTER (WHERE status = 'open' AND expires_at > now())::int AS open
      FROM invitations WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid`);
    return invitedRow.parse(rows)[0];
  });
}

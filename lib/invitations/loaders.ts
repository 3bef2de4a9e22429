import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { requestLocale } from "@/lib/i18n/request";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { editionOptions, getInvitation, invitationChoices, type InvitationFilter, listInvitations, surveyProgress } from "./data";
import { type Choice, INVITATION_STATES, type InvitationChoices, type InvitationRow, type SurveyProgress } from "./types";

export interface InvitationList extends PageOf<InvitationRow> {
  readonly progress: SurveyProgress;
  readonly editions: readonly Choice[];
  readonly filter: InvitationFilter;
}

/** The list of invitations with its filter and how far the survey has come. A filter that makes no sense filters nothing. */
export async function loadInvitations(member: MemberSession, params: SearchParams): Promise<InvitationList> {
  const [locale, now] = [await requestLocale(), new Date()];
  const state = INVITATION_STATES.find((name) => name === single(params, "state")) ?? null;
  const filter = { editionId: idOf(single(params, "edition")), exhibitorId: idOf(single(params, "exhibitor")), state, text: single(params, "q")?.slice(0, 200) ?? null };
  return withTenant(member.organizerId, async (tenant) => {
    const [list, progress, editions] = await Promise.all([listInvitations(tenant, filter, pageOf(params), locale, now), surveyProgress(tenant, filter.editionId, now), editionOptions(tenant, locale)]);
    return { ...list, progress, editions, filter };
  });
}

export const loadInvitation = cache(async (member: MemberSession, id: string): Promise<InvitationRow> => {
  const locale = await requestLocale();
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getInvitation(tenant, id, locale, new Date())));
});

export async function loadInvitationChoices(member: MemberSession, exhibitorId: string): Promise<InvitationChoices> {
  const locale = await requestLocale();
  return orNotFoundPage(exhibitorId, () => withTenant(member.organizerId, (tenant) => invitationChoices(tenant, exhibitorId, locale)));
}

function idOf(text: string | null): string | null {
  return z.uuid().safeParse(text).success ? text : null;
}

import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { requestLocale } from "@/lib/i18n/request";
import { editionOptions } from "@/lib/invitations/data";
import { readToken } from "@/lib/invitations/token";
import type { Choice } from "@/lib/invitations/types";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import { openInvitation } from "@/lib/tenant/open-invitation";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getResponse, listResponses } from "./data";
import { getSurveyDoor } from "./door";
import type { ResponseDetail, ResponseRow, SurveyDoor } from "./types";

/** An exhibitor's link that exists, with the proof of whose it is. */
export interface OpenedLink {
  readonly organizerId: OrganizerId;
  readonly door: SurveyDoor;
}

/** What stands behind a personal link, or null when we know no such link. */
export async function loadSurveyDoor(typed: string, now: Date): Promise<OpenedLink | null> {
  // what can be no token of ours is looked up all the same: the wrong length takes as long as the wrong letter
  const found = await openInvitation(readToken(typed) ?? typed);
  if (!found) return null;
  const { organizerId, invitationId } = found;
  return { organizerId, door: await withTenant(organizerId, (tenant) => getSurveyDoor(tenant, invitationId, now)) };
}

export interface ResponseList extends PageOf<ResponseRow> {
  readonly editions: readonly Choice[];
  readonly filter: { readonly editionId: string | null; readonly text: string | null };
}

export async function loadResponses(member: MemberSession, params: SearchParams): Promise<ResponseList> {
  const locale = await requestLocale();
  const edition = single(params, "edition");
  const filter = { editionId: z.uuid().safeParse(edition).success ? edition : null, text: single(params, "q")?.slice(0, 200) ?? null };
  return withTenant(member.organizerId, async (tenant) => {
    const [list, editions] = await Promise.all([listResponses(tenant, filter, pageOf(params), locale), editionOptions(tenant, locale)]);
    return { ...list, editions, filter };
  });
}

export const loadResponse = cache(async (member: MemberSession, id: string): Promise<ResponseDetail> => {
  const locale = await requestLocale();
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getResponse(tenant, id, locale)));
});

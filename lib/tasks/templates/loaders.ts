import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { countryOfZone } from "@/lib/format/time-zones";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getTemplate, listLaid, listTemplates, planLaying } from "./data";
import type { LaidTemplate, LayPlan, TemplateDetail } from "./types";

export const loadTemplates = cache((member: MemberSession): Promise<TemplateDetail[]> => withTenant(member.organizerId, listTemplates));

export const loadTemplate = cache((member: MemberSession, id: string): Promise<TemplateDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getTemplate(tenant, id))));

export function loadLaid(member: MemberSession, params: SearchParams): Promise<PageOf<LaidTemplate>> {
  return withTenant(member.organizerId, (tenant) => listLaid(tenant, pageOf(params)));
}

const uuid = z.uuid().nullable().catch(null);

/** What the address asks to lay, and what that would make; null until an edition is chosen. */
export async function loadLayPlan(member: MemberSession, templateId: string, params: SearchParams): Promise<{ readonly editionId: string | null; readonly ownerMemberId: string | null; readonly plan: LayPlan | null }> {
  const asked = { editionId: uuid.parse(single(params, "edition")), ownerMemberId: uuid.parse(single(params, "owner")) };
  const { editionId } = asked;
  if (editionId === null) return { ...asked, plan: null };
  const plan = await orNotFoundPage(editionId, () => withTenant(member.organizerId, async (tenant) => (await planLaying(tenant, { templateId, editionId, ownerMemberId: asked.ownerMemberId }, today(member.timeZone))).plan));
  return { ...asked, plan };
}

/** The country that an organizer's clock stands in, to begin with. */
export function usualCountry(member: MemberSession): string | null {
  return countryOfZone(member.timeZone);
}

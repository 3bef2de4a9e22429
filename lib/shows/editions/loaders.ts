import "server-only";

import { cache } from "react";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getEdition, listEditionChoices, listEditions } from "./data";
import type { EditionChoice, EditionDetail, EditionRow } from "./types";

export function loadEditions(member: MemberSession, showId: string, params: SearchParams): Promise<PageOf<EditionRow>> {
  return withTenant(member.organizerId, (tenant) => listEditions(tenant, showId, pageOf(params)));
}

export const loadEdition = cache(
  (member: MemberSession, id: string): Promise<EditionDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getEdition(tenant, id))),
);

export const loadEditionChoices = cache((member: MemberSession): Promise<EditionChoice[]> => withTenant(member.organizerId, listEditionChoices));

import "server-only";

import { pageOf, type SearchParams } from "@/lib/format/address";
import { requestLocale } from "@/lib/i18n/request";
import { questionsOf } from "@/lib/surveys/schema";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { loadCampaignHead } from "../loaders";
import { commentItems, listComments } from "./data";
import { type CommentFilter, commentFilter } from "./schema";
import type { CommentList } from "./types";

export interface LoadedComments {
  readonly list: CommentList;
  readonly filter: CommentFilter;
  readonly questions: readonly { readonly id: string; readonly wording: string }[];
}

export async function loadComments(member: MemberSession, id: string, params: SearchParams): Promise<LoadedComments> {
  const [campaign, locale] = [await loadCampaignHead(member, id), await requestLocale()];
  const filter = commentFilter(params);
  const items = commentItems(campaign);
  return {
    filter,
    list: await withTenant(member.organizerId, (tenant) => listComments(tenant, campaign, filter, pageOf(params))),
    questions: questionsOf(campaign.definition).flatMap((question) => (items.includes(question.id) ? [{ id: question.id, wording: question.wording[locale] }] : [])),
  };
}

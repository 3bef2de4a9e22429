import "server-only";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getWishes, listNotices, placeOf } from "./data";
import { noticeView } from "./schema";
import type { NoticeRow, NoticeWishes } from "./types";

export function loadNotices(member: MemberSession, params: SearchParams): Promise<PageOf<NoticeRow>> {
  return withTenant(member.organizerId, (tenant) => listNotices(tenant, member.memberId, noticeView.parse(single(params, "view") ?? ""), pageOf(params)));
}

export function loadWishes(member: MemberSession): Promise<NoticeWishes> {
  return withTenant(member.organizerId, (tenant) => getWishes(tenant, member.memberId));
}

export { canSendMail as sendsMail } from "@/lib/mail/send";

/** Where a notice leads, for the link of a letter. Looking is not reading: a program that fetches links ahead would read them all. */
export function loadPlaceOfNotice(member: MemberSession, id: string): Promise<string> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => placeOf(tenant, member.memberId, id)));
}

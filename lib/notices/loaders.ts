import "server-only";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { getNotice, getWishes, listNotices, roomOf } from "./data";
import { markRead } from "./mutations";
import { noticeView } from "./schema";
import type { NoticeRow, NoticeWishes } from "./types";

export function loadNotices(member: MemberSession, params: SearchParams): Promise<PageOf<NoticeRow>> {
  return withTenant(member.organizerId, (tenant) => listNotices(tenant, member.memberId, noticeView.parse(single(params, "view") ?? ""), pageOf(params)));
}

export function loadWishes(member: MemberSession): Promise<NoticeWishes> {
  return withTenant(member.organizerId, (tenant) => getWishes(tenant, member.memberId));
}

export { canSendMail as sendsMail } from "@/lib/mail/send";

/** Where a notice leads; it counts as read from then on. */
export function openNotice(member: MemberSession, id: string): Promise<{ room: string; recordId: string }> {
  return orNotFoundPage(id, () =>
    inTenantTransaction(member.organizerId, async (tenant) => {
      const notice = await getNotice(tenant, member.memberId, id);
      await markRead(tenant, member.memberId, id, new Date());
      return { room: await roomOf(tenant, notice), recordId: notice.recordId };
    }),
  );
}

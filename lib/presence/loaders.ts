import "server-only";

import { countUnread } from "@/lib/notices/data";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { exhibitorMark, listMark } from "./data";
import { noteEditing } from "./mutations";
import type { PulseInput } from "./schema";
import type { Pulse } from "./types";

/** What a page that is being looked at asks every few seconds. */
export function loadPulse(member: MemberSession, { record, list, editing }: PulseInput, now: Date): Promise<Pulse> {
  return withTenant(member.organizerId, async (tenant) => {
    const [mark, unread, others] = await Promise.all([
      record !== null ? exhibitorMark(tenant, record) : list !== null ? listMark(tenant, list) : "",
      countUnread(tenant, member.memberId),
      editing === null || member.viewing || !may(member, "edit", "exhibitors") ? [] : noteEditing(tenant, editing, member.memberId, now),
    ]);
    return { mark, unread, editing: others };
  });
}

/** The number on the bell when a page is drawn. */
export function loadUnread(member: MemberSession): Promise<number> {
  return withTenant(member.organizerId, (tenant) => countUnread(tenant, member.memberId));
}

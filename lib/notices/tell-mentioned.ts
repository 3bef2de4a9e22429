import { listMembers } from "@/lib/members/data";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { mentionedIn } from "./mentions";
import { notify } from "./mutations";

interface Noted {
  readonly text: string | null;
  readonly recordId: string;
  readonly exhibitorId: string | null;
  readonly authorId: string;
}

/** Tells the members whom a note calls by @name; one that is called again by the same note hears of it once. */
export async function tellMentioned(tenant: TenantTransaction, { text, recordId, exhibitorId, authorId }: Noted, now: Date): Promise<void> {
  if (text === null || !/[@＠]/u.test(text)) return;
  const called = mentionedIn(text, await listMembers(tenant));
  await notify(tenant, called.map((memberId) => ({ memberId, kind: "mention", actorMemberId: authorId, exhibitorId, recordId, text, key: `mention ${recordId}` })), now);
}

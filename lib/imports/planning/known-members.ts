import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldText } from "../reading/names";
import type { MemberByWord } from "./talk-row";

/** Everybody who is or was a member, by name and by e-mail: old talks were logged by people who have left. */
export async function loadKnownMembers({ db, organizerId }: Tenant): Promise<MemberByWord> {
  const rows = await db.member.findMany({ where: { organizerId }, select: { id: true, user: { select: { name: true, email: true } } } });
  const members = new Map<string, string | null>();
  for (const { id, user } of rows) {
    for (const word of new Set([user.name, user.email].map(foldText))) members.set(word, members.has(word) ? null : id);
  }
  return members;
}

import type { MemberRole } from "@/lib/tenant/enums";

/** What counts as an alarm changes what everybody sees: owners and administrators. */
export function mayChangeRules(member: { readonly role: MemberRole }): boolean {
  return member.role === "owner" || member.role === "admin";
}

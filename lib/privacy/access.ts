import type { Role } from "@/lib/members/schema";

/** What cannot be undone, and what leaves the house whole, is for owners and admins. */
export function mayAnswerForPrivacy(member: { readonly role: Role }): boolean {
  return member.role === "owner" || member.role === "admin";
}

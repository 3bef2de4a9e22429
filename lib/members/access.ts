import type { Role } from "./schema";

interface WithRole {
  readonly role: Role;
}

/** Everyone but a viewer keeps records. */
export function mayKeepRecords(member: WithRole): boolean {
  return member.role !== "viewer";
}

/** Shows, surveys and imports shape what others see: managers and above. */
export function mayManage(member: WithRole): boolean {
  return member.role === "owner" || member.role === "admin" || member.role === "manager";
}

/** Only an owner touches an owner, or makes one. */
export function mayChange(member: WithRole, other: WithRole): boolean {
  return member.role === "owner" || (member.role === "admin" && other.role !== "owner");
}

export { mayRunHouse, ownsHouse } from "@/lib/organizers/access";

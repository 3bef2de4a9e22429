import { mayManage } from "@/lib/members/access";
import type { MemberRole } from "@/lib/tenant/enums";

export interface Viewer {
  readonly memberId: string;
  readonly role: MemberRole;
}

/** What is known of one member of staff is for managers, and never for the person it is about. */
export function mayKnowOf(viewer: Viewer, memberId: string): boolean {
  return mayManage(viewer) && viewer.memberId !== memberId;
}

import { to } from "@/lib/rights/access";

/** Who sees the organizer's members with what they may do, invites them, and changes or ends their membership. */
export const mayManageMembers = to("manage", "members");

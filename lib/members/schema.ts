/** What a member may be, from all rights to reading alone. */
export const MEMBER_ROLES = ["owner", "admin", "manager", "staff", "viewer"] as const;
export type Role = (typeof MEMBER_ROLES)[number];

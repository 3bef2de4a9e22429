import { to } from "@/lib/rights/access";

/**
 * Who makes and withdraws personal links. Whoever makes a link sees it once and could answer in the exhibitor's place,
 * so it is not for those whose own work the answers judge.
 */
export const mayInvite = to("manage", "invitations");

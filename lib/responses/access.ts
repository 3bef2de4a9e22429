import { mayManage } from "@/lib/members/access";

/** Who takes an exhibitor's answers back: not those whose own work the answers judge. */
export const mayWithdraw = mayManage;

import { to } from "@/lib/rights/access";

/** Who takes an exhibitor's answers back: not those whose own work the answers judge. */
export const mayWithdraw = to("delete", "responses");

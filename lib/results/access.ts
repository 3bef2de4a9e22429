import { to } from "@/lib/rights/access";

/** Who fixes the rule for careless answers and so opens the results: those who make campaigns. */
export const mayOpenResults = to("manage", "results");

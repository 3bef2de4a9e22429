import { to } from "@/lib/rights/access";

/** What counts as an alarm changes what everybody sees: owners and administrators. */
export const mayChangeRules = to("manage", "rules");

import { to } from "@/lib/rights/access";

/** Who makes, starts, closes and cancels campaigns: those who may make a personal link. */
export const mayCampaign = to("manage", "campaigns");

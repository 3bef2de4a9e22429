import { mayManage } from "@/lib/members/access";

/** Who makes, starts, closes and cancels campaigns: those who may make a personal link. */
export const mayCampaign = mayManage;

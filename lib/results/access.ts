import { mayManage } from "@/lib/members/access";

/** Who fixes the rule for careless answers and so opens the results: those who make campaigns. */
export const mayOpenResults = mayManage;

import { mayManage } from "@/lib/members/access";

/** Who writes and publishes forms: whoever may send them. Everybody reads what was asked. */
export const mayCompose = mayManage;

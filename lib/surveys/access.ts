import { to } from "@/lib/rights/access";

/** Who writes and publishes forms: whoever may send them. Everybody reads what was asked. */
export const mayCompose = to("manage", "forms");

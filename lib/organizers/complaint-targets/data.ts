import type { Tenant } from "@/lib/tenant/with-tenant";
import { type ComplaintTargets, STARTING_TARGETS } from "./types";

/** How soon this organizer wants complaints answered and solved, by severity. */
export async function readComplaintTargets({ db, organizerId }: Tenant): Promise<ComplaintTargets> {
  const rows = await db.complaintTarget.findMany({ where: { organizerId }, select: { severity: true, answerDays: true, resolveDays: true } });
  return { ...STARTING_TARGETS, ...Object.fromEntries(rows.map(({ severity, ...target }) => [severity, target])) };
}

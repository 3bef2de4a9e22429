import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { TargetRow } from "./schema";

/** Sets how soon complaints should be answered and solved. Those on record keep the targets under which they were noted. */
export async function setComplaintTargets({ db, organizerId }: TenantTransaction, targets: readonly TargetRow[]): Promise<void> {
  for (const { severity, ...days } of targets) {
    await db.complaintTarget.upsert({ where: { organizerId_severity: { organizerId, severity } }, create: { organizerId, severity, ...days }, update: days });
  }
}

import { AppError } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { AlarmSettings } from "../schema";
import { currentRules } from "./data";

/** Puts new rules in force as a version of their own. Of two people who save at the same moment one is told that the other was faster. */
export async function changeRules(tenant: TenantTransaction, settings: AlarmSettings, note: string | null, memberId: string, seenVersion: number): Promise<{ version: number }> {
  const { db, organizerId } = tenant;
  const { version } = await currentRules(tenant);
  if (version !== seenVersion) throw new AppError("conflict");
  const stored = { ...settings, limits: { ...settings.limits }, off: [...settings.off], dueDays: { ...settings.dueDays } };
  return await db.alarmRules.create({ data: { organizerId, version: version + 1, settings: stored, note, memberId }, select: { version: true } });
}

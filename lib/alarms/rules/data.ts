import type { Tenant } from "@/lib/tenant/with-tenant";
import { type AlarmSettings, DEFAULT_SETTINGS, storedSettings } from "../schema";

/** The rules in force. Version 0 is the heart's own numbers: nobody has changed anything. */
export interface RulesInForce {
  readonly version: number;
  readonly settings: AlarmSettings;
  readonly note: string | null;
  readonly since: Date | null;
  readonly by: string | null;
}

/** The rules of a version; of one that never was, the heart's own. */
export async function rulesOf({ db, organizerId }: Tenant, version: number): Promise<AlarmSettings> {
  const row = await db.alarmRules.findUnique({ where: { organizerId_version: { organizerId, version } }, select: { settings: true } });
  return row ? storedSettings.parse(row.settings) : DEFAULT_SETTINGS;
}

export async function currentRules({ db, organizerId }: Tenant): Promise<RulesInForce> {
  const row = await db.alarmRules.findFirst({ where: { organizerId }, orderBy: { version: "desc" }, include: { member: { select: { user: { select: { name: true } } } } } });
  if (!row) return { version: 0, settings: DEFAULT_SETTINGS, note: null, since: null, by: null };
  return { version: row.version, settings: storedSettings.parse(row.settings), note: row.note, since: row.createdAt, by: row.member.user.name };
}

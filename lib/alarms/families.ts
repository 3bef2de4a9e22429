import { ALARM_KEYS, type AlarmKey } from "@/lib/relationship-quality";

/** The families in the order of every table and picture. */
export { ALARM_FAMILIES, ALARM_KEYS } from "@/lib/relationship-quality";

/** Rules whose records Fairbond does not keep yet: they raise nothing, and the pages say so. */
const ABSENT: ReadonlySet<AlarmKey> = new Set<AlarmKey>(["alarm.delegateTurnover", "alarm.belowAdequate", "alarm.competitorMentioned", "alarm.rivalShowBooked"]);

export function isAbsent(key: AlarmKey): boolean {
  return ABSENT.has(key);
}

/** Rules that have something to read come first. */
export const RULE_ORDER: readonly AlarmKey[] = [...ALARM_KEYS.filter((key) => !ABSENT.has(key)), ...ALARM_KEYS.filter((key) => ABSENT.has(key))];

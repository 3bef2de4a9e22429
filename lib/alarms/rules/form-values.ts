import { ALARM_KEYS } from "@/lib/relationship-quality";
import { type AlarmSettings, LIMIT_NAMES } from "../schema";

/** Settings as a form shows and an address keeps them: a text for each field. */
export function formValues(settings: AlarmSettings): Record<string, string> {
  return {
    ...Object.fromEntries(LIMIT_NAMES.map((name) => [name, String(settings.limits[name])])),
    spaceCutPercent: String(settings.spaceCutPercent),
    dueAtRisk: String(settings.dueDays.at_risk),
    dueWatch: String(settings.dueDays.watch),
    dueNone: String(settings.dueDays.none),
    heldOutPercent: String(settings.heldOutPercent),
    ...Object.fromEntries(ALARM_KEYS.filter((key) => !settings.off.includes(key)).map((key) => [`on.${key}`, "on"])),
  };
}

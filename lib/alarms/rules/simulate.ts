import { ALARM_FAMILIES, type AlarmFamily, type AlarmKey } from "@/lib/relationship-quality";
import { judge } from "../evaluation/judge";
import { factsOn } from "../records/facts-on";
import type { AlarmRecords } from "../records/types";
import type { AlarmSettings } from "../schema";

const YEAR = 364;
const FORTNIGHT = 14;
/** Stands of the last two years or to come are something to lose. */
const STAKE_DAYS = 730;

export interface SimulatedFamily {
  readonly family: AlarmFamily;
  /** Alarms that would have been raised in the year, and the sum of squares over exhibitors, for the error of a sample. */
  readonly raised: number;
  readonly squares: number;
  /** Alarms that would be open today. */
  readonly open: number;
}

/**
 * What some rules would have raised within the year before a day, had nobody acted: the records are held against them every fortnight, and
 * an alarm counts when it was not there a fortnight before. Changes of scores are left out: no threshold here touches them.
 */
export function simulateYear(records: readonly AlarmRecords[], settings: AlarmSettings, today: number): SimulatedFamily[] {
  const families = new Map(ALARM_FAMILIES.map((family) => [family, { raised: 0, squares: 0, open: 0 }]));
  for (const own of records) {
    const counts = new Map<AlarmFamily, number>();
    let before: ReadonlySet<AlarmKey> | null = null;
    for (let day = today - YEAR - FORTNIGHT; day <= today; day += FORTNIGHT) {
      const { alarms } = atStake(own, day) ? judge(factsOn(own, day, {}, settings), day, settings, []) : { alarms: [] };
      for (const { key, family } of alarms) {
        // the first look only says what was there when the year began
        if (before !== null && !before.has(key)) counts.set(family, (counts.get(family) ?? 0) + 1);
        const sums = families.get(family);
        if (day === today && sums) sums.open++;
      }
      before = new Set(alarms.map(({ key }) => key));
    }
    for (const [family, n] of counts) {
      const sums = families.get(family);
      if (!sums) continue;
      sums.raised += n;
      sums.squares += n * n;
    }
  }
  return [...families].map(([family, sums]) => ({ family, ...sums }));
}

function atStake({ stands }: AlarmRecords, day: number): boolean {
  return stands.some(
    ({ status, startsDay, bookedDay, cancelledDay }) =>
      (status === "booked" || status === "held" || (status === "cancelled" && cancelledDay !== null && cancelledDay > day)) && startsDay > day - STAKE_DAYS && (bookedDay ?? startsDay) <= day,
  );
}

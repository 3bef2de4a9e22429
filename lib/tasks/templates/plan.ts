import { workingDay } from "../working-days";
import type { HolidayName } from "../types";
import type { Holidays } from "./schema";
import type { Step } from "./steps";
import type { LayPlan } from "./types";

export interface PlannedTask {
  readonly exhibitorId: string;
  readonly assignedMemberId: string | null;
  readonly title: string;
  readonly dueOn: Date;
  readonly movedFrom: Date | null;
  readonly movedHoliday: HolidayName | null;
}

interface Asked {
  readonly steps: readonly Step[];
  readonly holidays: Holidays;
  readonly country: string | null;
  readonly edition: { readonly title: string; readonly startsOn: Date; readonly endsOn: Date; readonly bookingDeadline: Date | null };
  readonly exhibitors: readonly { readonly id: string; readonly country: string | null; readonly ownerMemberId: string | null }[];
  readonly today: Date;
}

const DAY = 86_400_000;

/** The tasks that a template makes of an edition: each step on its day, moved to the next working day; what would be over already is left out. */
export function planTasks({ steps, holidays, country, edition, exhibitors, today }: Asked): { readonly tasks: readonly PlannedTask[]; readonly plan: LayPlan } {
  const anchors = { opening: edition.startsOn, closing: edition.endsOn, deadline: edition.bookingDeadline };
  const tasks: PlannedTask[] = [];
  const rows: LayPlan["steps"][number][] = [];
  let past = 0;
  for (const { anchor, offsetDays, title } of steps) {
    const from = anchors[anchor];
    if (from === null) continue;
    const day = new Date(from.getTime() + offsetDays * DAY);
    // while the show runs everybody is at work
    const running = day >= edition.startsOn && day <= edition.endsOn;
    const own = holidays === "none" || running ? null : workingDay(day, holidays === "exhibitor" || country === null ? [] : [country]);
    let made = 0;
    for (const exhibitor of exhibitors) {
      const moved = holidays === "none" || running ? { day, movedFrom: null, holiday: null } : workingDay(day, countriesOf(holidays, country, exhibitor.country));
      if (moved.day < today) {
        past += 1;
        continue;
      }
      made += 1;
      tasks.push({ exhibitorId: exhibitor.id, assignedMemberId: exhibitor.ownerMemberId, title, dueOn: moved.day, movedFrom: moved.movedFrom, movedHoliday: moved.holiday });
    }
    rows.push({ title, day, movedTo: own?.movedFrom ? own.day : null, holiday: own?.holiday ?? null, tasks: made });
  }
  return {
    tasks,
    plan: {
      editionTitle: edition.title,
      exhibitors: exhibitors.length,
      made: tasks.length,
      moved: tasks.filter(({ movedFrom }) => movedFrom !== null).length,
      past,
      noDeadline: edition.bookingDeadline === null && steps.some(({ anchor }) => anchor === "deadline"),
      unknownCountry: holidays === "exhibitor" || holidays === "both" ? exhibitors.filter((exhibitor) => exhibitor.country === null).length : 0,
      steps: rows,
    },
  };
}

function countriesOf(holidays: Holidays, organizers: string | null, exhibitors: string | null): string[] {
  const wanted = holidays === "organizer" ? [organizers] : holidays === "exhibitor" ? [exhibitors] : [organizers, exhibitors];
  return wanted.filter((country) => country !== null);
}

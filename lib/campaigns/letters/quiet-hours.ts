/** No letter from `from` to `until`, hours of the recipient's own day; the same hour twice: no quiet at all. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

const QUARTER = 900_000;

/** When a letter may go to somebody in this zone: `now`, or the first quarter of an hour after the quiet. */
export function nextAllowed(now: Date, timeZone: string, quiet: QuietHours): Date {
  if (!isQuiet(hourIn(timeZone, now), quiet)) return now;
  // quarter by quarter: zones differ by quarters from UTC, and a clock change may fall into the night
  let at = Math.floor(now.getTime() / QUARTER) * QUARTER + QUARTER;
  for (let step = 0; step < 110 && isQuiet(hourIn(timeZone, new Date(at)), quiet); step++) at += QUARTER;
  return new Date(at);
}

export function isQuiet(hour: number, { from, until }: QuietHours): boolean {
  if (from === until) return false;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function hourIn(timeZone: string, at: Date): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone });
    clocks.set(timeZone, clock);
  }
  return Number(clock.format(at));
}

/** Pure numbers for charts: where a value lies, and which values an axis names. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The place of a value; a value beyond the ends is drawn at the end. */
export function place({ from, to, start, end }: Scale, value: number): number {
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return round(start + share * (end - start));
}

/** A tenth of a pixel is finer than any screen; shorter numbers make shorter pages. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** The part of the 0–100 axis that these values need, in whole tens, at least `least` wide: for charts whose axis may be cut. */
export function cutDomain(values: readonly number[], least = 30): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  let from = Math.max(0, Math.floor((low - 2) / 10) * 10);
  let to = Math.min(100, Math.ceil((high + 2) / 10) * 10);
  while (to - from < least && (from > 0 || to < 100)) {
    if (to < 100) to += 10;
    if (to - from < least && from > 0) from -= 10;
  }
  return [Math.min(from, Math.floor(low)), Math.max(to, Math.ceil(high))];
}

/** Every tenth between two ends, or every twentieth where there would be too many. */
export function tens(from: number, to: number, most = 6): number[] {
  const step = (to - from) / 10 >= most ? 20 : 10;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/** Ticks on a line of days: the first of January of each year, or of each quarter where there are few years, within the ends. */
export function calendarTicks(firstDay: number, lastDay: number, most = 7): number[] {
  const start = new Date(firstDay * DAY);
  const ticks: number[] = [];
  for (const months of [1, 3, 6, 12, 24, 60]) {
    ticks.length = 0;
    for (let month = Math.ceil(start.getUTCMonth() / months) * months; ; month += months) {
      const day = Math.round(Date.UTC(start.getUTCFullYear(), month, 1) / DAY);
      if (day > lastDay) break;
      if (day >= firstDay) ticks.push(day);
    }
    if (ticks.length <= most) break;
  }
  return ticks;
}

const DAY = 86_400_000;

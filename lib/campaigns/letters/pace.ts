/** A window short enough that letters come evenly, long enough that a worker's pauses do not matter. */
export const WINDOW_SECONDS = 10;

/** How many letters may go now: at most a minute's number in any minute, in even parts. */
export function allowedNow(ratePerMinute: number, sentInMinute: number, sentInWindow: number): number {
  const part = Math.ceil((ratePerMinute * WINDOW_SECONDS) / 60);
  return Math.max(0, Math.min(ratePerMinute - sentInMinute, part - sentInWindow));
}

/** Tried six times: at once, then after 5 and 20 minutes, 1, 4 and 12 hours. */
const WAITS_MINUTES = [5, 20, 60, 240, 720] as const;

/** When a letter that was refused for now is tried again after this many tries; null: given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = WAITS_MINUTES[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

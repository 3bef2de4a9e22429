const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long is waited after each attempt that failed. After the last the delivery has failed. */
export const WAITS: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR];

/** When a delivery is tried again after so many attempts; null: never by itself. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

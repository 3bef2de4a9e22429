/** Whoever opens the palette right after a page wants that page on top: what is being told of it is waited for, but not for long. */
const PATIENCE = 500;

let telling: Promise<unknown> = Promise.resolve();

export function tellSeen(told: Promise<unknown>): void {
  telling = told.catch(() => undefined);
}

export async function seenIsNoted(): Promise<void> {
  await Promise.race([telling, new Promise((enough) => setTimeout(enough, PATIENCE))]);
}

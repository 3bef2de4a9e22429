import { randomInt } from "node:crypto";

/** A copy in an order of which every one is equally likely, drawn from the system's own randomness. */
export function shuffled<T>(all: readonly T[]): T[] {
  const drawn: T[] = [];
  for (const one of all) {
    const place = randomInt(drawn.length + 1);
    drawn.push(one);
    const [there, here] = [drawn[place], drawn.length - 1];
    if (there !== undefined) [drawn[place], drawn[here]] = [one, there];
  }
  return drawn;
}

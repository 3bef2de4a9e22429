import type { AskedRow } from "./asked";

/** Questions that some figure of a report reads together, directly or through others, under a name of their own. */
export interface Blocks {
  readonly blockOf: ReadonlyMap<string, number>;
  readonly items: readonly (readonly string[])[];
}

const TRUST_PARTS: readonly string[] = ["TOG", "TOI", "TOC"];

/**
 * A form without a name counts in a block as a whole or not at all, and whether such forms count is decided on once a block: else a figure of one question
 * and a figure of that question with another could be subtracted to single out who left one of them empty.
 */
export function blocksOf(asked: readonly AskedRow[], tuples: Readonly<Record<string, readonly string[]>>): Blocks {
  const leader = new Map<string, string>();
  const find = (item: string): string => {
    const next = leader.get(item) ?? item;
    return next === item ? item : find(next);
  };
  const tie = (items: readonly string[]) => {
    const [first, ...others] = items;
    if (first === undefined) return;
    leader.set(first, find(first));
    for (const other of others) leader.set(find(other), find(first));
  };
  const measured = new Map<string, string[]>();
  for (const { measure, item } of asked) {
    const key = TRUST_PARTS.includes(measure) ? "TRUST" : measure;
    measured.set(key, [...(measured.get(key) ?? []), item]);
  }
  for (const items of [...measured.values(), ...Object.values(tuples)]) tie(items);
  // a place on the map stands on both axes
  for (const [key, items] of Object.entries(tuples)) if (key.startsWith("importance ")) tie([...items, ...(tuples[key.replace("importance ", "performance ")] ?? [])]);
  const leaders = [...new Set([...leader.keys()].map(find))];
  return { blockOf: new Map([...leader.keys()].map((item) => [item, leaders.indexOf(find(item))])), items: leaders.map((own) => [...leader.keys()].filter((item) => find(item) === own)) };
}

import { benjaminiHochberg, changeVerdict, probabilityHigher } from "@/lib/relationship-quality";
import type { Difference, Figure } from "./types";

/** A figure of the reported edition and the same of the edition before. */
export interface Pair {
  readonly key: string;
  readonly now: Figure;
  readonly then: Figure;
}

/**
 * The differences to the edition before. A difference is marked only when it holds after allowing for how many are looked at together (at most one marked
 * difference in twenty is then expected to be luck). The two editions count as independent, which is the cautious way where the same exhibitors answered twice.
 */
export function differences(pairs: readonly Pair[]): ReadonlyMap<string, Difference> {
  const compared = pairs.flatMap(({ key, now, then }) => {
    if (now.value === null || then.value === null) return [];
    const pFell = probabilityHigher(then, now);
    return [{ key, by: now.value - then.value, pFell, n: now.n }];
  });
  const adjusted = benjaminiHochberg(compared.map(({ pFell }) => Math.min(1, 2 * Math.min(pFell, 1 - pFell))));
  return new Map(
    compared.map(({ key, by, pFell, n }, row) => {
      const marked = adjusted[row]?.flagged ?? false;
      return [key, { by, marked, word: marked ? changeVerdict({ pFell, evidenceBetween: n }).word : "within_noise" }];
    }),
  );
}

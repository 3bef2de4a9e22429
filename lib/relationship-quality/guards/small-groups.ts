import { canDerive, fingerprints, minus, plus, type Span } from "./linear-span";

/** How many half-groups a search may hold: keeps a page of a hundred questions under a second. */
const HALF_GROUPS = 60_000;

interface Half {
  readonly atoms: readonly number[];
  readonly people: number;
  readonly first: number;
  readonly second: number;
}

/** How many atoms a group may have and still be certain to be found. */
export function searchDepth(sizes: readonly number[], minimum: number): number {
  const small = sizes.filter((size) => size < minimum).length;
  let depth = 1;
  while (2 * (depth - 1) + 2 < minimum - 1 && combinations(small, depth + 1) <= HALF_GROUPS) depth += 1;
  return 2 * depth;
}

/**
 * A group of fewer than `minimum` people whose sum can be worked out from the span, or null.
 * Atoms are people no question tells apart; `sizes` counts them. Looks at every group of up to `depth` atoms, in two halves that cancel each other.
 */
export function findSmallGroup(span: Span, sizes: readonly number[], minimum: number, depth: number): readonly number[] | null {
  const { first, second } = fingerprints(span);
  const small = sizes.map((size, atom) => ({ size, atom })).filter(({ size }) => size < minimum);
  const byKey = new Map<number, Half[]>();
  let found: readonly number[] | null = null;

  const visit = (half: Half, from: number): void => {
    for (let k = from; k < small.length && !found; k += 1) {
      const next = small[k];
      if (!next || half.people + next.size >= minimum) continue;
      const grown: Half = {
        atoms: [...half.atoms, next.atom],
        people: half.people + next.size,
        first: plus(half.first, first[next.atom] ?? 0),
        second: plus(half.second, second[next.atom] ?? 0),
      };
      if (grown.first === 0 && grown.second === 0 && canDerive(span, grown.atoms)) found = grown.atoms;
      for (const other of byKey.get(key(minus(grown.first), minus(grown.second))) ?? []) {
        if (other.people + grown.people >= minimum || other.atoms.some((atom) => grown.atoms.includes(atom))) continue;
        const both = [...other.atoms, ...grown.atoms];
        if (canDerive(span, both)) found = both;
      }
      const own = key(grown.first, grown.second);
      const same = byKey.get(own);
      if (same) same.push(grown);
      else byKey.set(own, [grown]);
      if (grown.atoms.length < depth / 2) visit(grown, k + 1);
    }
  };
  visit({ atoms: [], people: 0, first: 0, second: 0 }, 0);
  return found;
}

function key(first: number, second: number): number {
  return first * 67_108_864 + second;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 0; i < k; i += 1) result = (result * (n - i)) / (i + 1);
  return Math.max(0, result);
}

import { InputError } from "../input-error";
import { canDerive, emptySpan, type Span, withSum } from "./linear-span";
import { findSmallGroup, searchDepth } from "./small-groups";

/** One figure that a report would like to show: the people whose answers it averages. */
export interface Query {
  readonly id: string;
  readonly members: readonly string[];
}

export interface Suppression {
  readonly shown: readonly string[];
  readonly hidden: readonly { readonly id: string; readonly why: "too_few" | "complementary" }[];
  /** Groups of up to this many building blocks were all searched; with at most 300 blocks and a minimum of 5 that is every group. */
  readonly searchedUpTo: number;
  /** True when what was shown before already gives a small group away: then nothing more is shown. */
  readonly alreadyLeaking: boolean;
}

/**
 * Decides which averages of one report may be shown together, so that nobody can work out a small group's answers by adding and subtracting the others.
 *
 * Formula: figures of fewer than `minimum` people are hidden. The rest are admitted largest first, each only if no group of 1 … minimum − 1 people has a sum
 * that is a linear combination of the sums admitted so far (a mean with its count gives the sum). What is refused is hidden as "complementary".
 * Covers tables with margins and differently sliced questions alike, and earlier figures of the same report through `alreadyShown`.
 * Source: complementary suppression as design rule of this product (minimum 5, for one member of staff 7: our assumption).
 * Shapes: members are any stable ids of respondents. Missing rule: list only those who answered; a figure of nobody is shown as "no answers".
 * Limits: stops exact recovery; that five people who all gave the highest answer show what each said, it cannot stop.
 * Range: each figure shown or hidden.
 * @example
 * const everyone = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
 * const big = everyone.slice(0, 7)
 * const rest = everyone.slice(7)
 * suppressQueries([{ id: "all", members: everyone }, { id: "big", members: big }, { id: "rest", members: rest }]).shown // => ["all"]
 * suppressQueries([{ id: "big", members: big }, { id: "rest", members: rest }]).hidden // => [{ id: "rest", why: "too_few" }]
 */
export function suppressQueries(
  queries: readonly Query[],
  options: { readonly minimum?: number; readonly alreadyShown?: readonly Query[]; readonly order?: "largest_first" | "as_given" } = {},
): Suppression {
  const earlier = options.alreadyShown ?? [];
  const { sizes, atomsOf } = divideIntoAtoms([...earlier, ...queries]);
  return suppressGroups(
    queries.map((query) => ({ id: query.id, atoms: atomsOf(query) })),
    sizes,
    { ...options, alreadyShown: earlier.map((query) => atomsOf(query)) },
  );
}

/** The same decision on building blocks: `sizes` people per atom, every group a list of atoms. */
export function suppressGroups(
  groups: readonly { readonly id: string; readonly atoms: readonly number[] }[],
  sizes: readonly number[],
  options: { readonly minimum?: number; readonly alreadyShown?: readonly (readonly number[])[]; readonly order?: "largest_first" | "as_given" } = {},
): Suppression {
  const minimum = options.minimum ?? 5;
  if (!Number.isInteger(minimum) || minimum < 2) throw new InputError("bad_option", `minimum must be a whole number of 2 or more, not ${minimum}.`, { column: "minimum" });
  const repeated = groups.find((group, at) => groups.findIndex((other) => other.id === group.id) !== at);
  if (repeated) throw new InputError("wrong_shape", `Two figures are called ${repeated.id}.`, { column: repeated.id });
  const people = (atoms: readonly number[]) => atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
  const depth = searchDepth(sizes, minimum);
  const guarded = guardedGroups([...(options.alreadyShown ?? []), ...groups.map((group) => group.atoms)], sizes, minimum);
  const unsafe = (span: Span) => guarded.some((atoms) => canDerive(span, atoms)) || findSmallGroup(span, sizes, minimum, depth) !== null;

  const candidates = groups.filter((group) => people(group.atoms) >= minimum || people(group.atoms) === 0);
  if (options.order !== "as_given") candidates.sort((a, b) => people(b.atoms) - people(a.atoms));
  let span = (options.alreadyShown ?? []).reduce(withSum, emptySpan(sizes.length));
  const alreadyLeaking = unsafe(span);
  const admitted = new Set<string>();
  let next = alreadyLeaking ? candidates.length : 0;
  while (next < candidates.length) {
    // More figures never make a leak go away, so the longest safe run can be found by halving.
    let safe = next;
    let limit = candidates.length + 1;
    let safeSpan = span;
    let tried = candidates.length;
    while (limit - safe > 1) {
      const trial = candidates.slice(safe, tried).reduce((grown, group) => withSum(grown, group.atoms), safeSpan);
      if (unsafe(trial)) limit = tried;
      else [safe, safeSpan] = [tried, trial];
      if (safe === candidates.length) break;
      tried = Math.floor((safe + limit) / 2);
    }
    for (const group of candidates.slice(next, safe)) admitted.add(group.id);
    span = safeSpan;
    next = safe + 1;
  }
  return {
    shown: groups.filter((group) => admitted.has(group.id)).map((group) => group.id),
    hidden: groups.filter((group) => !admitted.has(group.id)).map((group) => ({ id: group.id, why: people(group.atoms) < minimum ? ("too_few" as const) : ("complementary" as const) })),
    searchedUpTo: depth,
    alreadyLeaking,
  };
}

/** People whom no question tells apart form one atom. */
function divideIntoAtoms(queries: readonly Query[]): { readonly sizes: number[]; readonly atomsOf: (query: Query) => number[] } {
  const signatures = new Map<string, string[]>();
  queries.forEach((query, q) => {
    for (const member of new Set(query.members)) {
      const signature = signatures.get(member);
      if (signature) signature.push(String(q));
      else signatures.set(member, [String(q)]);
    }
  });
  const atoms = new Map<string, number>();
  const atomOfMember = new Map<string, number>();
  const sizes: number[] = [];
  for (const [member, signature] of signatures) {
    const key = signature.join(",");
    const atom = atoms.get(key) ?? sizes.length;
    atoms.set(key, atom);
    atomOfMember.set(member, atom);
    sizes[atom] = (sizes[atom] ?? 0) + 1;
  }
  const atomsOf = (query: Query) => [...new Set(query.members.flatMap((member) => atomOfMember.get(member) ?? []))];
  return { sizes, atomsOf };
}

/** Small groups somebody would look for first: the figures asked for, and the differences and overlaps of any two of them. */
function guardedGroups(groups: readonly (readonly number[])[], sizes: readonly number[], minimum: number): number[][] {
  const found = new Map<string, number[]>();
  const keep = (atoms: readonly number[]) => {
    const people = atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
    if (people > 0 && people < minimum) {
      const sorted = [...atoms].sort((a, b) => a - b);
      found.set(sorted.join(","), sorted);
    }
  };
  const sets = groups.map((atoms) => new Set(atoms));
  groups.forEach((atoms, i) => {
    keep(atoms);
    sets.forEach((other, j) => {
      if (i === j) return;
      keep(atoms.filter((atom) => !other.has(atom)));
      if (i < j) keep(atoms.filter((atom) => other.has(atom)));
    });
  });
  return [...found.values()];
}

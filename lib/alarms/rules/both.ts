type Values = Readonly<Record<string, string>>;

/** A rule on which a proposal and the rules in force disagree, because one of them or both were changed since the proposal was begun. */
export interface Disagreement {
  readonly name: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly changed: "mine" | "theirs" | "both";
}

/** Two people changed the rules from one version: where they disagree, and both put together. What only one changed is as they have it; where both did, one's own stays. */
export function both(before: Values, theirs: Values, mine: Values): { readonly rows: readonly Disagreement[]; readonly together: Values } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(theirs), ...Object.keys(mine)])];
  const rows = names.flatMap((name): Disagreement[] => {
    const [was, other, own] = [before[name] ?? null, theirs[name] ?? null, mine[name] ?? null];
    if (own === other) return [];
    return [{ name, mine: own, theirs: other, changed: own === was ? "theirs" : other === was ? "mine" : "both" }];
  });
  const taken = new Map(rows.filter(({ changed }) => changed === "theirs").map(({ name, theirs: value }) => [name, value]));
  const together = Object.fromEntries(names.flatMap((name) => {
    const value = taken.has(name) ? taken.get(name) : mine[name];
    return value === null || value === undefined ? [] : [[name, value] as const];
  }));
  return { rows, together };
}

import { ALWAYS, OF_OWNERS, OF_THE_WHOLE, type Right, RIGHTS, type Scope } from "./types";

/**
 * The rights of a role as they hold together: what every role has, and of what was chosen all that makes sense. Nobody changes what they may not
 * read, and what works on the whole organizer is not given with a part of the exhibitors.
 */
export function composeRights(chosen: readonly Right[], scope: Scope): Right[] {
  const open = (right: Right) => !OF_OWNERS.includes(right) && (scope === "all" || !OF_THE_WHOLE.includes(right));
  const wanted = new Set(RIGHTS.filter((right) => (ALWAYS.includes(right) || chosen.includes(right)) && open(right)));
  const readable = (right: Right) => [...wanted].some((other) => other === `read ${right.split(" ")[1] ?? ""}`);
  return [...wanted].filter(readable);
}

const WIDTH: Readonly<Record<Scope, number>> = { own: 0, team: 1, all: 2 };

/** Whether one who has `mine` may give `theirs`: nobody gives more than they have. */
export function coversAll(mine: { readonly rights: readonly string[]; readonly scope: Scope }, theirs: { readonly rights: readonly string[]; readonly scope: Scope }): boolean {
  return WIDTH[mine.scope] >= WIDTH[theirs.scope] && theirs.rights.every((right) => mine.rights.includes(right));
}

import { coversFields, fitsFields } from "./fields";
import { ALWAYS, OF_OWNERS, OF_THE_WHOLE, type Right, RIGHTS, type Scope } from "./types";

/**
 * The rights of a role as they hold together: what every role has, and of what was chosen all that makes sense. Nobody changes what they may not
 * read, and what works on the whole organizer is not given with a part of the exhibitors, nor what works on whole records with a part of their fields.
 */
export function composeRights(chosen: readonly Right[], scope: Scope, fields: readonly string[] = []): Right[] {
  const open = (right: Right) => fitsFields(right, fields) && !OF_OWNERS.includes(right) && (scope === "all" || !OF_THE_WHOLE.includes(right));
  const wanted = new Set(RIGHTS.filter((right) => (ALWAYS.includes(right) || chosen.includes(right)) && open(right)));
  const readable = (right: Right) => [...wanted].some((other) => other === `read ${right.split(" ")[1] ?? ""}`);
  return [...wanted].filter(readable);
}

const WIDTH: Readonly<Record<Scope, number>> = { own: 0, team: 1, all: 2 };

/** All that somebody may: rights, their part of the exhibitors, and what is kept back of single fields. */
export interface Whole {
  readonly rights: readonly string[];
  readonly scope: Scope;
  readonly fields?: readonly string[] | null;
}

/** Whether one who has `mine` may give `theirs`: nobody gives more than they have. */
export function coversAll(mine: Whole, theirs: Whole): boolean {
  return WIDTH[mine.scope] >= WIDTH[theirs.scope] && coversFields(mine.fields ?? [], theirs.fields ?? []) && theirs.rights.every((right) => mine.rights.includes(right));
}

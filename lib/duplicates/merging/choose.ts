import { isDeepStrictEqual } from "node:util";

import type { OwnChoices, Side } from "../schema";

/** The value of a field after a merge: as chosen, else the kept one's, else the other's. */
export function chosen<T>(choice: Side | undefined, kept: T | null, lost: T | null): T | null {
  if (choice === "lost") return lost;
  if (choice === "kept") return kept;
  return kept ?? lost;
}

/** Two notes one below the other, each once, no longer than a note may be. */
export function bothNotes(kept: string | null, lost: string | null, longest: number): string | null {
  if (kept === null || lost === null) return kept ?? lost;
  return kept.includes(lost) ? kept : `${kept}\n\n${lost}`.slice(0, longest);
}

type Own = Readonly<Record<string, unknown>>;

/** Own fields, each as chosen; unsaid: the kept record's, and of the other what the kept one says nothing of. Null where that changes nothing. */
export function chosenOwn(choices: OwnChoices, kept: Own, lost: Own): Record<string, unknown> | null {
  const fields = [...new Set([...Object.keys(kept), ...Object.keys(lost)])];
  const own = Object.fromEntries(fields.map((field) => [field, choices[field] === "lost" ? lost[field] : choices[field] === "kept" ? kept[field] : (kept[field] ?? lost[field])] as const).filter(([, value]) => value !== undefined));
  return isDeepStrictEqual(own, kept) ? null : own;
}

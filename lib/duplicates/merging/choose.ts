import type { Side } from "../schema";

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

/** Own fields: those of the kept record, and of the other what the kept one says nothing of. Null where that changes nothing. */
export function filledOwn(kept: Readonly<Record<string, unknown>>, lost: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const missing = Object.entries(lost).filter(([field]) => !(field in kept));
  return missing.length === 0 ? null : { ...kept, ...Object.fromEntries(missing) };
}

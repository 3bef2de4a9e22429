/** A stretch of text, marked where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export const FOUND_KINDS = ["exhibitor", "contact", "stand", "note"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing that was found, as lists show it: what it is called, what it was found by, and where it opens. */
export interface FoundItem {
  readonly kind: FoundKind;
  readonly id: string;
  /** The way from the workspace to its page. */
  readonly path: string;
  readonly title: readonly Piece[];
  readonly detail: readonly Piece[];
  /** Of whom it is, where it is not the exhibitor itself. */
  readonly of: string | null;
  /** The day of a note, YYYY-MM-DD. */
  readonly day: string | null;
  /** Out of the lists: an archived exhibitor, a contact who left. */
  readonly gone: boolean;
}

export interface Found {
  readonly query: string;
  readonly groups: readonly { readonly kind: FoundKind; readonly items: readonly FoundItem[] }[];
}

/** What a member looked at last, newest first. */
export interface RecentItem {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** What a tie is made of besides time and talk, 1–5 each; course deck 000: liking, similarity, the colleague's skill and what the colleague may decide. */
export const TIE_RATINGS = ["liking", "similarity", "skill", "authority"] as const;
export type TieRating = (typeof TIE_RATINGS)[number];

export type TieRatings = Readonly<Record<TieRating, number | null>>;

/** How one of our people stands with one of theirs. */
export interface Tie {
  readonly memberId: string;
  readonly memberName: string;
  /** Contacts of the last year, and the newest of all. */
  readonly contacts: number;
  readonly lastOn: Date | null;
  /** The earliest day that anybody noted. */
  readonly since: Date | null;
  /** As far as this reader may see it; null where nothing was noted or the reader may not. */
  readonly rated: TieRatings | null;
  readonly ratedBy: string | null;
}

export interface ContactTies {
  readonly contactId: string;
  readonly contactName: string;
  readonly ties: readonly Tie[];
}

/** What stands under an exhibitor's name. */
export interface HeaderFacts {
  /** Editions of the main show taken, of its last few. */
  readonly editions: { readonly taken: number; readonly of: number } | null;
  readonly newest: { readonly edition: string; readonly area: number | null; readonly hall: string | null; readonly stand: string | null; readonly amount: number | null } | null;
  /** The coming edition of the main show. */
  readonly next: { readonly edition: string; readonly booked: boolean; readonly deadline: Date | null } | null;
  readonly contacts: { readonly first: string; readonly more: number } | null;
  /** The main show's last edition that has been over for a while: changes are told since then. */
  readonly since: { readonly edition: string; readonly day: Date } | null;
}

/** How far survey and rebooking of one show have come. */
export interface ShowProgress {
  readonly showId: string;
  readonly name: string;
  readonly nameZh: string | null;
  /** The newest edition that anybody was asked about. */
  readonly survey: { readonly editionId: string; readonly edition: string; readonly invited: number; readonly answered: number } | null;
  /** Of those who took the last edition, how many have booked the next, or its deadline has not been set. */
  readonly rebooking: { readonly last: string; readonly next: string; readonly took: number; readonly booked: number; readonly deadline: Date | null; readonly revenueTook: number; readonly revenueBooked: number } | null;
}

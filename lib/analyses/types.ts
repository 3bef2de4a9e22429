/** A long computation that was kept, as it was stored: whoever reads it checks its result's shape. */
export interface StoredAnalysis {
  readonly key: string;
  readonly parameters: unknown;
  /** The organizer's calendar day, as midnight UTC. */
  readonly computedOn: Date;
  readonly n: number;
  readonly result: unknown;
}

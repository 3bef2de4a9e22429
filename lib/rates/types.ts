/** A rate as its list shows it; the rate as text, exactly as kept. */
export interface RateRow {
  readonly id: string;
  readonly currency: string;
  readonly day: Date;
  readonly rate: string;
}

/** Contracts that no rate turns into the organizer's own currency, by currency and booking day. */
export interface MissingRate {
  readonly currency: string;
  readonly bookedOn: Date | null;
  readonly contracts: number;
  readonly amount: string;
}

/** What a change of rates came to: how many were saved, and how many contracts count otherwise now. */
export interface RatesSaved {
  readonly saved: number;
  readonly restated: number;
  readonly problems: readonly { readonly line: number; readonly text: string; readonly field: "currency" | "day" | "rate" | "line"; readonly code: string }[];
}

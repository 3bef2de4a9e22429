/** A calendar quarter, by its first and last day. */
export interface Quarter {
  readonly start: Date;
  readonly lastDay: Date;
}

/** The kinds of record of which a quarter's rows are made, each by the evidence channel it speaks on. Sunk benefits join them when they have a ledger of their own. */
export const QUARTER_KINDS = ["two_way", "favours", "disclosure"] as const;
export type QuarterKind = (typeof QUARTER_KINDS)[number];

/** How often each side spoke to the other in one quarter. A call, a meeting, a visit and help on site count for both. */
export interface Talk {
  readonly exhibitorId: string;
  readonly quarterStart: Date;
  readonly inbound: number;
  readonly outbound: number;
}

/** How often something was given to an exhibitor in one quarter, and how often it told or referred something. */
export interface Given {
  readonly exhibitorId: string;
  readonly quarterStart: Date;
  readonly favours: number;
  readonly disclosure: number;
}

/** What is on record about one quarter, for all exhibitors of the organizer. */
export interface QuarterRecords {
  readonly quarter: Quarter;
  /** Exhibitors with a stand then: of them silence says something. */
  readonly active: readonly string[];
  /** How many of the active ones had any such entry in the year up to the quarter's end. */
  readonly withEntry: number;
}

/** What a quarter says of the exhibitors, or why it says nothing. */
export interface QuarterReading {
  readonly active: number;
  readonly withEntry: number;
  readonly median: number;
  readonly readable: boolean;
  /** 0–100 by exhibitor. */
  readonly values: ReadonlyMap<string, number>;
}

/** A quarter as it was closed. */
export interface ClosedQuarter extends Omit<QuarterReading, "values"> {
  readonly kind: QuarterKind;
  readonly quarterStart: Date;
  readonly exhibitors: number;
}

import type { AlarmEvidence } from "../types";

/** A record with the day on which it happened. */
type Dated = AlarmEvidence;

/** What is on record about one exhibitor up to a day, each with the days that decide what it meant on any earlier one. */
export interface AlarmRecords {
  readonly exhibitorId: string;
  readonly inbound: readonly Dated[];
  readonly outbound: readonly Dated[];
  readonly contactsLeft: readonly Dated[];
  readonly invitations: readonly (Dated & { readonly answeredDay: number | null })[];
  readonly brokenPromises: readonly (Dated & { readonly madeGoodDay: number | null })[];
  /** With the day by which each should be solved, and the one on which it was closed. */
  readonly complaints: readonly (Dated & { readonly targetDay: number; readonly closedDay: number | null })[];
  /** Answers to "other shows would give us more", 1–7 as given. */
  readonly alternatives: readonly (Dated & { readonly answer: number })[];
  /** Invoices that were not paid by the day they were due, each with the day after it. */
  readonly latePayments: readonly Dated[];
  readonly stands: readonly Stand[];
}

/** A booking, with what it was at the edition before. */
export interface Stand {
  readonly id: string;
  readonly showId: string;
  readonly startsDay: number;
  readonly status: "booked" | "held" | "cancelled" | "declined" | "offered";
  readonly area: number | null;
  readonly bookedDay: number | null;
  readonly cancelledDay: number | null;
  readonly multiYear: boolean;
}

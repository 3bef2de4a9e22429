import { type Bearer, may } from "@/lib/rights/access";

export interface Viewer extends Bearer {
  readonly memberId: string;
}

/** What is known of one member of staff is for managers, and never for the person it is about. */
export function mayKnowOf(viewer: Viewer, memberId: string): boolean {
  return may(viewer, "read", "staff") && viewer.memberId !== memberId;
}

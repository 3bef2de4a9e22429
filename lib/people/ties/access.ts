import { may } from "@/lib/rights/access";
import { mayKnowOf, type Viewer } from "../access";

/** A rating of a colleague is for managers, and never for the colleague; what somebody noted of their own tie they may read again, and managers may. */
export function maySeeRating(viewer: Viewer, tie: { readonly memberId: string; readonly notedById: string }): boolean {
  return (tie.notedById === viewer.memberId && tie.memberId === viewer.memberId) || mayKnowOf(viewer, tie.memberId);
}

/** Everybody says how they stand with a contact themselves; of a colleague only a manager says it. */
export function mayRate(viewer: Viewer, memberId: string): boolean {
  return may(viewer, "edit", "contacts") && (memberId === viewer.memberId || may(viewer, "read", "staff"));
}

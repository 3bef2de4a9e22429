import type { Step } from "@/lib/complaints/schema";
import { type ComplaintDetail, standingOf } from "@/lib/complaints/types";

/** What can come next; `usual` leaves out what is seldom and needs a thought. */
export function nextSteps(complaint: ComplaintDetail, { usual = false } = {}): readonly Step[] {
  switch (standingOf(complaint)) {
    case "unanswered":
      return usual ? ["answered", "first_contact"] : ["answered", "first_contact", "later", "never"];
    case "answered":
      return ["later", "never"];
    case "first_contact":
    case "later":
    case "never":
      return ["settled", "not_settled"];
    default:
      return [];
  }
}

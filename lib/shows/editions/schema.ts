import { z } from "zod";

import { day, id, optionalDay, optionalText, requiredText, seenVersion } from "@/lib/format/input";

const fields = z.object({ name: requiredText(120), startsOn: day, endsOn: day, bookingDeadline: optionalDay, venue: optionalText(200) });

export type EditionInput = z.output<typeof fields>;

/** An edition ends when or after it begins, and bookings are expected before it begins. */
function inOrder(edition: EditionInput, context: z.RefinementCtx): void {
  if (edition.endsOn < edition.startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "date_order" });
  if (edition.bookingDeadline !== null && edition.bookingDeadline > edition.startsOn) context.addIssue({ code: "custom", path: ["bookingDeadline"], message: "date_order" });
}

export const editionInput = fields.extend({ showId: id }).superRefine(inOrder);
export const editionChange = fields.extend({ id, seenVersion }).superRefine(inOrder);

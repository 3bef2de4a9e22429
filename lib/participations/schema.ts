import { z } from "zod";

import { ParticipationStatus } from "@/lib/tenant/enums";
import { choice, id, optionalDay, optionalNumber, optionalText, pickedId, seenVersion } from "@/lib/format/input";

const { offered, booked, held, cancelled, declined } = ParticipationStatus;
export const PARTICIPATION_STATUSES = [offered, booked, held, cancelled, declined] as const;

/** A box that is ticked or not: a browser sends nothing for an empty one. */
const ticked = z.string().optional().transform((value) => value === "on");

const fields = z.object({
  editionId: pickedId,
  status: choice(PARTICIPATION_STATUSES),
  hall: optionalText(40),
  stand: optionalText(40),
  // the largest halls have 30,000 m² and the columns hold eight and twelve digits before the point
  area: optionalNumber({ min: 0, max: 99_999_999 }),
  amount: optionalNumber({ min: 0, max: 999_999_999_999 }),
  bookedOn: optionalDay,
  cancelledOn: optionalDay,
  multiYear: ticked,
});
export type ParticipationInput = z.output<typeof fields>;

/** What was cancelled had been booked before. */
function inOrder(input: ParticipationInput, context: z.RefinementCtx): void {
  if (input.bookedOn !== null && input.cancelledOn !== null && input.cancelledOn < input.bookedOn) context.addIssue({ code: "custom", path: ["cancelledOn"], message: "date_order" });
}

export const participationInput = fields.extend({ exhibitorId: id }).superRefine(inOrder);
export const participationChange = fields.extend({ id, seenVersion }).superRefine(inOrder);

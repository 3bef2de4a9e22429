import { z } from "zod";

import { ParticipationStatus } from "@/lib/tenant/enums";
import { ownTyped } from "@/lib/fields/schema";
import type { OwnValues } from "@/lib/fields/types";
import { choice, currency, id, optionalDay, optionalId, optionalMoney, optionalNumber, optionalText, pickedId, seenVersion } from "@/lib/format/input";

const { offered, booked, held, cancelled, declined } = ParticipationStatus;
export const PARTICIPATION_STATUSES = [offered, booked, held, cancelled, declined] as const;

/** A box that is ticked or not: a browser sends nothing for an empty one. */
const ticked = z.string().optional().transform((value) => value === "on");

const fields = z.object({
  editionId: pickedId,
  status: choice(PARTICIPATION_STATUSES),
  hall: optionalText(40),
  stand: optionalText(40),
  // the largest halls have 30,000 m² and the column holds eight digits before the point
  area: optionalNumber({ min: 0, max: 99_999_999 }),
  amount: optionalMoney,
  bookedOn: optionalDay,
  cancelledOn: optionalDay,
  multiYear: ticked,
});

/** What came with halls and currencies: a caller that knows nothing of them leaves them out, and they stay as they are. */
const more = {
  /** The currency of the amount; left out it is the organizer's own. */
  currency: currency.optional(),
  standId: optionalId.optional(),
  packageId: optionalId.optional(),
};

type Fields = z.output<typeof fields>;
export type ParticipationInput = Omit<Fields, "amount"> & {
  /** As text it is kept to the last digit; seeds and tests give whole numbers. */
  readonly amount: string | number | null;
  readonly currency?: string;
  readonly standId?: string | null;
  readonly packageId?: string | null;
  readonly own?: OwnValues;
};

/** What was cancelled had been booked before. */
function inOrder(input: Pick<Fields, "bookedOn" | "cancelledOn">, context: z.RefinementCtx): void {
  if (input.bookedOn !== null && input.cancelledOn !== null && input.cancelledOn < input.bookedOn) context.addIssue({ code: "custom", path: ["cancelledOn"], message: "date_order" });
}

export const participationInput = fields.extend({ ...more, exhibitorId: id, own: ownTyped }).superRefine(inOrder);
export const participationChange = fields.extend({ ...more, id, seenVersion, own: ownTyped }).superRefine(inOrder);

import { z } from "zod";

import { currency, day, id, requiredText } from "@/lib/format/input";

/** A rate older than this says nothing of a booking: the same 31 days stand in the database's function amount_at_booking. */
export const RATE_DAYS = 31;

/** What one unit is worth, as text: eight places before the point and eight behind it are kept exactly. */
export const rate = z
  .string("required")
  .trim()
  .min(1, "required")
  .transform((text, context) => {
    const plain = text.replace(",", ".");
    const code = !/^\d+(\.\d+)?$/.test(plain) ? "not_a_number" : /^0*(\.0*)?$/.test(plain) ? "too_small" : !/^\d{1,8}(\.\d{1,8})?$/.test(plain) ? "too_large" : null;
    if (code === null) return plain;
    context.addIssue({ code: "custom", message: code });
    return z.NEVER;
  });

export const rateInput = z.object({ currency, day, rate });
export type RateInput = z.output<typeof rateInput>;

export const pasteRatesInput = z.object({ lines: requiredText(200_000) });
export const rateChoice = z.object({ id });

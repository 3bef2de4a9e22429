import { z } from "zod";

import { choice, id } from "@/lib/format/input";

export const SUPPRESSION_REASONS = ["unsubscribed", "bounced", "complained", "by_hand"] as const;

/** Addresses as they are pasted from a bounce report: one a line, or between commas, with names around them or not. */
const ADDRESS = /[^\s<>,;:"'()]+@[^\s<>,;:"'()]+\.[^\s<>,;:"'()]+/g;

export const suppressionInput = z.object({
  addresses: z
    .string("required")
    .max(200_000, "too_long")
    .transform((text, context) => {
      const found = [...new Set((text.match(ADDRESS) ?? []).map((address) => address.replace(/\.$/, "").toLowerCase()))].filter((address) => z.email().safeParse(address).success);
      if (found.length === 0) context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "not_an_email" });
      if (found.length > 5000) context.addIssue({ code: "custom", message: "too_long" });
      return found;
    }),
  reason: choice(SUPPRESSION_REASONS),
});
export type SuppressionInput = z.output<typeof suppressionInput>;

export const suppressionId = z.object({ id });

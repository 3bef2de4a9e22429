import { z } from "zod";

import { id } from "@/lib/format/input";

/** What one press makes: one code for the whole edition, or one for each hall or each stand that has none yet. */
export const POINT_SETS = ["edition", "halls", "stands"] as const;

export const pointsInput = z.object({
  campaignId: id,
  set: z.enum(POINT_SETS, "not_a_choice"),
  kiosk: z.literal("on").optional().transform((ticked) => ticked === "on"),
});
export type PointsInput = z.output<typeof pointsInput>;

export const pointChange = z.object({ campaignId: id, id });

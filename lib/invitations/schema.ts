import { z } from "zod";

import { id } from "@/lib/format/input";

/** A fortnight is the least that reaches people on holiday; after half a year nobody remembers the edition. */
export const VALID_DAYS = [14, 30, 60, 180] as const;
export const DEFAULT_VALID_DAYS = 60;

export const invitationInput = z.object({
  exhibitorId: id,
  contactId: z.uuid("required"),
  editionId: z.uuid("required"),
  validDays: z.coerce.number().pipe(z.literal(VALID_DAYS, "not_a_choice")).default(DEFAULT_VALID_DAYS),
});
export type InvitationInput = z.output<typeof invitationInput>;

export const invitationId = z.object({ id });

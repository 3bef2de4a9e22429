import { z } from "zod";

/** Address parts that would hide the product's own pages. */
const TAKEN = new Set(["api", "s", "sign-in", "sign-up", "organizers", "calendar", "invitation", "_next", "icon.svg", "health", "admin", "www"]);

export const workspaceName = z
  .string("required")
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, "invalid")
  .refine((name) => !TAKEN.has(name), "already_exists");

export const organizerInput = z.object({
  workspace: workspaceName,
  name: z.string("required").trim().min(1, "required").max(200, "too_long"),
  locale: z.enum(["en", "zh"], "not_a_choice"),
  timeZone: z.string().refine((zone) => isTimeZone(zone), "not_a_choice"),
  currency: z.string().regex(/^[A-Z]{3}$/, "not_a_choice"),
  ownerEmail: z.email("not_an_email").max(254, "too_long"),
  ownerName: z.string("required").trim().min(1, "required").max(200, "too_long"),
  ownerPassword: z.string("required").min(12, "too_short").max(200, "too_long"),
});
export type OrganizerInput = z.output<typeof organizerInput>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

import { z } from "zod";

import { nameField, newPersonInput } from "@/lib/accounts/schema";

/** Address parts that would hide the product's own pages, or would look like them. */
const TAKEN = new Set([
  "api", "s", "p", "sign-in", "sign-up", "sign-out", "sign-on", "organizers", "calendar", "invitation", "_next", "icon.svg", "health", "admin", "www",
  "account", "accounts", "join", "forgot", "reset", "confirm-email", "login", "logout", "settings", "members", "help", "support", "security", "status", "fairbond", "mail", "static", "assets", "public", "docs", "well-known",
]);

export const workspaceName = z
  .string("required")
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, "invalid")
  .refine((name) => !TAKEN.has(name), "reserved_word");

/** How an organizer is set up. */
export const settingsInput = z.object({
  name: nameField,
  locale: z.enum(["en", "zh"], "not_a_choice"),
  timeZone: z.string().refine((zone) => zone.length <= 100 && isTimeZone(zone), "not_a_choice"),
  currency: z.string("required").regex(/^[A-Z]{3}$/, "not_a_currency"),
});
export type SettingsInput = z.output<typeof settingsInput>;

/** What a new organizer begins with: nothing, or an invented world to try things on. */
export const BEGINNINGS = ["empty", "demo"] as const;

/** An organizer of somebody who is signed in; somebody new says who they are, too. */
export const signUpInput = settingsInput.extend({ workspace: workspaceName, begin: z.enum(BEGINNINGS, "not_a_choice") });
export const signUpAsNewInput = signUpInput.extend({ personName: newPersonInput.shape.name, password: newPersonInput.shape.password });

/** The address part is typed anew, so that nobody closes an organizer by a slip. */
export const closeInput = z.object({ workspace: z.string("required").trim().min(1, "required").max(60, "invalid") });

export const organizerInput = z.object({
  workspace: workspaceName,
  ...settingsInput.shape,
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

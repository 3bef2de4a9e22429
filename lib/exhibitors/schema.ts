import { z } from "zod";

import { ownTyped } from "@/lib/fields/schema";
import { choice, id, optionalCountry, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";

const website = optionalText(300).refine((text) => text === null || /^https?:\/\/[^\s]+\.[^\s]+$/.test(text), "not_an_address");

/** What a person may say of an exhibitor. */
export const exhibitorInput = z.object({
  name: requiredText(200),
  nameLocal: optionalText(200),
  externalKey: optionalText(100),
  segment: optionalText(80),
  country: optionalCountry,
  city: optionalText(120),
  website,
  note: optionalText(5000),
  ownerMemberId: optionalId,
});
export type ExhibitorInput = z.output<typeof exhibitorInput>;

/** Words with commas between them, in either script; each once. */
const tags = z
  .string()
  .max(2000, "too_long")
  .optional()
  .transform((text = "") => [...new Set(text.split(/[,，;；\n]/).map((tag) => tag.trim().replace(/\s+/g, " ")).filter((tag) => tag !== ""))])
  .refine((list) => list.length <= 30 && list.every((tag) => tag.length <= 60), "too_long");

/** The form of an exhibitor: what is known of it, the tags it carries, and what the organizer's own fields say. */
export const exhibitorForm = exhibitorInput.extend({ tags, own: ownTyped });
export const exhibitorChange = exhibitorForm.extend({ id, seenVersion });

export const archiveInput = z.object({ id, archived: choice(["yes", "no"]) });

export type ExhibitorSort = "name" | "stage" | "trust" | "satisfaction" | "attachment" | "revenue";

import { z } from "zod";

import { choice, id, optionalCountry, optionalId, pickedId, requiredText, seenVersion } from "@/lib/format/input";
import { readSteps } from "./steps";

export const HOLIDAYS = ["organizer", "exhibitor", "both", "none"] as const;
export type Holidays = (typeof HOLIDAYS)[number];

/** The steps as lines of text: days, the edition's day, what is to be done. */
const steps = requiredText(10_000).transform((text, context) => {
  const read = readSteps(text);
  if (read.problem === null) return read.steps;
  context.addIssue({ code: "custom", message: read.problem });
  return z.NEVER;
});

const fields = z.object({ name: requiredText(120), holidays: choice(HOLIDAYS), country: optionalCountry, steps });
export type TemplateInput = z.output<typeof fields>;
export const templateInput = fields;
export const templateChange = fields.extend({ id, seenVersion });
export const archiveInput = z.object({ id });

/** Which template over which edition, for whose exhibitors. */
export const layInput = z.object({ templateId: id, editionId: pickedId, ownerMemberId: optionalId, submissionKey: id });
export type LayInput = z.output<typeof layInput>;
export const undoInput = z.object({ id });

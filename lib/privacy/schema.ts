import { z } from "zod";

import { choice, day, id, optionalChoice, requiredText } from "@/lib/format/input";
import { BASES, GROUND_FIELDS, PURPOSES } from "./types";

/** The box says that one knows what cannot be undone. */
export const erasureInput = z.object({ exhibitorId: id, contactId: id, sure: z.literal("on", { error: "required" }) });

export const groundInput = z.object({ exhibitorId: id, contactId: id, purpose: choice(PURPOSES), basis: choice(BASES), field: optionalChoice(GROUND_FIELDS), source: requiredText(300), givenOn: day });
export type GroundInput = z.output<typeof groundInput>;

export const groundEnd = z.object({ exhibitorId: id, contactId: id, id });

import { z } from "zod";

import { CUT_OFFS, STAGES } from "@/lib/relationship-quality";
import { choice, day, id, requiredText } from "@/lib/format/input";

/** A stage set by hand for one show: which, why, and until when. */
export const overrideInput = z.object({ exhibitorId: id, showId: id, stage: choice(STAGES), why: requiredText(500), untilOn: day });
export type OverrideInput = z.output<typeof overrideInput>;

export const takeBackInput = z.object({ id });

/** How many days a stage set by hand may hold: afterwards the rules speak again. */
export const LONGEST_OVERRIDE = CUT_OFFS.override.value;

/** What a stage may be set to: one of the five, never "not enough evidence". */
export const SETTABLE_STAGES = STAGES;

import { z } from "zod";

import { choice, id, optionalDay } from "@/lib/format/input";
import { PIPELINE_STEPS } from "./steps";

/** Without a day it was today. */
export const moveInput = z.object({ id, to: choice(PIPELINE_STEPS), on: optionalDay });
export type MoveInput = z.output<typeof moveInput>;

export const undoInput = z.object({ id });

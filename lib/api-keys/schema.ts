import { z } from "zod";

import { listOf } from "@/lib/format/form-list";
import { choice, id, requiredText } from "@/lib/format/input";
import { isKeyRight, KEY_RIGHTS, withReading } from "./types";

/** For how many days a key lives. None lives for ever. */
export const LIVES = ["30", "90", "365"] as const;

export const newKeyInput = z.object({
  name: requiredText(80),
  days: choice(LIVES).transform(Number),
  scopes: listOf(z.string().refine(isKeyRight, "not_a_choice"), KEY_RIGHTS.length)
    .refine((scopes) => scopes.length > 0, "required")
    .transform((scopes) => withReading(scopes.filter(isKeyRight))),
});
export type NewKey = z.output<typeof newKeyInput>;

export const keyChoice = z.object({ id });

import { z } from "zod";

import { listOf } from "@/lib/format/form-list";
import { choice, id, requiredText } from "@/lib/format/input";
import { isKeyScope, KEY_SCOPES } from "./types";

/** For how many days a key lives. None lives for ever. */
export const LIVES = ["30", "90", "365"] as const;

export const newKeyInput = z.object({
  name: requiredText(80),
  days: choice(LIVES).transform(Number),
  scopes: listOf(z.string().refine(isKeyScope, "not_a_choice"), KEY_SCOPES.length).refine((scopes) => scopes.length > 0, "required"),
});
export type NewKey = z.output<typeof newKeyInput>;

export const keyChoice = z.object({ id });

import { z } from "zod";

import { choice, id, requiredText, seenVersion } from "@/lib/format/input";
import { query } from "../schema";

/** Keeps the filters of a list under a name; `replaces` names a selection that is to have them instead of its own. */
export const keepSelectionInput = z.object({ name: z.string().trim().max(80, "too_long").default(""), query, replaces: z.union([id, z.literal("")]).default("") });
export const renameSelectionInput = z.object({ id, name: requiredText(80), seenVersion });
export const archiveSelectionInput = z.object({ id, archived: choice(["yes", "no"]) });

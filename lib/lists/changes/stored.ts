import { z } from "zod";

import { LIST_NOUNS } from "../types";

/** What the database keeps of a change as text or JSON, read back. */
export const scope = z.union([z.object({ ids: z.array(z.uuid()) }), z.object({ query: z.string() })]);
export type Scope = z.infer<typeof scope>;
export const wish = z.object({ value: z.string().nullable(), reason: z.string().nullable() });
export const noun = z.enum(LIST_NOUNS);

import { z } from "zod";

import { choice } from "@/lib/format/input";

export const FEED_SCOPES = ["mine", "team"] as const;
export const feedInput = z.object({ scope: choice(FEED_SCOPES) });
export const revokeInput = z.object({});

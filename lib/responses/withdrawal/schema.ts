import { z } from "zod";

import { id } from "@/lib/format/input";

export const withdrawalInput = z.object({ id, reason: z.string("required").trim().min(3, "required").max(500, "too_long") });

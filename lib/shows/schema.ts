import { z } from "zod";

import { id, optionalText, requiredText, seenVersion } from "@/lib/format/input";

export const showInput = z.object({ name: requiredText(200), nameZh: optionalText(200), topic: optionalText(200) });
export type ShowInput = z.output<typeof showInput>;

export const showChange = showInput.extend({ id, seenVersion });

import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { LANGUAGES, type View } from "./view";

/** How a segment of exhibitors that have none is written in the address. */
const NO_SEGMENT = "–";

/** Who is looked at, from the address; what makes no sense there filters nothing. */
export function resultView(params: SearchParams): View {
  const segment = z.string().max(200).nullable().catch(null).parse(single(params, "segment"));
  return {
    segment: segment === null ? "all" : { name: segment === NO_SEGMENT ? null : segment },
    language: LANGUAGES.find((language) => language === single(params, "language")) ?? "all",
  };
}

export function segmentParam(segment: string | null): string {
  return segment ?? NO_SEGMENT;
}

/** From how many flags on a form is left out; 0: none is. */
export const flagRule = z.object({ leaveOutFrom: z.coerce.number({ error: "required" }).pipe(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], { error: "not_a_choice" })) });
export type FlagRule = z.infer<typeof flagRule>;

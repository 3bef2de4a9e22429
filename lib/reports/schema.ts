import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import type { Selection } from "./slices";

/** How a segment of exhibitors that have none is written in the address. */
const NO_SEGMENT = "–";

/** Who is looked at: everybody, or the segment in the address. */
export function reportSelection(params: SearchParams): Selection {
  const segment = z.string().max(80).nullable().catch(null).parse(single(params, "segment"));
  return segment === null ? "all" : { segment: segment === NO_SEGMENT ? null : segment };
}

export function segmentParam(segment: string | null): string {
  return segment ?? NO_SEGMENT;
}

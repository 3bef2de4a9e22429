import { z } from "zod";

import type { Score } from "@/lib/relationships/types";
import type { CaptiveWatchList } from "../types";

export const captiveRow = z.object({ exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), show_id: z.string(), revenue: z.number() });

/** The watched exhibitors with their three attachments in the show they are watched in. */
export function captivesOf(rows: readonly z.output<typeof captiveRow>[], scores: ReadonlyMap<string, readonly Score[]>): CaptiveWatchList["rows"] {
  return rows.flatMap(({ exhibitor_id: exhibitorId, show_id: showId, name, name_local: nameLocal, revenue }) => {
    const of = (key: string) => scores.get(exhibitorId)?.find((score) => score.key === key && score.showId === showId) ?? null;
    const [AFF, CON, NOR] = [of("AFF"), of("CON"), of("NOR")];
    return AFF && CON ? [{ exhibitorId, name, nameLocal, revenue, AFF, CON, NOR: NOR?.evidenced ? NOR : null }] : [];
  });
}

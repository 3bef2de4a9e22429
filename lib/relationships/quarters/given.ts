import { disclosureValue, favoursValue, quarterIsReadable, sortedQuantile } from "@/lib/relationship-quality";
import type { Direction, ExchangeKind } from "@/lib/tenant/enums";
import type { TalkBook } from "./two-way";
import type { Given, QuarterReading, QuarterRecords } from "./types";

/** The channels that read what was given in a quarter. */
export type GivenKind = keyof Pick<Given, "favours" | "disclosure">;
export const GIVEN_KINDS = ["favours", "disclosure"] as const satisfies readonly GivenKind[];

/**
 * On which channel something that was given speaks when its quarter closes: what we gave or told, of goodwill; what they told us or whom they
 * sent us, of attachment. Their favours and gestures, and investments of either side, speak on none: no channel of the heart reads them.
 */
export function channelOfGiven({ kind, direction }: { readonly kind: ExchangeKind; readonly direction: Direction }): GivenKind | null {
  if (kind === "investment") return null;
  if (direction === "outbound") return "favours";
  return kind === "disclosure" || kind === "referral" ? "disclosure" : null;
}

/** One exhibitor's count as a value of its channel; null where the quarter says nothing of it. */
export function valueOfGiven(kind: GivenKind, { count, median, talked }: { readonly count: number; readonly median: number; readonly talked: boolean }): number | null {
  return kind === "favours" ? favoursValue({ count, organizerMedian: median }) : disclosureValue({ count, otherContactLogged: talked });
}

/** What was given in a quarter, for the active exhibitors and whoever else gave or got something. */
export function readGiven(kind: GivenKind, { quarter, active, withEntry }: QuarterRecords, given: readonly Given[], book: TalkBook): QuarterReading {
  const counts = new Map(given.filter(({ quarterStart }) => quarterStart.getTime() === quarter.start.getTime()).map((row) => [row.exhibitorId, row[kind]]));
  const ofActive = active.map((exhibitorId) => counts.get(exhibitorId) ?? 0).sort((a, b) => a - b);
  const median = ofActive.length === 0 ? 0 : sortedQuantile(ofActive, 0.5);
  const readable = quarterIsReadable({ activeExhibitors: active.length, withEntryLastYear: withEntry, median });
  const others = [...counts].flatMap(([exhibitorId, count]) => (count > 0 ? [exhibitorId] : []));
  const values = new Map<string, number>();
  for (const exhibitorId of readable ? new Set([...active, ...others]) : []) {
    const value = valueOfGiven(kind, { count: counts.get(exhibitorId) ?? 0, median, talked: book.in(exhibitorId, quarter.start).total > 0 });
    if (value !== null) values.set(exhibitorId, value);
  }
  return { active: active.length, withEntry, median, readable, values };
}

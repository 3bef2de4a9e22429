import { quarterIsReadable, sortedQuantile, twoWayValue } from "@/lib/relationship-quality";
import { quartersLater } from "./calendar";
import type { QuarterReading, QuarterRecords, Talk } from "./types";

/** An exhibitor's own norm looks back this many quarters. [our assumption] */
const NORM_QUARTERS = 4;

/** The talk of all exhibitors, ready to be asked for one quarter. */
export class TalkBook {
  readonly #counts = new Map<string, Map<number, Talk>>();

  constructor(talks: readonly Talk[]) {
    for (const talk of talks) {
      const own = this.#counts.get(talk.exhibitorId);
      if (own) own.set(talk.quarterStart.getTime(), talk);
      else this.#counts.set(talk.exhibitorId, new Map([[talk.quarterStart.getTime(), talk]]));
    }
  }

  in(exhibitorId: string, quarterStart: Date): { readonly inbound: number; readonly outbound: number; readonly total: number } {
    const { inbound = 0, outbound = 0 } = this.#counts.get(exhibitorId)?.get(quarterStart.getTime()) ?? {};
    return { inbound, outbound, total: inbound + outbound };
  }

  spokeIn(quarterStart: Date): string[] {
    return [...this.#counts].flatMap(([exhibitorId, own]) => (own.has(quarterStart.getTime()) ? [exhibitorId] : []));
  }

  /**
   * What is usual for this exhibitor: the mean of its four quarters before, as far as it was in touch by then, with the
   * organizer's median as one quarter more. So a newcomer is held to the organizer's norm, and nobody's norm is nought.
   */
  normOf(exhibitorId: string, quarterStart: Date, median: number): number {
    const first = Math.min(...(this.#counts.get(exhibitorId)?.keys() ?? []));
    let total = median;
    let quarters = 1;
    for (let back = 1; back <= NORM_QUARTERS; back++) {
      const earlier = quartersLater(quarterStart, -back);
      if (earlier.getTime() < first) break;
      total += this.in(exhibitorId, earlier).total;
      quarters += 1;
    }
    return total / quarters;
  }
}

/** A quarter's talk in both directions, for the active exhibitors and whoever else was in touch; no contact of an active one is 0. */
export function readTwoWay({ quarter, active, withEntry }: QuarterRecords, book: TalkBook): QuarterReading {
  const totals = active.map((exhibitorId) => book.in(exhibitorId, quarter.start).total).sort((a, b) => a - b);
  const median = totals.length === 0 ? 0 : sortedQuantile(totals, 0.5);
  const readable = quarterIsReadable({ activeExhibitors: active.length, withEntryLastYear: withEntry, median });
  const values = new Map<string, number>();
  for (const exhibitorId of readable ? new Set([...active, ...book.spokeIn(quarter.start)]) : []) {
    const { inbound, outbound } = book.in(exhibitorId, quarter.start);
    const value = twoWayValue({ inbound, outbound, norm: book.normOf(exhibitorId, quarter.start, median) });
    if (value !== null) values.set(exhibitorId, value);
  }
  return { active: active.length, withEntry, median, readable, values };
}

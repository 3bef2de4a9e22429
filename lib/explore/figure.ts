import { meanInterval, netPromoterFromCounts, shareInterval } from "@/lib/relationship-quality";
import { meanOf } from "@/lib/portfolio/mean-score";
import type { Measure } from "./types";

/** What a group's facts add up to; `values` are its single answers with how often each was given. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly weight: number;
  readonly values: readonly { readonly value: number; readonly n: number }[];
}

export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NONE: Figure = { value: null, low: null, high: null };

export function pooled(rows: readonly { readonly value: number | null; readonly n: number; readonly sum: number; readonly weight: number }[]): Moments {
  const add = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return { n: add(({ n }) => n), sum: add(({ sum }) => sum), weight: add(({ weight }) => weight), values: rows.flatMap(({ value, n }) => (value === null ? [] : [{ value, n }])) };
}

/** The figure of a group by the heart's formulas; counted figures have no interval. */
export function figure({ kind, scale = [1, 7] }: Measure, { n, sum, weight, values }: Moments): Figure {
  switch (kind) {
    case "sum":
      return { value: sum, low: null, high: null };
    case "ratio":
      return weight > 0 ? { value: sum / weight, low: null, high: null } : NONE;
    case "share": {
      const found = shareInterval(Math.round(sum), n).value;
      return found ? { value: found.share, low: found.low, high: found.high } : NONE;
    }
    case "score": {
      const found = meanOf({ n, sum, squares: weight });
      return found ? { value: found.mean, low: Math.max(0, found.mean - found.reach), high: Math.min(100, found.mean + found.reach) } : NONE;
    }
    case "nps": {
      const counted = (inside: (value: number) => boolean) => values.reduce((all, each) => all + (inside(each.value) ? each.n : 0), 0);
      const found = netPromoterFromCounts({ promoters: counted((value) => value >= 9), passives: counted((value) => value > 6 && value < 9), detractors: counted((value) => value <= 6) }).value;
      return found ? { value: found.score, low: found.low, high: found.high } : NONE;
    }
    case "scale": {
      const answers = values.flatMap(({ value, n: times }) => (value < scale[0] || value > scale[1] ? [] : Array.from({ length: times }, () => value)));
      const found = meanInterval(answers, { scale }).value;
      return found ? { value: found.mean, low: found.low, high: found.high } : NONE;
    }
  }
}

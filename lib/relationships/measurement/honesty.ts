import { type Construct, diagnoseInnovations, FILTERED_CONSTRUCTS, type Innovation, shareInterval } from "@/lib/relationship-quality";
import type { Honesty } from "./types";

/** A prediction of an answer beside the answer, as the filter's steps keep it. */
export interface Prediction extends Innovation {
  readonly construct: Construct;
}

/** Percent inside that count as honest: with thousands of answers a difference that nobody would notice is beyond chance too. [our assumption] */
const HONEST = { from: 93, to: 97 };
const CLEARLY = 1.96;

/** Whether the predicted ranges held, over all answers and by construct. */
export function honestyOf(predictions: readonly Prediction[]): { all: Honesty; constructs: Honesty[] } {
  return {
    all: judge(null, predictions),
    constructs: FILTERED_CONSTRUCTS.map((construct) => judge(construct, predictions.filter((prediction) => prediction.construct === construct))).filter(({ n }) => n > 0),
  };
}

function judge(construct: Construct | null, made: readonly Prediction[]): Honesty {
  const { value, n } = diagnoseInnovations(made);
  const share = value && shareInterval(Math.round(value.coverage * n), n).value;
  if (!value || !share) return { construct, n, figures: null };
  const { mean, variance } = value;
  return {
    construct,
    n,
    figures: {
      coverage: share.share,
      low: share.low,
      high: share.high,
      mean,
      variance,
      verdict: share.high < HONEST.from ? "too_sure" : share.low > HONEST.to ? "too_cautious" : "honest",
      leaning: Math.abs(mean) <= CLEARLY * Math.sqrt(variance / n) ? null : mean > 0 ? "higher" : "lower",
    },
  };
}

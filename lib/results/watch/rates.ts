import type { ResponseTarget } from "@/lib/campaigns/schema";
import { shareInterval } from "@/lib/relationship-quality";
import type { RateRow } from "./types";

interface Step {
  readonly segment: string | null;
  readonly invited: number;
  readonly named: number;
  readonly claimed: number;
}

/** The share of the invited that answered, by segment and over all, each against the share wished for. Who runs can still answer: no target is missed before the end. */
export function rateRows(steps: readonly Step[], targets: readonly ResponseTarget[], { countAnonymous, over }: { readonly countAnonymous: boolean; readonly over: boolean }): RateRow[] {
  const answered = ({ named, claimed }: Step) => named + (countAnonymous ? claimed : 0);
  const whole = steps.reduce((sum, step) => ({ invited: sum.invited + step.invited, answered: sum.answered + answered(step) }), { invited: 0, answered: 0 });
  // a target without a segment is for all of them together
  const target = (segment: string | null) => targets.find((each) => each.segment === segment)?.share ?? null;
  return [
    row("all", whole.invited, whole.answered, target(null), over),
    ...steps.map((step) => row(step.segment, step.invited, answered(step), step.segment === null ? null : target(step.segment), over)),
  ];
}

function row(segment: RateRow["segment"], invited: number, answered: number, share: number | null, over: boolean): RateRow {
  const rate = shareInterval(answered, invited).value;
  const target = share === null ? null : 100 * share;
  return { segment, invited, answered, rate, target, verdict: rate === null || target === null ? null : rate.low >= target ? "reached" : over && rate.high < target ? "missed" : "undecided" };
}

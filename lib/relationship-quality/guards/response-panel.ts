import { InputError } from "../input-error";
import { type Answer, answeredOn, count, type Scale } from "../indices/answers";
import { type ShareInterval, shareInterval } from "../indices/share-interval";
import { type Measured, measured, tooLittle } from "../measured";
import { normalQuantile } from "../numeric/normal";
import { MINIMUMS } from "./minimum-respondents";

export interface Stratum {
  readonly segment: string;
  readonly invited: number;
  /** Answers of those who answered; null = opened but did not answer this item. */
  readonly answers: readonly Answer[];
  readonly rebookedAmongRespondents?: number;
  readonly rebookedAmongOthers?: number;
}

export interface ResponsePanel {
  readonly rate: ShareInterval;
  readonly segments: readonly { readonly segment: string; readonly invited: number; readonly answered: number; readonly rate: Measured<ShareInterval> }[];
  /** Plain mean of those who answered. */
  readonly mean: number;
  /** Each segment weighted by how many were invited; small segments joined first. */
  readonly postStratified: { readonly value: number; readonly se: number; readonly low: number; readonly high: number; readonly strata: readonly (readonly string[])[] };
  /** Where the mean of all invited could lie if the silent ones thought the worst, or the best. */
  readonly worstCase: { readonly low: number; readonly high: number };
  /** Rebooking of those who answered beside those who did not; null when not given. */
  readonly rebooking: { readonly respondents: Measured<ShareInterval>; readonly others: Measured<ShareInterval> } | null;
}

/**
 * Who answered, who did not, and what difference that could make.
 *
 * Formula: rate = answered/invited with Wilson interval, in all and by segment. Post-stratified mean = Σ (N_s/N)·ȳ_s, variance Σ (N_s/N)²·s²_s/n_s; segments under `minimum`
 * answers are joined to the next smallest first, so that no small segment's mean can be worked out. Worst case: all who did not answer at the low end, or at the high end of the scale.
 * Source: post-stratification and worst-case bounds, standard formulas; joining at 5 is our assumption.
 * Shapes: one row a segment. Range: on the scale given. Missing rule: null answers count as not answered; fewer than `minimum` answers in all → null.
 * @example
 * const strata = [{ segment: "large", invited: 20, answers: [6, 7, 6, 7, 6, 7, 6, 7, 6, 7] }, { segment: "small", invited: 80, answers: [3, 4, 5, 4, 3, 4, 5, 4, null, null] }]
 * responsePanel(strata).value?.rate.share // => 18
 * responsePanel(strata).value?.mean // => 5.3889
 * responsePanel(strata).value?.postStratified.value // => 4.5
 * responsePanel(strata).value?.worstCase // => { low: 1.79, high: 6.71 }
 */
export function responsePanel(strata: readonly Stratum[], options: { readonly scale?: Scale; readonly minimum?: number; readonly level?: number } = {}): Measured<ResponsePanel> {
  const scale = options.scale ?? [1, 7];
  const minimum = options.minimum ?? MINIMUMS.group.needed;
  const rows = strata.map((stratum, row) => {
    const values = answeredOn(stratum.answers, scale, stratum.segment);
    if (values.length > count(stratum.invited, "invited", row)) throw new InputError("wrong_shape", `${stratum.segment}: more answered than were invited.`, { column: "invited", row });
    return { segments: [stratum.segment], invited: stratum.invited, values };
  });
  const values = rows.flatMap((row) => row.values);
  const n = values.length;
  const invited = rows.reduce((sum, row) => sum + row.invited, 0);
  const rate = shareInterval(n, invited, options).value;
  if (n < minimum || rate === null) return tooLittle(n, "too_few_respondents", { needed: minimum });
  const joined = joinSmall(rows, minimum);
  const value = joined.reduce((sum, row) => sum + (row.invited / invited) * mean(row.values), 0);
  const se = Math.sqrt(joined.reduce((sum, row) => sum + (row.invited / invited) ** 2 * (variance(row.values) / row.values.length), 0));
  const reach = normalQuantile(0.5 + (options.level ?? 0.95) / 2) * se;
  const total = values.reduce((sum, answer) => sum + answer, 0);
  return measured(
    {
      rate,
      segments: rows.map((row) => ({ segment: row.segments[0] ?? "", invited: row.invited, answered: row.values.length, rate: shareInterval(row.values.length, row.invited, options) })),
      mean: total / n,
      postStratified: { value, se, low: Math.max(scale[0], value - reach), high: Math.min(scale[1], value + reach), strata: joined.map((row) => row.segments) },
      worstCase: { low: (total + (invited - n) * scale[0]) / invited, high: (total + (invited - n) * scale[1]) / invited },
      rebooking: rebookingOf(strata, rows, options),
    },
    n,
  );
}

interface Joined {
  readonly segments: readonly string[];
  readonly invited: number;
  readonly values: readonly number[];
}

/** Joins the smallest stratum to the next smallest until every one has enough answers. */
function joinSmall(rows: readonly Joined[], minimum: number): Joined[] {
  const joined = [...rows].sort((a, b) => a.values.length - b.values.length || a.invited - b.invited);
  while (joined.length > 1 && (joined[0]?.values.length ?? 0) < minimum) {
    const [first, second] = joined.splice(0, 2);
    if (!first || !second) break;
    joined.push({ segments: [...first.segments, ...second.segments], invited: first.invited + second.invited, values: [...first.values, ...second.values] });
    joined.sort((a, b) => a.values.length - b.values.length || a.invited - b.invited);
  }
  return joined;
}

function rebookingOf(strata: readonly Stratum[], rows: readonly Joined[], options: { readonly level?: number }): ResponsePanel["rebooking"] {
  if (strata.some((stratum) => stratum.rebookedAmongRespondents === undefined || stratum.rebookedAmongOthers === undefined)) return null;
  const sum = (pick: (stratum: Stratum) => number | undefined, column: string) => strata.reduce((total, stratum, row) => total + count(pick(stratum) ?? 0, column, row), 0);
  const answered = rows.reduce((total, row) => total + row.values.length, 0);
  const invited = rows.reduce((total, row) => total + row.invited, 0);
  return {
    respondents: shareInterval(sum((stratum) => stratum.rebookedAmongRespondents, "rebookedAmongRespondents"), answered, options),
    others: shareInterval(sum((stratum) => stratum.rebookedAmongOthers, "rebookedAmongOthers"), invited - answered, options),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

import { type Measured, measured, tooLittle } from "../measured";
import { type Answer, answeredOn, count, finite, sameLength } from "./answers";

/**
 * How much of an exhibitor's budget for this topic goes to this organizer. Without a rival it says nothing: then it is not shown.
 *
 * Formula: the stated percentage, let through only where at least one rival show exists.
 * Source: course deck 001 (share of wallet means something only where there is competition and buying is frequent).
 * Range: 0–100 percent. Missing rule: no answer → null; no rival show, or nobody knows → null with detail "no_rival" or "rivals_unknown".
 * Shapes: percent; number of rival shows.
 * @example
 * shareOfWallet(60, 2).value // => 60
 * shareOfWallet(60, 0).reason // => { code: "no_evidence", detail: "no_rival" }
 * shareOfWallet(null, 2).value // => null
 */
export function shareOfWallet(percent: Answer, rivalShows: number | null): Measured<number> {
  const [share] = answeredOn([percent], [0, 100], "SOW");
  if (rivalShows === null) return tooLittle(share === undefined ? 0 : 1, "no_evidence", { detail: "rivals_unknown" });
  if (count(rivalShows, "rivalShows") === 0) return tooLittle(share === undefined ? 0 : 1, "no_evidence", { detail: "no_rival" });
  return share === undefined ? tooLittle(0, "too_few_answers", { needed: 1 }) : measured(share, 1);
}

/**
 * The share of wallet of a whole segment.
 *
 * Formula: Σ budget·percent / Σ budget where budgets are known for all counted, else the plain mean; rows without a rival are left out.
 * Source: as `shareOfWallet`. Shapes: equally long columns. Range: 0–100 percent. Missing rule: rows without answer or rival are left out (n says how many stayed); none → null.
 * @example
 * shareOfWalletOf({ percent: [50, 100, 80], rivalShows: [1, 3, 0], budget: [300, 100, 100] }).value // => { percent: 62.5, weighted: true }
 * shareOfWalletOf({ percent: [50, 100], rivalShows: [1, 3] }).value // => { percent: 75, weighted: false }
 */
export function shareOfWalletOf(
  columns: { readonly percent: readonly Answer[]; readonly rivalShows: readonly (number | null)[]; readonly budget?: readonly Answer[] },
): Measured<{ readonly percent: number; readonly weighted: boolean }> {
  const { percent, rivalShows } = columns;
  const budget = columns.budget ?? percent.map(() => null);
  sameLength({ percent, rivalShows, budget });
  answeredOn(percent, [0, 100], "percent");
  const kept = percent.flatMap((share, row) => {
    const money = budget[row] ?? null;
    if (money !== null && finite(money, "budget", row) < 0) count(money, "budget", row);
    const value = shareOfWallet(share, rivalShows[row] ?? null).value;
    return value === null ? [] : [{ value, money }];
  });
  if (kept.length === 0) return tooLittle(0, "no_evidence", { detail: "no_rival_or_no_answer" });
  const total = kept.reduce((sum, row) => sum + (row.money ?? 0), 0);
  const weighted = total > 0 && kept.every((row) => row.money !== null);
  const value = weighted ? kept.reduce((sum, row) => sum + row.value * (row.money ?? 0), 0) / total : kept.reduce((sum, row) => sum + row.value, 0) / kept.length;
  return measured({ percent: value, weighted }, kept.length);
}

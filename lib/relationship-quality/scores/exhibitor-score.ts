import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";

/** How much a respondent's voice counts, by role: an option that is always shown where it is used. [our assumption] */
export const ROLE_WEIGHTS = { decision_maker: 2, booth_staff: 1 } as const;

/** Above this standard deviation between its respondents (points), an exhibitor is a divided account. [our assumption] */
export const DIVIDED_ACCOUNT_SD = 25;

/** One respondent of an exhibitor in one wave. */
export interface RespondentScore {
  readonly score: number;
  readonly role?: string;
  /** 1 unless weights by role are switched on. */
  readonly weight?: number;
}

/** An exhibitor's score in survey results. */
export interface ExhibitorScore {
  readonly mean: number;
  /** null until a within-firm variance is known. */
  readonly se: number | null;
  readonly respondents: number;
  /** Its respondents disagree by more than 25 points: show `roles` rather than the mean. */
  readonly divided: boolean;
  readonly betweenRespondentsSd: number | null;
  readonly roles: readonly { readonly role: string; readonly mean: number; readonly respondents: number }[];
}

/**
 * One exhibitor's score from several respondents: their mean, how sure it is, and whether the house is divided.
 *
 * Formula: y = Σωy/Σω with ω normalised to mean 1; SE = √(σ²_w Σω²)/Σω with the pooled within-firm variance; divided if SD between respondents > 25.
 * Range 0–100. Missing rule: no respondent gives null; without a pooled variance the SE is null.
 * Source: measurement.md (c); weights by role and 25 points are our assumption.
 * Shapes: scores and errors in points of 0–100, variance in squared points.
 * @example
 * exhibitorScore([{ score: 60 }, { score: 80 }], 200).value.mean // => 70
 * exhibitorScore([{ score: 60 }, { score: 80 }], 200).value.se // => 10
 * exhibitorScore([{ score: 20 }, { score: 90 }], 200).value.divided // => true
 */
export function exhibitorScore(respondents: readonly RespondentScore[], withinVariance: number | null): Measured<ExhibitorScore> {
  const n = respondents.length;
  if (n === 0) return tooLittle(0, "too_few_respondents", { needed: 1 });
  const weights = normalisedWeights(respondents);
  respondents.forEach(({ score }, row) => {
    if (!Number.isFinite(score)) throw new InputError("not_a_number", `Respondent ${row} has no score.`, { column: "score", row });
    if (score < 0 || score > 100) throw new InputError("off_scale", `Respondent ${row} has the score ${score}, outside 0–100.`, { column: "score", row });
  });
  if (withinVariance !== null && !(withinVariance >= 0)) throw new InputError("off_scale", `A variance cannot be ${withinVariance}.`, { column: "withinVariance" });
  const mean = respondents.reduce((sum, { score }, i) => sum + score * (weights[i] ?? 0), 0) / n;
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const sd = n < 2 ? null : standardDeviation(respondents.map(({ score }) => score));
  return measured(
    {
      mean,
      se: withinVariance === null ? null : Math.sqrt(withinVariance * squares) / n,
      respondents: n,
      divided: sd !== null && sd > DIVIDED_ACCOUNT_SD,
      betweenRespondentsSd: sd,
      roles: byRole(respondents),
    },
    n,
  );
}

/** Weights with mean 1 within the wave, so that a weight invents no respondent. */
export function normalisedWeights(respondents: readonly RespondentScore[]): readonly number[] {
  const raw = respondents.map(({ weight = 1 }, row) => {
    if (!(weight > 0) || !Number.isFinite(weight)) throw new InputError("off_scale", `Respondent ${row} needs a positive weight.`, { column: "weight", row });
    return weight;
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (weight * raw.length) / total);
}

function byRole(respondents: readonly RespondentScore[]): ExhibitorScore["roles"] {
  const roles = new Map<string, number[]>();
  for (const { role = "", score } of respondents) roles.set(role, [...(roles.get(role) ?? []), score]);
  return [...roles].map(([role, scores]) => ({ role, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, respondents: scores.length }));
}

function standardDeviation(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1));
}

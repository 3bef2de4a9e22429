import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";
import type { Construct } from "../instrument/constructs";
import { constructCalibration } from "./calibration";
import type { Calibration, ConstructSettings } from "./calibration";
import { CHANNELS, isAsking } from "./channels";
import type { Channel } from "./channels";
import type { EvidencePiece } from "./filter";
import { innovations, logLikelihood } from "./innovations";

/** One exhibitor's log on the construct to be tuned. */
export interface TuningLog {
  readonly segment: string | null;
  readonly pieces: readonly EvidencePiece[];
}

/** The parameters that were found on one half of the exhibitors, and what they are worth on the other half. */
export interface Tuning {
  readonly settings: ConstructSettings;
  readonly trials: readonly { readonly parameter: string; readonly value: number; readonly logLikelihood: number }[];
  /** Per prediction, on exhibitors that were not used for tuning: above 0, the tuned settings predict better. */
  readonly gainOutOfSample: number;
  readonly judgedOutOfSample: number;
}

/** The smallest number of exhibitors in each half. [our assumption] */
export const MINIMUM_TUNING_EXHIBITORS = 30;

const DRIFT_FACTORS = [0.25, 0.5, 1, 2, 4];
const VARIANCE_FACTORS = [0.5, 0.7, 1, 1.4, 2];
const CORRELATIONS = [0, 0.15, 0.3, 0.5, 0.7, 0.85];
const ROUNDS = 2;

/**
 * Tunes drift T, correlations ρ, leanings β² and noise σ² of one construct by how well the filter predicts readings that it has not seen.
 *
 * Method: every second exhibitor (by position) trains, the others judge. On the training half each parameter in turn takes the value of a small grid
 * with the largest log-likelihood of one-step-ahead predictions, twice round; the judging half then says what that is worth.
 * Source: likelihood by prediction errors (Schweppe 1965). `window` keeps the data that are displayed out of the tuning: end it before them.
 * Missing rule: fewer than 30 exhibitors with pieces in either half give null. Adopt the settings only if `gainOutOfSample` > 0.
 * Formula: log-likelihood = Σ −½(ln 2πS + surprise²/S) of the judging half. Range: each parameter within its grid.
 * Shapes: logs of one construct, one an exhibitor; days since 1970-01-01.
 * @example
 * tuneConstruct([], startingCalibration(), "AFF").value // => null
 */
export function tuneConstruct(logs: readonly TuningLog[], calibration: Calibration, construct: Construct, window: { readonly fromDay?: number; readonly toDay?: number } = {}): Measured<Tuning> {
  const used = logs.filter(({ pieces }) => pieces.length > 0);
  const training = used.filter((_, index) => index % 2 === 0);
  const judging = used.filter((_, index) => index % 2 === 1);
  if (judging.length < MINIMUM_TUNING_EXHIBITORS) return tooLittle(used.length, "too_few_exhibitors", { needed: 2 * MINIMUM_TUNING_EXHIBITORS });
  const judge = (half: readonly TuningLog[], settings: ConstructSettings): { readonly total: number; readonly n: number } => {
    const trial: Calibration = { ...calibration, constructs: { ...calibration.constructs, [construct]: settings } };
    const made = half.flatMap(({ segment, pieces }) => innovations(pieces, constructCalibration(trial, construct, segment), window));
    return { total: logLikelihood(made), n: made.length };
  };
  const start = calibration.constructs[construct];
  const trials: { parameter: string; value: number; logLikelihood: number }[] = [];
  let best = start;
  let bestLikelihood = judge(training, best).total;
  const heard = CHANNELS.filter((channel) => training.some(({ pieces }) => pieces.some((piece) => piece.channel === channel)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { parameter, values, set } of knobs(start, heard)) {
      for (const value of values) {
        const candidate = set(best, value);
        const { total } = judge(training, candidate);
        trials.push({ parameter, value, logLikelihood: total });
        if (total > bestLikelihood + 1e-9) {
          best = candidate;
          bestLikelihood = total;
        }
      }
    }
  }
  const before = judge(judging, start);
  const after = judge(judging, best);
  return measured({ settings: best, trials, gainOutOfSample: before.n > 0 ? (after.total - before.total) / before.n : 0, judgedOutOfSample: before.n }, used.length);
}

interface Knob {
  readonly parameter: string;
  readonly values: readonly number[];
  readonly set: (settings: ConstructSettings, value: number) => ConstructSettings;
}

function knobs(start: ConstructSettings, heard: readonly Channel[]): readonly Knob[] {
  const turned: Knob[] = [{ parameter: "driftDays", values: DRIFT_FACTORS.map((factor) => factor * start.driftDays), set: (settings, driftDays) => ({ ...settings, driftDays }) }];
  for (const channel of heard) {
    if (isAsking(channel)) {
      const own = start.asking[channel];
      if (!own) continue;
      const set = (settings: ConstructSettings, change: Partial<typeof own>): ConstructSettings => ({ ...settings, asking: { ...settings.asking, [channel]: { ...own, ...settings.asking[channel], ...change } } });
      turned.push({ parameter: `${channel}.beta2`, values: VARIANCE_FACTORS.map((factor) => factor * own.beta2), set: (settings, beta2) => set(settings, { beta2 }) });
      turned.push({ parameter: `${channel}.sigma2`, values: VARIANCE_FACTORS.map((factor) => factor * own.sigma2), set: (settings, sigma2) => set(settings, { sigma2 }) });
    } else {
      const own = start.behaviour[channel];
      if (!own) continue;
      const set = (settings: ConstructSettings, change: Partial<typeof own>): ConstructSettings => ({ ...settings, behaviour: { ...settings.behaviour, [channel]: { ...own, ...settings.behaviour[channel], ...change } } });
      turned.push({ parameter: `${channel}.rho`, values: CORRELATIONS, set: (settings, rho) => set(settings, { rho }) });
      turned.push({ parameter: `${channel}.sigma2`, values: VARIANCE_FACTORS.map((factor) => factor * own.sigma2), set: (settings, sigma2) => set(settings, { sigma2 }) });
    }
  }
  return turned;
}

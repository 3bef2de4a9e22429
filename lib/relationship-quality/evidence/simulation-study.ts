import { CHANNELS } from "./channels";
import { readLater } from "./reading";
import { replayMany } from "./replay-many";
import { oneExhibitor } from "./simulated-exhibitor";
import { STUDY_CALIBRATION } from "./simulation-world";
import type { SimulationSetting } from "./simulation-world";

export interface SimulationResult {
  /** Share of exhibitors whose hidden attitude lies in the 95 % interval. */
  readonly coverage: number;
  readonly rmse: number;
  /** Of exhibitors that answered at least once: the filter's error and that of the mean of their last survey. null: nobody answered. */
  readonly answered: { readonly exhibitors: number; readonly rmse: number; readonly rmseLastSurvey: number } | null;
}

/**
 * Follows invented exhibitors, whose true attitude is known, for four years and asks how often the filter's 95 % interval holds the truth and how far off
 * its score is, beside the mean of the last survey. Each exhibitor is judged once, on a random day of the fourth year.
 *
 * Method: hidden attitudes from simulateAttitudes; scores from replayMany and readLater. The same setting gives the same figures.
 * Formula: coverage = share of true values inside value ± 1.96·SE; RMSE = √mean (value − truth)². Source: our own simulation.
 * Range: coverage 0–1, RMSE ≥ 0. Missing rule: none: invented exhibitors are all judged. Shapes: points of 0–100; see SimulationSetting.
 * @example
 * simulationStudy({ seed: 1, exhibitors: 50, respondents: 2, promisesPerYear: 3, repliesPerYear: 6, driftFactor: 1, world: OWN_WORLD }).coverage > 0.8 // => true
 */
export function simulationStudy(setting: SimulationSetting): SimulationResult {
  const logs = Array.from({ length: setting.exhibitors }, (_, index) => oneExhibitor(setting, index));
  const rows = logs.reduce((sum, log) => sum + log.pieces.length, 0);
  const columns = { start: new Int32Array(logs.length + 1), channel: new Uint8Array(rows), value: new Float64Array(rows), weight: new Float64Array(rows), day: new Int32Array(rows) };
  let row = 0;
  logs.forEach(({ pieces }, index) => {
    for (const piece of pieces) {
      columns.channel[row] = CHANNELS.indexOf(piece.channel);
      columns.value[row] = piece.value;
      columns.weight[row] = piece.weight;
      columns.day[row] = piece.day;
      row++;
    }
    columns.start[index + 1] = row;
  });
  const calibration = { ...STUDY_CALIBRATION, driftDays: STUDY_CALIBRATION.driftDays * setting.driftFactor };
  const scores = replayMany({ ...columns, calibrationOf: new Int32Array(logs.length), calibrations: [calibration] });
  let covered = 0;
  let squared = 0;
  let answered = 0;
  let answeredSquared = 0;
  let surveySquared = 0;
  logs.forEach(({ truth, judgedDay, lastSurvey }, index) => {
    const stored = { value: scores.value[index] ?? 0, se: scores.se[index] ?? 0 };
    const { value, se } = readLater(stored, calibration, (scores.pieces[index] ?? 0) > 0 ? judgedDay - (scores.day[index] ?? 0) : 0);
    const error = (value - truth) ** 2;
    squared += error;
    if (Math.abs(value - truth) <= 1.959963984540054 * se) covered++;
    if (lastSurvey === null) return;
    answered++;
    answeredSquared += error;
    surveySquared += (lastSurvey - truth) ** 2;
  });
  return {
    coverage: covered / logs.length,
    rmse: Math.sqrt(squared / logs.length),
    answered: answered > 0 ? { exhibitors: answered, rmse: Math.sqrt(answeredSquared / answered), rmseLastSurvey: Math.sqrt(surveySquared / answered) } : null,
  };
}

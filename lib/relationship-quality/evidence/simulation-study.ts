import { createRandom } from "../numeric/random";
import type { Random } from "../numeric/random";
import { behaviourParameters } from "./calibration";
import type { ConstructCalibration } from "./calibration";
import { CHANNELS } from "./channels";
import type { Channel } from "./channels";
import { readLater } from "./reading";
import { replayMany } from "./replay-many";
import { simulateAnswers } from "./simulate-answers";
import { simulateAttitudes } from "./simulate-attitudes";
import type { RequestedReading } from "./simulate-attitudes";
import { surveyVariance, surveyWeight } from "./survey-weight";

/** What is not as the filter believes. All off: the world is the filter's own. */
export interface RoughWorld {
  /** The same people answer every year and keep their own leaning (variance 200), which the filter counts as new each time. */
  readonly samePeople: boolean;
  /** Promises are kept or broken, nothing between. */
  readonly yesNoPromises: boolean;
  /** Answers are whole numbers 1–7 and stop at the ends. */
  readonly roundedAnswers: boolean;
  /** An exhibitor answers the more likely the happier it is (odds e^0.8 a standard deviation). */
  readonly happyAnswerMore: boolean;
}

export const OWN_WORLD: RoughWorld = { samePeople: false, yesNoPromises: false, roundedAnswers: false, happyAnswerMore: false };
export const ROUGH_WORLD: RoughWorld = { samePeople: true, yesNoPromises: true, roundedAnswers: true, happyAnswerMore: true };

export interface SimulationSetting {
  readonly seed: number;
  readonly exhibitors: number;
  /** Respondents of each exhibitor in each yearly survey. */
  readonly respondents: number;
  readonly promisesPerYear: number;
  readonly repliesPerYear: number;
  /** The filter's T over the world's. */
  readonly driftFactor: number;
  readonly world: RoughWorld;
}

export interface SimulationResult {
  /** Share of exhibitors whose hidden attitude lies in the 95 % interval. */
  readonly coverage: number;
  readonly rmse: number;
  /** Of exhibitors that answered at least once: the filter's error and that of the mean of their last survey. null: nobody answered. */
  readonly answered: { readonly exhibitors: number; readonly rmse: number; readonly rmseLastSurvey: number } | null;
}

const YEARS = 4;
const YEAR = 365;
const ITEMS = 2;
const PERSON_VARIANCE = 200;

/** The world of the study: an attitude read by a yearly survey, by promises and by timed replies. */
export const STUDY_CALIBRATION: ConstructCalibration = {
  driftDays: 1200,
  prior: { mean: 60, sd: 15 },
  channels: {
    survey: { m: 60, lambda: 1, beta2: 36, sigma2: 400 },
    promise: behaviourParameters({ m: 85, s: 10, rho: 0.5, sigma2: 1275 }, 15),
    first_answer: behaviourParameters({ m: 80, s: 10, rho: 0.5, sigma2: 900 }, 15),
  },
};

/**
 * Follows invented exhibitors, whose true attitude is known, for four years and asks how often the filter's 95 % interval holds the truth and how far off
 * its score is, beside the mean of the last survey. Each exhibitor is judged once, on a random day of the fourth year.
 *
 * Method: hidden attitudes from simulateAttitudes; scores from replayMany and readLater. The same setting gives the same figures.
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

interface OneExhibitor {
  readonly pieces: readonly { readonly channel: Channel; readonly day: number; readonly value: number; readonly weight: number }[];
  readonly truth: number;
  readonly judgedDay: number;
  readonly lastSurvey: number | null;
}

function oneExhibitor({ seed, respondents, promisesPerYear, repliesPerYear, world }: SimulationSetting, index: number): OneExhibitor {
  const random = createRandom(seed * 1_000_003 + index);
  const judgedDay = (YEARS - 1) * YEAR + 1 + random.integer(YEAR - 1);
  const firstSurvey = random.integer(YEAR);
  const wanted: RequestedReading[] = [];
  for (let year = 0; year < YEARS; year++) {
    for (let r = 0; r < respondents; r++) wanted.push({ construct: "TOI", channel: "survey", day: firstSurvey + year * YEAR, weight: surveyWeight(ITEMS) });
    for (let p = 0; p < promisesPerYear; p++) wanted.push({ construct: "TOI", channel: "promise", day: year * YEAR + random.integer(YEAR), weight: 1 });
    for (let a = 0; a < repliesPerYear; a++) wanted.push({ construct: "TOI", channel: "first_answer", day: year * YEAR + random.integer(YEAR), weight: 1 });
  }
  const asked = wanted.filter(({ day }) => day <= judgedDay).sort((a, b) => a.day - b.day);
  const drawn = simulateAttitudes({ seed: random.integer(4294967296), calibrations: { TOI: STUDY_CALIBRATION }, readings: asked, pathDays: [judgedDay] });
  const leanings = drawn.leanings.TOI ?? {};
  const people = Array.from({ length: respondents }, () => Math.sqrt(PERSON_VARIANCE) * random.normal());
  const willingness = new Map<number, boolean>();
  let person = 0;
  const pieces = drawn.readings.flatMap((reading) => {
    if (reading.channel === "survey") {
      if (world.happyAnswerMore && !(willingness.get(reading.day) ?? decide(willingness, reading, random))) return [];
      const leaning = people[person++ % Math.max(1, people.length)] ?? 0;
      return [{ ...reading, value: surveyValue(reading.value, reading.truth + (leanings.survey ?? 0), leaning, world, random) }];
    }
    if (reading.channel === "promise" && world.yesNoPromises) {
      const { m, lambda } = STUDY_CALIBRATION.channels.promise ?? { m: 0, lambda: 0 };
      const kept = m + lambda * (reading.truth - STUDY_CALIBRATION.prior.mean) + (leanings.promise ?? 0);
      return [{ ...reading, value: 100 * random.uniform() < kept ? 100 : 0 }];
    }
    return [world.roundedAnswers ? { ...reading, value: Math.min(100, Math.max(0, reading.value)) } : reading];
  });
  const surveys = pieces.filter(({ channel }) => channel === "survey");
  const newest = surveys.filter(({ day }) => day === surveys.at(-1)?.day);
  return {
    pieces,
    truth: drawn.paths.TOI?.[0] ?? Number.NaN,
    judgedDay,
    lastSurvey: newest.length > 0 ? newest.reduce((sum, { value }) => sum + value, 0) / newest.length : null,
  };
}

function decide(willingness: Map<number, boolean>, { day, truth }: { readonly day: number; readonly truth: number }, random: Random): boolean {
  const { mean, sd } = STUDY_CALIBRATION.prior;
  const answers = random.uniform() < 1 / (1 + Math.exp((-0.8 * (truth - mean)) / sd));
  willingness.set(day, answers);
  return answers;
}

/** One respondent's score: as the filter believes, or by a person who stays the same, or in whole answers with ends. */
function surveyValue(believed: number, centre: number, person: number, world: RoughWorld, random: Random): number {
  if (!world.samePeople && !world.roundedAnswers) return believed;
  const score = world.samePeople ? centre + person + Math.sqrt(surveyVariance(ITEMS) - PERSON_VARIANCE) * random.normal() : believed;
  if (!world.roundedAnswers) return score;
  const answers = simulateAnswers(random, { score, items: ITEMS, min: 1, max: 7, spread: 1 });
  return answers.reduce((sum, answer) => sum + (100 * (answer - 1)) / 6, 0) / answers.length;
}

import { behaviourParameters } from "./calibration";
import type { ConstructCalibration } from "./calibration";

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

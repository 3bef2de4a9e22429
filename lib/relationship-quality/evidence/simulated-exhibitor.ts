import { createRandom } from "../numeric/random";
import type { Random } from "../numeric/random";
import type { Channel } from "./channels";
import { simulateAnswers } from "./simulate-answers";
import { simulateAttitudes } from "./simulate-attitudes";
import type { RequestedReading } from "./simulate-attitudes";
import { STUDY_CALIBRATION } from "./simulation-world";
import type { RoughWorld, SimulationSetting } from "./simulation-world";
import { surveyVariance, surveyWeight } from "./survey-weight";

const YEARS = 4;
const YEAR = 365;
const ITEMS = 2;
const PERSON_VARIANCE = 200;

/** The four years of one invented exhibitor: what was read, and what was true on the day it is judged. */
export interface OneExhibitor {
  readonly pieces: readonly { readonly channel: Channel; readonly day: number; readonly value: number; readonly weight: number }[];
  readonly truth: number;
  readonly judgedDay: number;
  readonly lastSurvey: number | null;
}

export function oneExhibitor({ seed, respondents, promisesPerYear, repliesPerYear, world }: SimulationSetting, index: number): OneExhibitor {
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

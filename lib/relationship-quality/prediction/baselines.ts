import { fitLogistic } from "./logistic";

/** The simple predictions that a score-based one has to beat. */
export type BaselineName = "base_rate" | "booked_last_year" | "recency_frequency";
export const BASELINES: readonly BaselineName[] = ["base_rate", "booked_last_year", "recency_frequency"];

export interface HistoryRow {
  /** Whether the exhibitor was booked at the editions before this one, newest first; empty when nothing is known. */
  readonly bookedBefore: readonly boolean[];
  readonly outcome: boolean;
}

type Rule = (history: readonly boolean[]) => number;

/**
 * Learns the three baselines from training rows:
 * - base rate: everybody gets (rebooked + 1)/(all + 2)
 * - booked last year: the rate among those with the same answer for the last edition, held towards the base rate by two pseudo-rows
 * - recency and frequency: logistic regression (ridge 1) on editions since the last booking, share of editions booked and ln(1 + editions known)
 */
export function learnBaselines(training: readonly HistoryRow[]): Record<BaselineName, Rule> {
  const rate = (training.filter(({ outcome }) => outcome).length + 1) / (training.length + 2);
  const groups = new Map<string, number>();
  for (const group of ["yes", "no", "unknown"]) {
    const members = training.filter(({ bookedBefore }) => lastYear(bookedBefore) === group);
    groups.set(group, (members.filter(({ outcome }) => outcome).length + 2 * rate) / (members.length + 2));
  }
  const fit = fitLogistic(training.map(({ bookedBefore }) => recencyFrequency(bookedBefore)), training.map(({ outcome }) => outcome));
  return {
    base_rate: () => rate,
    booked_last_year: (history) => groups.get(lastYear(history)) ?? rate,
    recency_frequency: (history) => (fit.value === null ? rate : fit.value.predict(recencyFrequency(history))),
  };
}

function lastYear(history: readonly boolean[]): "yes" | "no" | "unknown" {
  const last = history[0];
  return last === undefined ? "unknown" : last ? "yes" : "no";
}

function recencyFrequency(history: readonly boolean[]): number[] {
  const since = history.indexOf(true);
  const booked = history.filter(Boolean).length;
  return [since < 0 ? history.length + 1 : since, history.length === 0 ? 0.5 : booked / history.length, Math.log(1 + history.length)];
}

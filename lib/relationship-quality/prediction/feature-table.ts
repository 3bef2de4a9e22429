import type { FrozenFeatures } from "./frozen-features";

/** Turns frozen features into rows of numbers the way the training rows teach it. */
export interface FeatureTable {
  readonly columns: readonly string[];
  row(features: FrozenFeatures): number[];
}

/**
 * Learns from training rows alone how a missing feature is to be read: as the training mean, with a second column saying that it was missing wherever
 * that happened in training. Missing is neither good nor bad; whether it means anything is for the outcomes to say.
 */
export function learnFeatureTable(names: readonly string[], training: readonly FrozenFeatures[]): FeatureTable {
  const rules = names.map((name) => {
    const known = training.map(({ values }) => values[name] ?? null).filter((value) => value !== null);
    return { name, mean: known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length, flagged: known.length > 0 && known.length < training.length };
  });
  return {
    columns: rules.flatMap(({ name, flagged }) => (flagged ? [name, `${name} missing`] : [name])),
    row: ({ values }) =>
      rules.flatMap(({ name, mean, flagged }) => {
        const value = values[name] ?? null;
        return flagged ? [value ?? mean, value === null ? 1 : 0] : [value ?? mean];
      }),
  };
}

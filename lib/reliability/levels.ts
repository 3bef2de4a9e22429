import type { Scale } from "./schema";

/** Lines by which a consistency is put into a word. .70: Nunnally 1978; the others are our assumption. */
export const LEVELS = [
  { word: "high", from: 0.9 },
  { word: "good", from: 0.8 },
  { word: "fair", from: 0.7 },
  { word: "weak", from: 0.6 },
  { word: "poor", from: Number.NEGATIVE_INFINITY },
] as const;

/** The line that pages draw. */
export const USUAL_LINE = 0.7;

export type Level = (typeof LEVELS)[number]["word"];

export function levelOf(alpha: number): Level {
  return LEVELS.find(({ from }) => alpha >= from)?.word ?? "poor";
}

/** The scales that can have a consistency, and how they stand. */
export function standing(scales: readonly Scale[]): { readonly measured: readonly Scale[]; readonly weak: readonly Scale[]; readonly single: readonly Scale[]; readonly tooFew: readonly Scale[] } {
  const long = scales.filter(({ items }) => items.length > 1);
  const measured = long.filter(({ alpha }) => alpha.value !== null);
  return {
    measured,
    weak: measured.filter(({ alpha }) => (alpha.value ?? 0) < USUAL_LINE),
    single: scales.filter(({ items }) => items.length === 1),
    tooFew: long.filter(({ alpha }) => alpha.value === null),
  };
}

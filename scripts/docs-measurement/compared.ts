import { readFileSync } from "node:fs";
import path from "node:path";

const DATA = path.resolve(import.meta.dirname, "../../tests/reference/data");

export const referenceFile = (name: string): string => path.join(DATA, name);
export const referenceText = (name: string): string => readFileSync(referenceFile(name), "utf8");

/** A quantity with all the distances found between this module and its reference. */
export interface Compared {
  readonly en: string;
  readonly zh: string;
  readonly apart: readonly number[];
}

/** Distance relative to 1 or the number itself; a number that only one side has is infinitely far. R writes {} for none. */
export function distance(ours: number | null | undefined, theirs: unknown): number {
  const r = typeof theirs === "number" ? theirs : null;
  const own = ours ?? null;
  if (own === null || r === null) return own === r ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(own - r) / Math.max(1, Math.abs(r));
}

/** The next power of ten above the largest difference, never below 1e-9: rounding of the last digits differs between machines. */
export function bound(differences: readonly number[]): string {
  const largest = Math.max(...differences.map(Math.abs));
  if (!Number.isFinite(largest)) throw new Error("A number of the reference could not be computed.");
  return `1e${Math.max(-9, Math.floor(Math.log10(Math.max(largest, 1e-300))) + 1)}`;
}

import { startState, updateState } from "./filter";
import type { EvidencePiece, FilterState, FilterUpdate } from "./filter";
import type { ConstructCalibration } from "./calibration";

/** One piece of the log and what it did. */
export type ReplayStep = Omit<FilterUpdate, "state"> & { readonly piece: EvidencePiece };

/**
 * Computes a score anew from the whole log: after a backdated piece, a correction or a new calibration. Gives exactly what one update after the other gives.
 *
 * Shapes: pieces in any order; they are taken by day, and within a day by id, so that the same log always gives the same bits.
 * Formula: as `updateState`, piece by piece. Source: Kalman 1960. Range: as `updateState`.
 * Missing rule: no piece gives the start state and no steps.
 * @example
 * const settings = constructCalibration(startingCalibration(), "TOI", null)
 * replay([{ id: "b", channel: "promise", value: 100, weight: 1, day: 20010 }, { id: "a", channel: "survey", value: 75, weight: 1, day: 20000 }], settings).state.channels // => ["survey", "promise"]
 */
export function replay(pieces: readonly EvidencePiece[], calibration: ConstructCalibration): { readonly state: FilterState; readonly steps: readonly ReplayStep[] } {
  let state = startState(calibration);
  const steps: ReplayStep[] = [];
  for (const piece of inOrder(pieces)) {
    const { state: next, ...step } = updateState(state, piece, calibration);
    state = next;
    steps.push({ piece, ...step });
  }
  return { state, steps };
}

/** By day, and within a day by id. */
export function inOrder(pieces: readonly EvidencePiece[]): EvidencePiece[] {
  return pieces.slice().sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

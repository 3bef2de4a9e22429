import { acsiStyleFromAnswers, customerSatisfaction, type Measured, meanInterval, meanIntervalFromCounts, MINIMUMS, netPromoterFromCounts, netPromoterScore, shareInterval, twoSidedReach } from "@/lib/relationship-quality";
import type { Figure, Hidden, Selected } from "./types";

const REACH = twoSidedReach(0.95);

export function hidden(why: Hidden, n: number): Figure {
  return { value: null, hidden: why, n };
}

/** A figure of the heart, unless it rests on fewer complete answers than may be shown. */
export function shown<T>(result: Measured<T>, of: (value: T) => { readonly value: number; readonly se: number; readonly low: number; readonly high: number }): Figure {
  if (result.n < MINIMUMS.group.needed) return hidden("too_few", result.n);
  return result.value === null ? hidden("not_computable", result.n) : { ...of(result.value), n: result.n };
}

/** The mean with its 95 % interval. */
export function meanFigure(selected: Selected<number>, scale: readonly [number, number] = [0, 100]): Figure {
  if (selected.values === null) return hidden(selected.hidden, selected.n);
  return shown(meanInterval(selected.values, { scale }), ({ mean, se, low, high }) => ({ value: mean, se, low, high }));
}

interface Count {
  readonly value: number;
  readonly n: number;
}

/** As `meanFigure`, from answers that were counted. */
export function meanFromCells(cells: readonly Count[], scale: readonly [number, number]): Figure {
  return shown(meanIntervalFromCounts(cells, { scale }), ({ mean, se, low, high }) => ({ value: mean, se, low, high }));
}

export function npsFromCells(cells: readonly Count[]): Figure {
  const promoters = times(cells, (value) => value >= 9);
  const detractors = times(cells, (value) => value <= 6);
  return shown(netPromoterFromCounts({ promoters, detractors, passives: times(cells, () => true) - promoters - detractors }), ({ score, low, high }) => ({ value: score, se: errorOf(low, high), low, high }));
}

export function csatFromCells(cells: readonly Count[]): Figure {
  return shown(shareInterval(times(cells, (value) => value >= 6), times(cells, () => true)), ({ share, low, high }) => ({ value: share, se: errorOf(low, high), low, high }));
}

function times(cells: readonly Count[], of: (value: number) => boolean): number {
  return cells.reduce((sum, { value, n }) => (of(value) ? sum + n : sum), 0);
}

export function npsFigure(selected: Selected<readonly (number | null)[]>): Figure {
  if (selected.values === null) return hidden(selected.hidden, selected.n);
  return shown(netPromoterScore(column(selected.values, 0)), ({ score, low, high }) => ({ value: score, se: errorOf(low, high), low, high }));
}

/** The share of the clearly satisfied, in percent. */
export function csatFigure(selected: Selected<readonly (number | null)[]>): Figure {
  if (selected.values === null) return hidden(selected.hidden, selected.n);
  return shown(customerSatisfaction(column(selected.values, 0)), ({ share, low, high }) => ({ value: share, se: errorOf(low, high), low, high }));
}

export function acsiFigure(selected: Selected<readonly (number | null)[]>): Figure {
  if (selected.values === null) return hidden(selected.hidden, selected.n);
  const { values } = selected;
  return shown(acsiStyleFromAnswers({ overall: column(values, 0), expectation: column(values, 1), ideal: column(values, 2) }), ({ value, se }) => around(value, se, 0, 100));
}

/** One column of rows that were read together. */
export function column(rows: readonly (readonly (number | null)[])[], place: number): (number | null)[] {
  return rows.map((row) => row[place] ?? null);
}

export function around(value: number, se: number, from: number, to: number): { value: number; se: number; low: number; high: number } {
  return { value, se, low: Math.max(from, value - REACH * se), high: Math.min(to, value + REACH * se) };
}

/** The standard error that an interval stands for, where the heart gives the interval alone. */
function errorOf(low: number, high: number): number {
  return (high - low) / (2 * REACH);
}

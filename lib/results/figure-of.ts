import { type Question, rangeOf } from "@/lib/surveys/schema";
import { TUPLES } from "./blocks";
import { acsiFigure, csatFromCells, hidden, meanFromCells, npsFromCells } from "./figures";
import { type Cell, guarded, type Guarded } from "./guard";
import { blockFor, type Reading } from "./read-source";
import type { Figure } from "./types";
import type { View } from "./view";

/** A figure that came through the guard, and whether anonymous answers had to be left out of it. */
export interface Found {
  readonly figure: Figure;
  readonly withheld: boolean;
}

export function figured<T>(found: Guarded<T>, figure: (cells: readonly Cell<T>[]) => Figure): Found {
  const { withheld, n } = found;
  if (found.cells !== null) return { figure: figure(found.cells), withheld };
  return { figure: hidden(found.hidden === "not_asked" ? "too_few" : found.hidden, n), withheld };
}

/** The mean of one question, in points of its scale. */
export function questionFigure(reading: Reading, { id, scale }: Question, view: View): Found {
  const range = rangeOf(scale);
  return figured(guarded(reading.facts.items.get(id) ?? [], blockFor(reading, id), view), (cells) => (range ? meanFromCells(cells, [range.min, range.max]) : hidden("not_computable", 0)));
}

/** The mean of a measure, 0–100, a respondent a unit. */
export function measureFigure(reading: Reading, key: string, view: View): Found {
  return figured(guarded(reading.facts.scores.get(key) ?? [], measureBlock(reading, key), view), (cells) => meanFromCells(cells, [0, 100]));
}

export function measureBlock(reading: Reading, key: string) {
  return blockFor(reading, reading.measures.find((measure) => measure.key === key)?.questions[0]?.id);
}

export const INDICES = { NPS: ["NPS"], CSAT: ["SAT1"], ACSI: TUPLES.ACSI } as const;
export type IndexKey = keyof typeof INDICES;

/** How wide each index's scale is. */
export const INDEX_SPAN: Readonly<Record<IndexKey, number>> = { NPS: 200, CSAT: 100, ACSI: 100 };

export function indexFigure(reading: Reading, key: IndexKey, view: View): Found {
  const block = blockFor(reading, INDICES[key][0]);
  if (key === "ACSI") return figured(guarded(reading.facts.tuples.get("ACSI") ?? [], block, view), (cells) => acsiFigure(expanded(cells)));
  return figured(guarded(reading.facts.items.get(INDICES[key][0]) ?? [], block, view), key === "NPS" ? npsFromCells : csatFromCells);
}

/** One entry an answer, as the heart's tables of whole respondents want it. */
export function expanded<T>(cells: readonly Cell<T>[]): { readonly values: readonly T[]; readonly n: number } {
  const values = cells.flatMap(({ value, n }) => Array.from({ length: n }, () => value));
  return { values, n: values.length };
}

export function spanOf({ scale }: Question): number {
  const range = rangeOf(scale);
  return range ? range.max - range.min : 1;
}

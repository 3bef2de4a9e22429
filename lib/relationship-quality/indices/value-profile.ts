import { InputError } from "../input-error";
import { VALUE_TYPES } from "../instrument/value-types";
import type { Measured } from "../measured";
import type { Answer } from "./answers";
import { type ImportancePerformance, importancePerformance } from "./importance-performance";
import { type MeanInterval, meanInterval } from "./mean-interval";

export interface ValueRow {
  readonly id: string;
  readonly valueType: string;
  /** Letter on the map, A–M in the order of the thirteen types. */
  readonly letter: string;
  readonly importance: Measured<MeanInterval>;
  readonly performance: Measured<MeanInterval>;
  /** Performance − importance, negative where less is given than wanted. Null when either is. */
  readonly shortfall: number | null;
}

export interface ValueProfile {
  readonly rows: readonly ValueRow[];
  /** The map of the types for which both means exist. */
  readonly map: Measured<ImportancePerformance>;
}

/**
 * Which of thirteen kinds of value a segment looks for, and which it finds.
 *
 * Formula: means of importance and performance on 1–10 with t intervals, drawn as an importance–performance map with letters A–M.
 * Source: course deck 001 (Barnes: thirteen types of customer value, importance × performance). Our own wording.
 * Shapes: columns by V01–V13. Range: 1–10. Missing rule: null answers left out; a type with fewer than 2 answers on either side stays in the rows and off the map.
 * @example
 * const found = valueProfile({ V01: { importance: [9, 8, 9], performance: [4, 5, 4] }, V13: { importance: [3, 4, 3], performance: [7, null, 8] } })
 * found.rows.length // => 13
 * found.rows[0]?.shortfall // => -4.333
 * found.map.value?.points.map((point) => point.attribute) // => ["A", "M"]
 */
export function valueProfile(
  answers: Readonly<Record<string, { readonly importance: readonly Answer[]; readonly performance: readonly Answer[] }>>,
  options: { readonly level?: number; readonly crosshair?: "data" | "scale" } = {},
): ValueProfile {
  for (const id of Object.keys(answers)) {
    if (!VALUE_TYPES.some((type) => type.id === id)) throw new InputError("unknown_item", `${id} is no value type.`, { column: id });
  }
  const rows = VALUE_TYPES.map(({ id, valueType }, index): ValueRow => {
    const given = answers[id] ?? { importance: [], performance: [] };
    const mean = (side: "importance" | "performance") => meanInterval(given[side], { scale: [1, 10], column: `${id} ${side}`, ...(options.level === undefined ? {} : { level: options.level }) });
    const importance = mean("importance");
    const performance = mean("performance");
    const shortfall = importance.value && performance.value ? performance.value.mean - importance.value.mean : null;
    return { id, valueType, letter: String.fromCharCode(65 + index), importance, performance, shortfall };
  });
  const drawn = ({ mean, low, high }: MeanInterval) => ({ value: mean, low, high });
  const points = rows.flatMap(({ letter, importance, performance }) =>
    importance.value && performance.value ? [{ attribute: letter, importance: drawn(importance.value), performance: drawn(performance.value) }] : [],
  );
  const crosshair = options.crosshair === "scale" ? ({ importance: [1, 10], performance: [1, 10] } as const) : "data";
  return { rows, map: importancePerformance(points, { crosshair, ...(options.level === undefined ? {} : { level: options.level }) }) };
}

import { InputError } from "../input-error";
import { benjaminiHochberg } from "../guards/benjamini-hochberg";
import { type Measured, measured, tooLittle } from "../measured";
import { twoSidedReach } from "../numeric/level";
import { normalCdf } from "../numeric/normal";
import { finite } from "./answers";

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Quadrant = "concentrate_here" | "keep_it_up" | "low_priority" | "possible_overkill";

export interface MapPoint {
  readonly attribute: string;
  readonly importance: Interval;
  readonly performance: Interval;
  /** Where the point itself lies. */
  readonly quadrant: Quadrant;
  /** An interval crosses a line: draw it hollow, say "undecided". */
  readonly undecided: boolean;
  /** Still clear after allowing for the number of attributes looked at together. */
  readonly clear: boolean;
}

export interface ImportancePerformance {
  readonly crosshair: { readonly importance: number; readonly performance: number; readonly kind: "data" | "scale" };
  readonly points: readonly MapPoint[];
}

/**
 * Shows where effort is missing: what exhibitors care about but do not get, and what they get but hardly care about.
 *
 * Formula: lines at the grand means of the points ("data") or at the middle of the scales ("scale"). A point is undecided when its importance or its performance
 * interval contains its line. `clear`: p of the nearer line (normal, standard error from the interval's width), Benjamini–Hochberg at 5 % over all attributes.
 * Source: Martilla & James 1977 (the four fields); intervals at both axes are our addition.
 * Shapes: one row an attribute; stated importance (means) or derived importance (`derivedImportance`) alike. Range: as the values given; for "scale" give both scales.
 * Missing rule: no attribute → null. Give only attributes that were measured.
 * @example
 * const rated = [{ attribute: "A01", importance: { value: 6.5, low: 6.3, high: 6.7 }, performance: { value: 3.9, low: 3.6, high: 4.2 } }, { attribute: "A14", importance: { value: 3.5, low: 3.2, high: 3.8 }, performance: { value: 5.1, low: 4.3, high: 5.9 } }]
 * importancePerformance(rated).value?.points.map((point) => point.quadrant) // => ["concentrate_here", "possible_overkill"]
 * importancePerformance(rated).value?.points.map((point) => point.undecided) // => [false, true]
 * importancePerformance(rated, { crosshair: { importance: [1, 7], performance: [1, 7] } }).value?.crosshair // => { importance: 4, performance: 4, kind: "scale" }
 */
export function importancePerformance(
  rows: readonly { readonly attribute: string; readonly importance: Interval; readonly performance: Interval }[],
  options: { readonly crosshair?: "data" | { readonly importance: readonly [number, number]; readonly performance: readonly [number, number] }; readonly level?: number } = {},
): Measured<ImportancePerformance> {
  rows.forEach((row, r) => {
    for (const axis of ["importance", "performance"] as const) {
      const { value, low, high } = row[axis];
      for (const bound of [value, low, high]) finite(bound, `${row.attribute} ${axis}`, r);
      if (low > value || value > high) throw new InputError("wrong_shape", `${row.attribute}: the ${axis} interval does not contain its value.`, { column: axis, row: r });
    }
  });
  if (rows.length === 0) return tooLittle(0, "too_few_items", { needed: 1 });
  const crosshair = lines(rows, options.crosshair ?? "data");
  const z = twoSidedReach(options.level ?? 0.95);
  const doubts = rows.map(({ importance, performance }) => Math.max(doubtOf(importance, crosshair.importance, z), doubtOf(performance, crosshair.performance, z)));
  const adjusted = benjaminiHochberg(doubts);
  const points = rows.map((row, r): MapPoint => {
    const crosses = contains(row.importance, crosshair.importance) || contains(row.performance, crosshair.performance);
    const quadrant = quadrantOf(row.importance.value >= crosshair.importance, row.performance.value >= crosshair.performance);
    return { ...row, quadrant, undecided: crosses, clear: !crosses && (adjusted[r]?.flagged ?? false) };
  });
  return measured({ crosshair, points }, rows.length);
}

function lines(
  rows: readonly { readonly importance: Interval; readonly performance: Interval }[],
  kind: "data" | { readonly importance: readonly [number, number]; readonly performance: readonly [number, number] },
): ImportancePerformance["crosshair"] {
  if (kind !== "data") return { importance: (kind.importance[0] + kind.importance[1]) / 2, performance: (kind.performance[0] + kind.performance[1]) / 2, kind: "scale" };
  const mean = (axis: "importance" | "performance") => rows.reduce((sum, row) => sum + row[axis].value, 0) / rows.length;
  return { importance: mean("importance"), performance: mean("performance"), kind: "data" };
}

function contains({ low, high }: Interval, line: number): boolean {
  return low <= line && line <= high;
}

function doubtOf({ value, low, high }: Interval, line: number, z: number): number {
  const se = (high - low) / (2 * z);
  if (se === 0) return value === line ? 1 : 0;
  return Math.min(1, 2 * normalCdf(-Math.abs(value - line) / se));
}

function quadrantOf(important: boolean, good: boolean): Quadrant {
  if (important) return good ? "keep_it_up" : "concentrate_here";
  return good ? "possible_overkill" : "low_priority";
}

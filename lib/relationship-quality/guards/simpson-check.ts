import { InputError } from "../input-error";
import { finite, sameLength } from "../indices/answers";
import { type Measured, measured, tooLittle } from "../measured";

export interface SimpsonCheck {
  /** Correlation over everybody. */
  readonly pooled: number;
  /** Correlation after taking out each segment's own means. */
  readonly within: number;
  /** Pooled and within point in opposite directions: show both and warn. */
  readonly reversed: boolean;
  readonly segments: readonly { readonly segment: string; readonly n: number; readonly correlation: number | null }[];
  readonly messageKey: "simpson.reversed" | "simpson.mixed" | "simpson.consistent";
}

/**
 * Guards against a finding that turns round inside every segment: "more space goes with less satisfaction", only because large stands are in the hard hall.
 * For a comparison of two groups let x be 0 and 1.
 *
 * Formula: pooled r(x, y); within r of x and y after subtracting each segment's means; r per segment (three rows at least). Reversed when pooled and within have opposite signs;
 * mixed when some segment's sign differs from the pooled one.
 * Source: Simpson's reversal, standard; the rule to warn and show both is ours.
 * Shapes: three equally long columns. Range: correlations −1 to 1. Missing rule: rows with a null are left out; fewer than 3 rows, or no variation → null.
 * @example
 * const rows = { x: [1, 2, 3, 6, 7, 8], y: [8, 7, 6, 12, 11, 10], segment: ["A", "A", "A", "B", "B", "B"] }
 * simpsonCheck(rows).value?.pooled // => 0.7627
 * simpsonCheck(rows).value?.within // => -1
 * simpsonCheck(rows).value?.messageKey // => "simpson.reversed"
 */
export function simpsonCheck(
  columns: { readonly x: readonly (number | null)[]; readonly y: readonly (number | null)[]; readonly segment: readonly string[] },
): Measured<SimpsonCheck> {
  const { x, y, segment } = columns;
  sameLength({ x, y, segment });
  const rows = x.flatMap((value, row) => {
    const other = y[row] ?? null;
    const name = segment[row];
    if (name === undefined) throw new InputError("wrong_shape", `segment, row ${row} is missing.`, { column: "segment", row });
    return value === null || other === null ? [] : [{ x: finite(value, "x", row), y: finite(other, "y", row), name }];
  });
  const n = rows.length;
  if (n < 3) return tooLittle(n, "too_few_answers", { needed: 3 });
  const names = [...new Set(rows.map((row) => row.name))];
  const centred = names.flatMap((name) => centre(rows.filter((row) => row.name === name)));
  const pooled = correlation(centre(rows));
  const within = correlation(centred);
  if (pooled === null || within === null) return tooLittle(n, "no_variance");
  const segments = names.map((name) => {
    const own = rows.filter((row) => row.name === name);
    return { segment: name, n: own.length, correlation: own.length < 3 ? null : correlation(centre(own)) };
  });
  const reversed = pooled * within < 0;
  const mixed = segments.some((row) => row.correlation !== null && row.correlation * pooled < 0);
  return measured({ pooled, within, reversed, segments, messageKey: reversed ? "simpson.reversed" : mixed ? "simpson.mixed" : "simpson.consistent" }, n);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function centre(points: readonly Point[]): Point[] {
  const meanX = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const meanY = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return points.map((point) => ({ x: point.x - meanX, y: point.y - meanY }));
}

/** Of points already centred; null without variation. */
function correlation(points: readonly Point[]): number | null {
  const xx = points.reduce((sum, point) => sum + point.x ** 2, 0);
  const yy = points.reduce((sum, point) => sum + point.y ** 2, 0);
  const xy = points.reduce((sum, point) => sum + point.x * point.y, 0);
  return xx > 1e-18 && yy > 1e-18 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}

import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { type Columns, completeCases } from "../numeric/columns";
import { tCdf, tQuantile } from "../numeric/beta";
import { leastSquares } from "./least-squares";

export interface Effect {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

export interface ImageFilter {
  /** How much less one standard deviation of image lets a single failure hurt (quality points). Supported when above 0. */
  readonly forgiveness: Effect;
  /** What is left of that protection once failures repeat, minus the protection at one: below 0 = repeated faults break it. */
  readonly breaking: Effect;
  readonly goodImageForgives: "supported" | "contradicted" | "not_decided";
  readonly repeatedFaultsBreakIt: "supported" | "contradicted" | "not_decided";
  /** Quality lost at one failure for an image one standard deviation below and above the mean. */
  readonly lossAtLowImage: number;
  readonly lossAtHighImage: number;
  readonly rowsLeftOut: number;
}

/** Failures needed to speak of "repeated". */
const REPEATED = 2;

/**
 * Tests whether a good image makes exhibitors forgive a small fault, and whether repeated faults break that protection.
 *
 * Formula: least squares of perceived quality on image z, F1 (at least one failure), F2 (two or more), z·F1 and z·F2. Forgiveness = coefficient of z·F1,
 * breaking = coefficient of z·F2; t intervals; "not decided" when an interval covers 0.
 * Source: course deck 003 (Grönroos 1982: image as filter); a hypothesis to be tested on one's own data, "associated with", never "causes".
 * Shapes: three equally long columns: quality and image on any scale, failures as counts. One row an exhibitor.
 * Missing rule: rows with a null left out and counted; fewer than 60 rows, or fewer than 5 with none, with one or with repeated failures → null.
 * Range: coefficients of either sign, p 0–1.
 * @example
 * const image = Array.from({ length: 90 }, (_, i) => 40 + ((i * 37) % 50))
 * const failures = image.map((_, i) => i % 3)
 * const quality = image.map((x, i) => 70 + 0.1 * (x - 64) - (failures[i] === 0 ? 0 : 10 - 0.4 * (x - 64)) - (failures[i] === 2 ? 10 + 0.4 * (x - 64) : 0) + ((i * 29) % 7) - 3)
 * imageFilter({ quality, image, failures }).value?.goodImageForgives // => "supported"
 * imageFilter({ quality, image, failures }).value?.repeatedFaultsBreakIt // => "supported"
 * imageFilter({ quality: [1], image: [1], failures: [0] }).value // => null
 */
export function imageFilter(
  columns: Columns & { readonly quality: Columns[string]; readonly image: Columns[string]; readonly failures: Columns[string] },
  options: { readonly level?: number; readonly minimum?: number } = {},
): Measured<ImageFilter> {
  const minimum = options.minimum ?? 60;
  const { values, n, rowsLeftOut, rows } = completeCases(columns, ["quality", "image", "failures"]);
  const [quality = new Float64Array(), image = new Float64Array(), failures = new Float64Array()] = values;
  failures.forEach((failed, i) => {
    if (!Number.isInteger(failed) || failed < 0) throw new InputError("off_scale", `failures, row ${rows[i]}: ${failed} is no count.`, { column: "failures", row: rows[i] ?? i });
  });
  if (n < minimum) return tooLittle(n, "too_few_exhibitors", { needed: minimum });
  const groups = [0, 1, REPEATED].map((size) => failures.filter((failed) => Math.min(failed, REPEATED) === size).length);
  const fewest = Math.min(...groups);
  if (fewest < 5) return tooLittle(n, "too_few_exhibitors", { needed: 5, detail: `groups by failures 0, 1, ${REPEATED}+: ${groups.join(", ")}` });
  const z = standardised(image);
  if (!z) return tooLittle(n, "no_variance", { detail: "image" });
  const once = Array.from(failures, (failed) => (failed >= 1 ? 1 : 0));
  const repeated = Array.from(failures, (failed) => (failed >= REPEATED ? 1 : 0));
  const fit = leastSquares([z.map(() => 1), z, once, repeated, z.map((x, i) => x * (once[i] ?? 0)), z.map((x, i) => x * (repeated[i] ?? 0))], Array.from(quality));
  if (!fit) return tooLittle(n, "singular");
  const effect = (at: number): Effect => {
    const [estimate, se] = [fit.coefficients[at] ?? 0, fit.se[at] ?? 0];
    const reach = tQuantile(0.5 + (options.level ?? 0.95) / 2, fit.degrees) * se;
    return { estimate, se, low: estimate - reach, high: estimate + reach, p: se > 0 ? 2 * tCdf(-Math.abs(estimate / se), fit.degrees) : estimate === 0 ? 1 : 0 };
  };
  const [forgiveness, breaking] = [effect(4), effect(5)];
  const loss = -(fit.coefficients[2] ?? 0);
  return measured(
    {
      forgiveness,
      breaking,
      goodImageForgives: forgiveness.low > 0 ? "supported" : forgiveness.high < 0 ? "contradicted" : "not_decided",
      repeatedFaultsBreakIt: breaking.high < 0 ? "supported" : breaking.low > 0 ? "contradicted" : "not_decided",
      lossAtLowImage: loss + forgiveness.estimate,
      lossAtHighImage: loss - forgiveness.estimate,
      rowsLeftOut,
    },
    n,
  );
}

function standardised(values: Float64Array): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return sd > 1e-12 * Math.max(1, Math.abs(mean)) ? Array.from(values, (value) => (value - mean) / sd) : null;
}

import { describe, expect, test } from "vitest";
import { completeCases, covarianceOf, createRandom, sortedQuantile, summarizeDraws } from "@/lib/relationship-quality";
import { createCovarianceResampler } from "@/lib/relationship-quality/numeric/resample";

const random = createRandom(2);
const N = 40;
const values = [0, 1, 2].map((c) => Float64Array.from({ length: N }, () => 50 + 10 * c + random.normal()));

describe("resampling by covariance", () => {
  test("a resample has exactly the covariances of the rows that were drawn", () => {
    const firm = Array.from({ length: N }, (_, row) => `firm ${row % 7}`);
    const target = new Float64Array(9);
    const rows = createCovarianceResampler(values, firm).draw(createRandom(8), target);
    const again = createRandom(8);
    const drawn = Array.from({ length: 7 }, () => again.integer(7)).flatMap((f) => Array.from({ length: N }, (_, row) => row).filter((row) => row % 7 === f));
    const [a = [], b = [], c = []] = values.map((column) => drawn.map((row) => column[row] ?? 0));
    const naive = covarianceOf(completeCases({ a, b, c }, ["a", "b", "c"])).matrix;
    expect(rows).toBe(drawn.length);
    naive.forEach((value, at) => expect(target[at]).toBeCloseTo(value, 11));
  });

  test("a column that does not vary within a draw has no variance at all", () => {
    const two = [Float64Array.of(3.1, 3.1, 3.1, 9.7), Float64Array.of(1, 2, 3, 4)];
    const resampler = createCovarianceResampler(two);
    const target = new Float64Array(4);
    const stream = createRandom(4);
    let still = 0;
    for (let b = 0; b < 200; b++) {
      resampler.draw(stream, target);
      if ((target[0] ?? 1) === 0) still++;
      else expect(target[0]).toBeGreaterThan(1);
    }
    expect(still).toBeGreaterThan(20);
  });
});

describe("quantiles and intervals", () => {
  test("quantiles interpolate as R does by default", () => {
    expect(sortedQuantile([1, 2, 3, 4, 10], 0.9)).toBeCloseTo(7.6, 12);
    expect(sortedQuantile([5], 0.3)).toBe(5);
    expect(sortedQuantile([], 0.3)).toBeNaN();
  });

  test("the p-value is twice the smaller side, never zero", () => {
    const found = summarizeDraws(1, Float64Array.of(0.5, 1, 1.5, -0.1, Number.NaN));
    expect(found.p).toBeCloseTo((2 * 2) / 5, 12);
    expect(found.failed).toBe(1);
    expect(summarizeDraws(1, Float64Array.of(1, 2, 3)).p).toBeCloseTo(0.5, 12);
    expect(summarizeDraws(1, new Float64Array(0))).toEqual({ estimate: 1, se: null, low: null, high: null, p: null, failed: 0 });
  });
});

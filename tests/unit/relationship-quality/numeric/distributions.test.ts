import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareCdf, chiSquareQuantile, fCdf, fQuantile, logGamma, normalCdf, normalQuantile, regularizedBeta, tCdf, tQuantile } from "@/lib/relationship-quality";

describe("the normal distribution", () => {
  // Values to 16 digits from tables of Φ (Abramowitz & Stegun 1964, table 26.1, and R's pnorm).
  test.each([
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1, 0.8413447460685429],
    [1.959963984540054, 0.975],
    [2.5, 0.9937903346742238],
    [3, 0.9986501019683699],
    [-1, 0.15865525393145705],
    [-3, 0.0013498980316300933],
    [-6, 9.865876450376981e-10],
  ])("Φ(%d) is right to 1e-15", (x, expected) => expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-15));

  test("the far tail keeps its leading digits", () => {
    expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 12);
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  test("below and above add up to one, and more is never less likely", () => {
    fc.assert(fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => Math.abs(normalCdf(x) + normalCdf(-x) - 1) < 2e-16));
    fc.assert(fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 1e-6, max: 3, noNaN: true }), (x, step) => normalCdf(x + step) >= normalCdf(x)));
  });

  test("the quantile undoes the distribution", () => {
    fc.assert(fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => Math.abs(normalCdf(normalQuantile(p)) / p - 1) < 1e-11));
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1.1)).toBeNaN();
  });
});

describe("beta, F, t, chi-square and gamma", () => {
  test("textbook quantiles", () => {
    expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.325834530413011, 10);
    expect(tQuantile(0.975, 7)).toBeCloseTo(2.3646242515927844, 10);
    expect(tQuantile(0.025, 7)).toBeCloseTo(-2.3646242515927844, 10);
    expect(chiSquareQuantile(0.95, 3)).toBeCloseTo(7.814727903251178, 10);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(1.959963984540054 ** 2, 10);
  });

  test("closed forms", () => {
    for (const x of [0.1, 0.5, 0.9]) {
      expect(regularizedBeta(x, 1, 1)).toBeCloseTo(x, 14);
      expect(regularizedBeta(x, 2, 1)).toBeCloseTo(x * x, 14);
      expect(chiSquareCdf(2 * x, 2)).toBeCloseTo(1 - Math.exp(-x), 14);
      expect(tCdf(x, 1)).toBeCloseTo(0.5 + Math.atan(x) / Math.PI, 13);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  });

  test("F quantiles undo the distribution at any degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2000 }), (p, a, b) => Math.abs(fCdf(fQuantile(p, a, b), a, b) - p) < 1e-10),
    );
  });
});

import { logGamma, regularizedGamma } from "./gamma";

/**
 * Regularised incomplete beta I_x(a, b), the distribution behind F, t and exact binomial intervals.
 * Formula: the continued fraction of Abramowitz & Stegun 1964, 26.5.8, on the side where it converges fast. Range 0 to 1.
 * Source: Abramowitz & Stegun 1964, 26.5. Missing rule: NaN gives NaN. Shapes: x 0–1, a and b > 0.
 * @example
 * Math.abs(regularizedBeta(0.5, 2, 2) - 0.5) < 1e-14 // => true
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h;
}

/**
 * P(F ≤ f) with d1 and d2 degrees of freedom. Range 0 to 1.
 * Formula: I of d1·f/(d1·f + d2) with (d1/2, d2/2). Source: Abramowitz & Stegun 1964, 26.6. Missing rule: f below 0 gives 0; NaN gives NaN.
 * Shapes: f ≥ 0, degrees > 0.
 * @example
 * fCdf(1, 10, 10).toFixed(6) // => "0.500000"
 */
export function fCdf(f: number, d1: number, d2: number): number {
  return f <= 0 ? 0 : regularizedBeta((d1 * f) / (d1 * f + d2), d1 / 2, d2 / 2);
}

/**
 * The value below which an F statistic lies with probability p (0 < p < 1).
 * Formula: inverse of `fCdf`. Source: Abramowitz & Stegun 1964, 26.6. Range: 0 to Infinity. Missing rule: p outside 0–1 gives NaN.
 * Shapes: p a share, degrees > 0.
 * @example
 * Math.abs(fCdf(fQuantile(0.975, 249, 996), 249, 996) - 0.975) < 1e-13 // => true
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  return invertIncreasing((f) => fCdf(f, d1, d2), p);
}

/**
 * P(T ≤ t) with ν degrees of freedom. Range 0 to 1.
 * Formula: ½·I of ν/(ν + t²) with (ν/2, ½) in the tail. Source: Abramowitz & Stegun 1964, 26.7. Missing rule: NaN gives NaN.
 * Shapes: t any number, degrees > 0.
 * @example
 * tCdf(0, 5) // => 0.5
 */
export function tCdf(t: number, degrees: number): number {
  const tail = 0.5 * regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/**
 * The value below which a t statistic lies with probability p.
 * Formula: inverse of `tCdf`. Source: Abramowitz & Stegun 1964, 26.7. Range: −Infinity to Infinity. Missing rule: p outside 0–1 gives NaN.
 * Shapes: p a share, degrees > 0.
 * @example
 * tQuantile(0.975, 7).toFixed(4) // => "2.3646"
 */
export function tQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  return p > 0.5 ? invertIncreasing((t) => tCdf(t, degrees), p) : -invertIncreasing((t) => tCdf(t, degrees), 1 - p);
}

/**
 * P(χ² ≤ x) with the given degrees of freedom. Range 0 to 1.
 * Formula: P(ν/2, x/2), the regularised incomplete gamma. Source: Abramowitz & Stegun 1964, 26.4. Missing rule: x below 0 gives 0; NaN gives NaN.
 * Shapes: x ≥ 0, degrees > 0.
 * @example
 * chiSquareCdf(3.841458820694124, 1).toFixed(6) // => "0.950000"
 */
export function chiSquareCdf(x: number, degrees: number): number {
  return regularizedGamma(degrees / 2, x / 2);
}

/**
 * The value below which a χ² statistic lies with probability p.
 * Formula: inverse of `chiSquareCdf` by bisection and Newton steps. Source: Abramowitz & Stegun 1964, 26.4. Range: 0 to Infinity.
 * Missing rule: p outside 0–1 gives NaN. Shapes: p a share, degrees > 0.
 * @example
 * chiSquareQuantile(0.95, 3).toFixed(4) // => "7.8147"
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  return invertIncreasing((x) => chiSquareCdf(x, degrees), p);
}

/** The x in (0, ∞) with cdf(x) = p, by doubling and then halving the bracket until it is as narrow as a double allows. */
function invertIncreasing(cdf: (x: number) => number, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = 1;
  while (cdf(high) < p && high < 1e300) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200; step++) {
    const middle = 0.5 * (low + high);
    if (middle === low || middle === high) break;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

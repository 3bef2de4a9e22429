const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

/**
 * Standard normal density φ(x) = exp(−x²/2) / √(2π).
 * Formula: exp(−x²/2)/√(2π). Source: standard formula. Range: 0 to .3989. Missing rule: NaN gives NaN. Shapes: x in standard deviations.
 * @example
 * normalDensity(0).toFixed(6) // => "0.398942"
 */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * x * x);
}

/**
 * The probability that a standard normal value lies below x: "how sure are we that the true score is under this line".
 *
 * Formula: below |x| = 3 the everywhere-positive series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), outside it
 * φ(x) divided by the continued fraction x + 1/(x + 2/(x + 3/(x + …))) (Abramowitz & Stegun 1964, 26.2.11 and 26.2.14).
 * Absolute error about 1e-16; the lower tail keeps its relative precision down to x = −38.
 *
 * Range: 0 to 1. NaN gives NaN; ±Infinity give 1 and 0.
 * Source: Abramowitz & Stegun 1964, 26.2. Missing rule: NaN gives NaN. Shapes: x in standard deviations; a probability.
 * @example
 * normalCdf(0) // => 0.5
 * Math.abs(normalCdf(1.959963984540054) - 0.975) < 1e-15 // => true
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x >= 3) return 1 - upperTail(x);
  if (x <= -3) return upperTail(-x);
  const square = x * x;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= square / odd;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}

/** Q(x) = 1 − Φ(x) for x ≥ 3, evaluated from the bottom of the continued fraction upwards. */
function upperTail(x: number): number {
  if (x > 39) return 0;
  let fraction = x;
  for (let depth = 160; depth >= 1; depth--) fraction = x + depth / fraction;
  return normalDensity(x) / fraction;
}

/**
 * The value below which a standard normal lies with probability p: 1.96 for p = .975.
 *
 * Formula: a rational start (Abramowitz & Stegun 1964, 26.2.23, error below 4.5e-4) made exact by Halley steps on {@link normalCdf}.
 *
 * Range: p = 0 gives −Infinity and p = 1 gives Infinity; outside 0..1, NaN.
 * Source: Abramowitz & Stegun 1964, 26.2.23; Halley 1694. Missing rule: p outside 0–1 gives NaN. Shapes: a probability in, standard deviations out.
 * @example
 * normalQuantile(0.5) // => 0
 * Math.abs(normalQuantile(0.975) - 1.959963984540054) < 1e-14 // => true
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let step = 0; step < 4; step++) {
    const density = normalDensity(x);
    if (density === 0) break;
    const newton = (normalCdf(x) - p) / density;
    const move = newton / (1 + 0.5 * x * newton);
    x -= move;
    if (Math.abs(move) < 1e-16 * Math.abs(x)) break;
  }
  return x;
}

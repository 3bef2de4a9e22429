const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * ln Γ(x) for x > 0: Stirling's series above 12, reached from below by Γ(x + 1) = x·Γ(x) (Abramowitz & Stegun 1964, 6.1.41).
 * Formula: Stirling's series above 12, Γ(x + 1) = x·Γ(x) below. Source: Abramowitz & Stegun 1964, 6.1.41. Range: any number.
 * Missing rule: x ≤ 0 is outside its use. Shapes: x > 0.
 * @example
 * Math.abs(logGamma(5) - Math.log(24)) < 1e-13 // => true
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 1;
  let z = x;
  while (z < 12) {
    shift *= z;
    z += 1;
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  let power = inverse;
  let series = 0;
  for (const coefficient of STIRLING) {
    series += coefficient * power;
    power *= square;
  }
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - Math.log(shift);
}

/**
 * Lower regularised incomplete gamma P(a, x): the series for x < a + 1, the continued fraction beyond (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31).
 * Range 0 to 1.
 * Formula: series below a + 1, continued fraction beyond. Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31. Missing rule: NaN gives NaN.
 * Shapes: a > 0, x ≥ 0.
 * @example
 * regularizedGamma(1, 1).toFixed(6) // => "0.632121"
 */
export function regularizedGamma(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 100_000 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= x / (a + k);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 100_000; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / guard(an * d + b);
    c = guard(b + an / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return Math.max(0, 1 - front * h);
}

function guard(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

import { InputError } from "../input-error";

/** A seeded stream of numbers: the only source of chance in this module. */
export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A standard normal number (mean 0, variance 1). */
  normal(): number;
  /** A whole number 0 … n − 1, each equally likely (1 ≤ n ≤ 2³²). */
  integer(n: number): number;
  /** 32 random bits as an unsigned whole number: the raw stream. */
  bits(): number;
}

const TWO_32 = 4294967296;

/**
 * Starts a stream of random numbers from a seed, so that every simulated or resampled figure can be repeated exactly.
 *
 * Formula: xoshiro128** (Blackman & Vigna 2021), its four words filled from the seed by the splitmix32 mixer; integers by multiplication with
 * rejection, so that no value is favoured; normals by Marsaglia's polar method. `uniform`, `integer` and `bits` use 32-bit integer arithmetic and
 * exact scaling alone: the same seed gives the same stream on every platform. `normal` also uses Math.log, whose last bit is the engine's.
 *
 * The seed is a whole number between −2⁵³ and 2⁵³; all its bits count. Anything else is an InputError.
 * Source: Blackman & Vigna 2021; Marsaglia & Bray 1964 (polar method). Missing rule: a seed that is no whole number is an InputError.
 * Range: uniform 0 to under 1, integers under their bound, normals any number. Shapes: one stream a seed.
 * @example
 * createRandom(1).integer(6) === createRandom(1).integer(6) // => true
 * createRandom(7).uniform() < 1 // => true
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new InputError("bad_option", `seed must be a whole number, got ${seed}`, { column: "seed" });
  const low = seed | 0;
  const high = Math.floor(seed / TWO_32) | 0;
  let mixer = low;
  const mix = (): number => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = mixer;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = mix();
  let b = mix();
  mixer ^= high;
  let c = mix();
  let d = mix() | 1;
  let spare = Number.NaN;

  const bits = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  const uniform = (): number => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * factor;
        return u * factor;
      }
    }
  };
  const integer = (n: number): number => {
    if (!(Number.isInteger(n) && n >= 1 && n <= TWO_32)) throw new InputError("bad_option", `integer(n) needs 1 ≤ n ≤ 2³², got ${n}`, { column: "n" });
    if (n <= 2097152) {
      for (;;) {
        const product = bits() * n;
        const whole = Math.floor(product / TWO_32);
        const rest = product - whole * TWO_32;
        if (rest >= n || rest >= TWO_32 % n) return whole;
      }
    }
    const limit = TWO_32 - (TWO_32 % n);
    for (;;) {
      const value = bits();
      if (value < limit) return value % n;
    }
  };
  return { uniform, normal, integer, bits };
}

/**
 * What can be worked out from sums that were shown? Exactly their linear combinations. This file keeps those combinations as a reduced
 * matrix over whole numbers modulo a prime below 2²⁶ (products stay exact in a double), so there is no rounding and no tolerance.
 * A determinant of a 0/1 matrix divisible by that prime would be needed for a wrong answer; that takes more than twenty interlocked queries built for it.
 */
const PRIME = 67_108_859;

export interface Span {
  readonly width: number;
  /** Rows in reduced form: row k has 1 at pivots[k], and 0 there in all other rows. */
  readonly rows: readonly Float64Array[];
  readonly pivots: readonly number[];
}

export function emptySpan(width: number): Span {
  return { width, rows: [], pivots: [] };
}

/** The span with one more sum in it; the span given is left as it was. */
export function withSum(span: Span, members: Iterable<number>): Span {
  const vector = new Float64Array(span.width);
  for (const member of members) vector[member] = 1;
  span.rows.forEach((row, k) => {
    const factor = vector[span.pivots[k] ?? 0] ?? 0;
    if (factor !== 0) subtract(vector, row, factor);
  });
  const pivot = vector.findIndex((value) => value !== 0);
  if (pivot < 0) return span;
  const scale = inverse(vector[pivot] ?? 1);
  for (let i = 0; i < vector.length; i += 1) vector[i] = ((vector[i] ?? 0) * scale) % PRIME;
  const rows = span.rows.map((row) => {
    const factor = row[pivot] ?? 0;
    if (factor === 0) return row;
    const copy = row.slice();
    subtract(copy, vector, factor);
    return copy;
  });
  return { width: span.width, rows: [...rows, vector], pivots: [...span.pivots, pivot] };
}

/** Can the sum over exactly these members be worked out? */
export function canDerive(span: Span, members: readonly number[]): boolean {
  const inside = new Set(members);
  const left = new Float64Array(span.width);
  for (const member of members) left[member] = 1;
  span.pivots.forEach((pivot, k) => {
    const row = span.rows[k];
    if (row && inside.has(pivot)) subtract(left, row, 1);
  });
  return left.every((value) => value === 0);
}

/**
 * Two numbers a member, such that the members of every derivable group sum to (0, 0). The reverse holds but for coincidence, so a group found
 * this way is confirmed with `canDerive`.
 */
export function fingerprints(span: Span): { readonly first: Float64Array; readonly second: Float64Array } {
  const first = new Float64Array(span.width);
  const second = new Float64Array(span.width);
  const pivots = new Set(span.pivots);
  let state = 20_260_131;
  const draw = () => (state = (state * 48_271) % 2_147_483_647) % PRIME;
  for (let i = 0; i < span.width; i += 1) {
    if (pivots.has(i)) continue;
    first[i] = draw();
    second[i] = draw();
  }
  span.rows.forEach((row, k) => {
    const pivot = span.pivots[k] ?? 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i < span.width; i += 1) {
      const value = row[i] ?? 0;
      if (value === 0 || i === pivot) continue;
      a = (a + value * (first[i] ?? 0)) % PRIME;
      b = (b + value * (second[i] ?? 0)) % PRIME;
    }
    first[pivot] = (PRIME - a) % PRIME;
    second[pivot] = (PRIME - b) % PRIME;
  });
  return { first, second };
}

/** Sum of two residues. */
export function plus(a: number, b: number): number {
  const sum = a + b;
  return sum >= PRIME ? sum - PRIME : sum;
}

/** The residue that cancels this one. */
export function minus(a: number): number {
  return a === 0 ? 0 : PRIME - a;
}

function subtract(target: Float64Array, row: Float64Array, factor: number): void {
  const opposite = PRIME - factor;
  for (let i = 0; i < target.length; i += 1) {
    const value = row[i] ?? 0;
    if (value !== 0) target[i] = ((target[i] ?? 0) + value * opposite) % PRIME;
  }
}

function inverse(value: number): number {
  let result = 1;
  let base = value % PRIME;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

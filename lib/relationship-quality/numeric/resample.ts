import type { Random } from "./random";

/** Draws bootstrap samples of clusters and returns only what the estimators need: the covariance matrix of each draw. */
export interface CovarianceResampler {
  readonly clusters: number;
  /** Draws as many clusters as there are, with replacement; writes the k × k covariance matrix of their rows into `target`; returns the number of rows drawn. */
  draw(random: Random, target: Float64Array): number;
}

/**
 * Prepares resampling by cluster (all rows of one exhibitor together) without ever copying a row: the sums and cross products of each cluster are
 * formed once, and a resample is their sum weighted by how often each cluster was drawn. Columns are centred first, so that nothing is lost by
 * subtracting means afterwards. Clusters not drawn (about 37 %) cost nothing; clusters drawn are added four at a time.
 *
 * A column that is constant within a draw gets variance exactly 0 when its values are whole multiples of 2⁻²⁰; below 1e-12 of its overall variance
 * it is set to 0 in any case.
 */
export function createCovarianceResampler(values: readonly Float64Array[], cluster?: readonly (string | number)[]): CovarianceResampler {
  const k = values.length;
  const n = values[0]?.length ?? 0;
  const size = k + (k * (k + 1)) / 2;
  const { of, count } = numberClusters(n, cluster);
  const rowsIn = new Float64Array(count);
  const products = new Float64Array(count * size);
  const centred = values.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
    const round = Math.round(mean);
    return column.map((value) => value - round);
  });
  const row = new Float64Array(k);
  const overall = new Float64Array(k);
  for (let r = 0; r < n; r++) {
    const c = of[r] ?? 0;
    rowsIn[c] = (rowsIn[c] ?? 0) + 1;
    for (let i = 0; i < k; i++) row[i] = centred[i]?.[r] ?? 0;
    let at = c * size;
    for (let i = 0; i < k; i++, at++) products[at] = (products[at] ?? 0) + (row[i] ?? 0);
    for (let i = 0; i < k; i++) {
      const x = row[i] ?? 0;
      overall[i] = (overall[i] ?? 0) + x * x;
      for (let j = i; j < k; j++, at++) products[at] = (products[at] ?? 0) + x * (row[j] ?? 0);
    }
  }

  const times = new Int32Array(count);
  const drawn = new Int32Array(count + 4);
  const total = new Float64Array(size);

  const draw = (random: Random, target: Float64Array): number => {
    times.fill(0);
    for (let i = 0; i < count; i++) {
      const c = random.integer(count);
      times[c] = (times[c] ?? 0) + 1;
    }
    let distinct = 0;
    let rows = 0;
    for (let c = 0; c < count; c++) {
      const t = times[c] ?? 0;
      if (t === 0) continue;
      drawn[distinct++] = c;
      rows += t * (rowsIn[c] ?? 0);
    }
    total.fill(0);
    addProducts(products, size, drawn, distinct, times, total);
    unpack(total, k, rows, overall, n, target);
    return rows;
  };
  return { clusters: count, draw };
}

function addProducts(products: Float64Array, size: number, drawn: Int32Array, distinct: number, times: Int32Array, total: Float64Array): void {
  let d = 0;
  for (; d + 3 < distinct; d += 4) {
    const a = drawn[d] ?? 0;
    const b = drawn[d + 1] ?? 0;
    const c = drawn[d + 2] ?? 0;
    const e = drawn[d + 3] ?? 0;
    const wa = times[a] ?? 0;
    const wb = times[b] ?? 0;
    const wc = times[c] ?? 0;
    const we = times[e] ?? 0;
    const oa = a * size;
    const ob = b * size;
    const oc = c * size;
    const oe = e * size;
    for (let j = 0; j < size; j++) {
      total[j] = (total[j] ?? 0) + wa * (products[oa + j] ?? 0) + wb * (products[ob + j] ?? 0) + wc * (products[oc + j] ?? 0) + we * (products[oe + j] ?? 0);
    }
  }
  for (; d < distinct; d++) {
    const c = drawn[d] ?? 0;
    const w = times[c] ?? 0;
    const o = c * size;
    for (let j = 0; j < size; j++) total[j] = (total[j] ?? 0) + w * (products[o + j] ?? 0);
  }
}

function unpack(total: Float64Array, k: number, rows: number, overall: Float64Array, n: number, target: Float64Array): void {
  const divisor = rows - 1;
  let at = k;
  for (let i = 0; i < k; i++) {
    const mean = (total[i] ?? 0) / rows;
    for (let j = i; j < k; j++, at++) {
      const value = ((total[at] ?? 0) - mean * (total[j] ?? 0)) / divisor;
      target[i * k + j] = value;
      target[j * k + i] = value;
    }
  }
  for (let i = 0; i < k; i++) if ((target[i * k + i] ?? 0) <= (1e-12 * (overall[i] ?? 0)) / n) target[i * k + i] = 0;
}

function numberClusters(n: number, cluster: readonly (string | number)[] | undefined): { of: Int32Array; count: number } {
  if (cluster === undefined) return { of: Int32Array.from({ length: n }, (_, i) => i), count: n };
  const numbers = new Map<string | number, number>();
  const of = Int32Array.from({ length: n }, (_, row) => {
    const key = cluster[row] ?? "";
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  return { of, count: numbers.size };
}

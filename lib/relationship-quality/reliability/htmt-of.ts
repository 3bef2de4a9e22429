/**
 * Heterotrait–monotrait ratios of every pair of blocks of a correlation matrix, into a symmetric m × m matrix (diagonal 1):
 * mean correlation between the items of two constructs over the geometric mean of the mean correlations within each.
 * `absolute` takes |r| throughout (what seminr reports); signed ratios do not exist (NaN) where a mean within is not positive for both.
 * A single item counts as correlating 1 with itself.
 */
export function htmtInto(correlation: Float64Array, width: number, blockStart: Int32Array, absolute: boolean, target: Float64Array): void {
  const m = blockStart.length - 1;
  for (let j = 0; j < m; j++) {
    const start = blockStart[j] ?? 0;
    const end = blockStart[j + 1] ?? 0;
    const k = end - start;
    let sum = 0;
    for (let h = start; h < end; h++) for (let g = h + 1; g < end; g++) sum += absolute ? Math.abs(correlation[h * width + g] ?? 0) : (correlation[h * width + g] ?? 0);
    target[j * m + j] = k === 1 ? 1 : (2 * sum) / (k * (k - 1));
  }
  for (let j = 0; j < m; j++) {
    for (let l = j + 1; l < m; l++) {
      let sum = 0;
      const end = blockStart[j + 1] ?? 0;
      const stop = blockStart[l + 1] ?? 0;
      for (let h = blockStart[j] ?? 0; h < end; h++) {
        for (let g = blockStart[l] ?? 0; g < stop; g++) sum += absolute ? Math.abs(correlation[h * width + g] ?? 0) : (correlation[h * width + g] ?? 0);
      }
      const pairs = (end - (blockStart[j] ?? 0)) * (stop - (blockStart[l] ?? 0));
      const within = (target[j * m + j] ?? 0) * (target[l * m + l] ?? 0);
      const bothPositive = (target[j * m + j] ?? 0) > 0 && within > 0;
      const ratio = bothPositive ? sum / pairs / Math.sqrt(within) : Number.NaN;
      target[j * m + l] = ratio;
      target[l * m + j] = ratio;
    }
  }
  for (let j = 0; j < m; j++) target[j * m + j] = 1;
}

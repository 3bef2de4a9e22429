/** Dijkstra & Henseler (2015): (w′w)² · w′(S − diag S)w / w′(ww′ − diag ww′)w, for weights whose score has variance 1. */
export function rhoA(correlation: Float64Array, p: number, weights: Float64Array, start: number, end: number): number {
  let square = 0;
  let fourth = 0;
  let off = 0;
  for (let h = start; h < end; h++) {
    const w = weights[h] ?? 0;
    square += w * w;
    fourth += w ** 4;
    for (let g = start; g < end; g++) if (g !== h) off += w * (correlation[h * p + g] ?? 0) * (weights[g] ?? 0);
  }
  return (square * square * off) / (square * square - fourth);
}

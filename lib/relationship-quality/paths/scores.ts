import type { Workspace } from "./workspace";

/**
 * From weights to scores, without any row: crosses every item with every score, scales the weights so that each score has variance 1, and leaves the
 * scores' correlations in `composite`. False when the items of a construct cancel each other.
 */
export function formScores(work: Workspace): boolean {
  crossItems(work);
  return scaleScores(work) && relateScores(work);
}

/** crossed[i, j] = Σ over items h of construct j of r_ih·w_h. */
function crossItems({ itemCount: p, constructCount: m, model: { blockStart }, correlation, weights, crossed }: Workspace): void {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      const end = blockStart[j + 1] ?? 0;
      for (let h = blockStart[j] ?? 0; h < end; h++) sum += (correlation[i * p + h] ?? 0) * (weights[h] ?? 0);
      crossed[i * m + j] = sum;
    }
  }
}

function scaleScores({ itemCount: p, constructCount: m, model: { blockStart }, weights, crossed }: Workspace): boolean {
  for (let j = 0; j < m; j++) {
    const start = blockStart[j] ?? 0;
    const end = blockStart[j + 1] ?? 0;
    let variance = 0;
    let size = 0;
    for (let h = start; h < end; h++) {
      const w = weights[h] ?? 0;
      variance += w * (crossed[h * m + j] ?? 0);
      size += w * w;
    }
    if (!hasVariance(variance, size)) return false;
    const scale = 1 / Math.sqrt(variance);
    for (let h = start; h < end; h++) weights[h] = (weights[h] ?? 0) * scale;
    for (let i = 0; i < p; i++) crossed[i * m + j] = (crossed[i * m + j] ?? 0) * scale;
  }
  return true;
}

function relateScores({ constructCount: m, model: { blockStart }, weights, crossed, composite }: Workspace): true {
  for (let j = 0; j < m; j++) {
    composite[j * m + j] = 1;
    const start = blockStart[j] ?? 0;
    const end = blockStart[j + 1] ?? 0;
    for (let l = j + 1; l < m; l++) {
      let sum = 0;
      for (let h = start; h < end; h++) sum += (weights[h] ?? 0) * (crossed[h * m + l] ?? 0);
      composite[j * m + l] = sum;
      composite[l * m + j] = sum;
    }
  }
  return true;
}

/** Whether a weighted sum varies at all, judged against the size of its weights. */
export function hasVariance(variance: number, squaredWeights: number): boolean {
  return variance > 1e-14 * squaredWeights;
}

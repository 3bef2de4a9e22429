import { cronbachAlphaOf } from "../reliability/alpha-of";
import { rhoA } from "./rho-a";
import type { Workspace } from "./workspace";

/** No correction: the scores are taken as they are. */
export function takeAsMeasured({ composite, constructCorrelation, reliability }: Workspace): void {
  constructCorrelation.set(composite);
  reliability.fill(1);
}

/**
 * Divides the scores' correlations by √(reliability · reliability): alpha of the composite, or rho_A of PLS weights, which also gives consistent loadings
 * w·√ρ/(w′w). A single item counts as fully reliable. False when a reliability is not positive.
 */
export function correctAttenuation(work: Workspace, by: "alpha" | "rhoA", itemMatrix: Float64Array): boolean {
  const { itemCount: p, constructCount: m, model: { blockStart }, correlation, weights, loadings, composite, constructCorrelation, reliability } = work;
  takeAsMeasured(work);
  for (let j = 0; j < m; j++) {
    const start = blockStart[j] ?? 0;
    const end = blockStart[j + 1] ?? 0;
    if (end - start < 2) continue;
    const rho = by === "rhoA" ? rhoA(correlation, p, weights, start, end) : cronbachAlphaOf(itemMatrix, p, start, end);
    if (!(rho > 0)) return false;
    reliability[j] = rho;
    if (by === "alpha") continue;
    let size = 0;
    for (let h = start; h < end; h++) size += (weights[h] ?? 0) ** 2;
    for (let h = start; h < end; h++) loadings[h] = ((weights[h] ?? 0) * Math.sqrt(rho)) / size;
  }
  for (let j = 0; j < m; j++) {
    for (let l = 0; l < m; l++) {
      if (j !== l) constructCorrelation[j * m + l] = (composite[j * m + l] ?? 0) / Math.sqrt((reliability[j] ?? 1) * (reliability[l] ?? 1));
    }
  }
  return true;
}

import { expect, it } from "vitest";

import { inverseSymmetric } from "@/lib/relationship-quality/numeric/matrix";
import { discrepancyDerivatives } from "@/lib/relationship-quality/reliability/one-factor-derivatives";

const K = 4;
/** Correlations that one factor does not explain, so that expected and actual second derivatives differ. */
const R = Float64Array.of(1, 0.6, 0.2, 0.3, 0.6, 1, 0.25, 0.1, 0.2, 0.25, 1, 0.55, 0.3, 0.1, 0.55, 1);
const AT = [0.7, 0.5, 0.4, 0.6, 0.6, 0.8, 0.7, 0.5];

function derivativesAt(parameters: readonly number[]) {
  const loadings = Float64Array.from(parameters.slice(0, K));
  const implied = Float64Array.from({ length: K * K }, (_, at) => (loadings[Math.floor(at / K)] ?? 0) * (loadings[at % K] ?? 0) + (Math.floor(at / K) === at % K ? (parameters[K + (at % K)] ?? 0) : 0));
  return discrepancyDerivatives(R, K, loadings, inverseSymmetric(implied, K)?.inverse ?? new Float64Array(0));
}

it("the second derivatives of the one-factor discrepancy are what its gradient changes by", () => {
  const curvature = derivativesAt(AT).curvature();
  const h = 1e-6;
  for (let column = 0; column < 2 * K; column++) {
    const moved = (by: number) => derivativesAt(AT.map((value, i) => (i === column ? value + by : value))).gradient;
    const [up, down] = [moved(h), moved(-h)];
    for (let row = 0; row < 2 * K; row++) expect(curvature[row * 2 * K + column], `${row}, ${column}`).toBeCloseTo(((up[row] ?? 0) - (down[row] ?? 0)) / (2 * h), 6);
  }
});

it("where the model holds exactly, expected and actual second derivatives are the same", () => {
  const loadings = [0.8, 0.7, 0.6, 0.5];
  const exact = Float64Array.from({ length: K * K }, (_, at) => (Math.floor(at / K) === at % K ? 1 : (loadings[Math.floor(at / K)] ?? 0) * (loadings[at % K] ?? 0)));
  const { information, curvature } = discrepancyDerivatives(exact, K, Float64Array.from(loadings), inverseSymmetric(exact, K)?.inverse ?? new Float64Array(0));
  curvature().forEach((value, at) => expect(value).toBeCloseTo(information[at] ?? 0, 10));
});

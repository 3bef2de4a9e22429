import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky, eigenSymmetric, inverseSymmetric, matrixFromRows, matrixToRows, solveSymmetric } from "@/lib/relationship-quality";
import { solveGeneralInto } from "@/lib/relationship-quality/numeric/matrix";

const SIZE = 4;
const cell = fc.double({ min: -3, max: 3, noNaN: true });
/** A + A′ + (a ridge), symmetric and positive definite. */
const definite = fc.array(fc.array(cell, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE }).map((a) =>
  matrixFromRows(a.map((row, i) => a.map((other, j) => row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0) + (i === j ? 1 : 0)))),
);

function times(a: Float64Array, x: ArrayLike<number>): number[] {
  return Array.from({ length: SIZE }, (_, i) => Array.from({ length: SIZE }, (_, j) => (a[i * SIZE + j] ?? 0) * (x[j] ?? 0)).reduce((sum, value) => sum + value, 0));
}

describe("small symmetric matrices", () => {
  test("solutions, put back, give the right-hand side", () => {
    fc.assert(
      fc.property(definite, fc.array(cell, { minLength: SIZE, maxLength: SIZE }), (a, b) => {
        const x = solveSymmetric(a, b, SIZE);
        const general = Float64Array.from(b);
        const solved = solveGeneralInto(Float64Array.from(a), general, SIZE);
        return x !== null && solved && times(a, x).every((value, i) => Math.abs(value - (b[i] ?? 0)) < 1e-8) && times(a, general).every((value, i) => Math.abs(value - (b[i] ?? 0)) < 1e-8);
      }),
    );
  });

  test("eigenvalues sum to the trace and their logarithms to the log determinant", () => {
    fc.assert(
      fc.property(definite, (a) => {
        const { values } = eigenSymmetric(a, SIZE);
        const trace = [0, 1, 2, 3].reduce((sum, i) => sum + (a[i * SIZE + i] ?? 0), 0);
        const logs = values.reduce((sum, value) => sum + Math.log(value), 0);
        const inverse = inverseSymmetric(a, SIZE);
        return Math.abs(values.reduce((sum, value) => sum + value, 0) - trace) < 1e-9 * trace && inverse !== null && Math.abs(logs - inverse.logDeterminant) < 1e-8;
      }),
    );
  });

  test("an eigenvector is only stretched", () => {
    const a = matrixFromRows([[4, 1, 0, 0], [1, 3, 1, 0], [0, 1, 2, 1], [0, 0, 1, 1]]);
    const { values, vectors } = eigenSymmetric(a, SIZE);
    for (let k = 0; k < SIZE; k++) {
      const v = Array.from({ length: SIZE }, (_, i) => vectors[i * SIZE + k] ?? 0);
      times(a, v).forEach((value, i) => expect(value).toBeCloseTo((values[k] ?? 0) * (v[i] ?? 0), 12));
    }
  });

  test("singular matrices are refused with null, not with infinities", () => {
    const flat = matrixFromRows([[1, 1], [1, 1]]);
    expect(cholesky(flat, 2)).toBeNull();
    expect(solveSymmetric(flat, [1, 2], 2)).toBeNull();
    expect(inverseSymmetric(flat, 2)).toBeNull();
    expect(solveGeneralInto(Float64Array.from(flat), Float64Array.of(1, 2), 2)).toBe(false);
    expect(matrixToRows(flat, 2)).toEqual([[1, 1], [1, 1]]);
  });

  test("an indefinite matrix can still be solved by elimination", () => {
    const b = Float64Array.of(3, 5);
    expect(solveGeneralInto(matrixFromRows([[0, 1], [1, 2]]), b, 2)).toBe(true);
    expect(Array.from(b)).toEqual([-1, 3]);
  });
});

import { describe, expect, test } from "vitest";
import { columnsFromRows, completeCases, covarianceOf, InputError } from "@/lib/relationship-quality";

/** The InputError that some work throws. */
function mistake(work: () => unknown): InputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("columns of answers", () => {
  test("rows with a missing answer are left out and counted", () => {
    const cases = completeCases({ a: [1, null, 3], b: [4, 5, null], c: [null, null, null] }, ["a", "b"]);
    expect(cases).toMatchObject({ n: 1, rowsLeftOut: 2, rows: [0] });
  });

  test("a reversed item is mirrored on the scale, or on its own range when no scale is given", () => {
    expect(Array.from(completeCases({ a: [1, 7, 5] }, ["a"], { scale: [1, 7], reverse: ["a"] }).values[0] ?? [])).toEqual([7, 1, 3]);
    expect(Array.from(completeCases({ a: [2, 6, 5] }, ["a"], { reverse: ["a"] }).values[0] ?? [])).toEqual([6, 2, 3]);
  });

  test("every mistake names its column and row", () => {
    expect(mistake(() => completeCases({ a: [1] }, ["b"]))).toMatchObject({ code: "unknown_item", column: "b" });
    expect(mistake(() => completeCases({ a: [1, Number.NaN] }, ["a"]))).toMatchObject({ code: "not_a_number", column: "a", row: 1 });
    expect(mistake(() => completeCases({ a: [1, 9] }, ["a"], { scale: [1, 7] }))).toMatchObject({ code: "off_scale", column: "a", row: 1 });
    expect(mistake(() => completeCases({ a: [1, 2], b: [1] }, ["a", "b"]))).toMatchObject({ code: "wrong_shape", column: "b" });
    expect(mistake(() => completeCases({ a: [1] }, ["a"], { reverse: ["z"] }))).toMatchObject({ code: "unknown_item", column: "z" });
    expect(mistake(() => completeCases({ a: [1] }, ["a"], { scale: [7, 1] }))).toMatchObject({ code: "bad_option" });
    expect(mistake(() => completeCases({ a: [1] }, []))).toMatchObject({ code: "wrong_shape" });
    expect(mistake(() => columnsFromRows(["a", "b"], [[1, 2], [3]]))).toMatchObject({ code: "wrong_shape", row: 1 });
    expect(mistake(() => columnsFromRows(["a", "a"], []))).toMatchObject({ column: "a" });
  });

  test("a column called like a method of every object is no column", () => {
    expect(mistake(() => completeCases({ a: [1] }, ["constructor"]))).toMatchObject({ code: "unknown_item", column: "constructor" });
  });

  test("equal answers have exactly no variance, even where their mean is not exact", () => {
    const { matrix } = covarianceOf(completeCases({ a: [0.1, 0.1, 0.1], b: [1, 2, 4] }, ["a", "b"]));
    expect(Array.from(matrix).slice(0, 3)).toEqual([0, 0, 0]);
  });
});

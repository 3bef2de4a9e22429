import { describe, expect, test } from "vitest";

import { constructResults } from "@/lib/imports/results";
import type { FormDefinition, Question } from "@/lib/surveys/schema";

const question = (id: string, reverse = false, max = 7): Question => ({
  id, construct: null, wording: { en: id, zh: id }, scale: { kind: "scale", min: 1, max, low: null, high: null }, reverse, mayNotApply: true,
});
const form = (...questions: Question[]): FormDefinition => ({ sections: [{ heading: null, questions }], groups: [{ name: "Ease", questions: questions.map(({ id }) => id) }] });
const many = (n: number, value: (i: number) => number | null) => Array.from({ length: n }, (_, i) => value(i));

describe("what imported answers say", () => {
  test("below five respondents no mean is shown, and the count is", () => {
    const [result] = constructResults(form(question("a")), { a: [1, 2, 3, 4] }, new Map());
    expect(result).toMatchObject({ n: 4, mean: null, meanLow: null, meanHigh: null, rawMean: null, reliability: null });
    expect(result?.items[0]).toMatchObject({ n: 4, mean: null });
  });

  test("below thirty no alpha is shown", () => {
    const columns = (n: number) => ({ a: many(n, (i) => 1 + (i % 7)), b: many(n, (i) => 1 + ((i + (i % 3)) % 7)) });
    expect(constructResults(form(question("a"), question("b")), columns(29), new Map())[0]?.reliability).toMatchObject({ n: 29, band: "none", alpha: null, low: null });
    expect(constructResults(form(question("a"), question("b")), columns(30), new Map())[0]?.reliability).toMatchObject({ n: 30, band: "indicative", alpha: expect.any(Number), spearmanBrown: expect.any(Number) });
  });

  test("a reversed question is turned round for the construct and shown as answered", () => {
    const [result] = constructResults(form(question("a"), question("b", true)), { a: many(5, () => 7), b: many(5, () => 1) }, new Map([["Ease", "TOI"]]));
    expect(result).toMatchObject({ mean: 100, rawMean: 7, standsFor: "TOI" });
    expect(result?.items[1]).toMatchObject({ mean: 1, reverse: true });
  });

  test("whoever answered too few of the questions is missing, never zero", () => {
    const [result] = constructResults(form(question("a"), question("b")), { a: many(8, () => 4), b: many(8, (i) => (i < 6 ? 4 : null)) }, new Map());
    expect(result).toMatchObject({ respondents: 8, n: 6, missing: 2, mean: 50 });
  });

  test("questions on different scales have no common raw mean", () => {
    const [result] = constructResults(form(question("a"), question("b", false, 10)), { a: many(5, () => 7), b: many(5, () => 10) }, new Map());
    expect(result).toMatchObject({ mean: 100, rawMean: null, scale: null });
  });
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { constructScore, pompScore } from "@/lib/relationship-quality";
import { referenceJson } from "./read-reference";

// Provenance: r_scores.json, made by tests/reference/r/scores.R on seeded answers with holes (R 4.2.2; base R, and psych's scoreFast wherever all items
// share one scale). Tolerance 1e-9.
const score = z.number().nullable();
const reference = z
  .object({
    sets: z.record(
      z.string(),
      z.object({ min: z.array(z.number()), max: z.array(z.number()), reverse: z.array(z.boolean()), answers: z.array(z.array(score)), answered: z.array(z.number()), scores: z.array(score) }),
    ),
  })
  .parse(referenceJson("r_scores.json"));

describe.each(Object.entries(reference.sets))("the answers called %s", (_, { min, max, reverse, answers, answered, scores }) => {
  test("have R's scores, and none exactly where R has none", () => {
    const ours = answers.map((row) => constructScore(row.map((answer, item) => ({ answer, reverse: reverse[item] ?? false, min: min[item] ?? Number.NaN, max: max[item] ?? Number.NaN }))));
    expect(ours.map(({ value }) => value === null)).toEqual(scores.map((value) => value === null));
    expect(ours.map(({ n }) => n)).toEqual(answered);
    const apart = ours.map(({ value }, row) => Math.abs((value ?? 0) - (scores[row] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(1e-9);
  });
});

const onOneScale = Object.entries(reference.sets).filter(([, { min, max }]) => new Set(min).size === 1 && new Set(max).size === 1);
test.each(onOneScale)("the answers called %s have the same scores as plain columns", (_, { min, max, reverse, answers, scores }) => {
  const ours = answers.map((row) => pompScore(row, reverse, { min: min[0] ?? Number.NaN, max: max[0] ?? Number.NaN }).value);
  expect(ours.map((value) => value === null)).toEqual(scores.map((value) => value === null));
  expect(Math.max(...ours.map((value, row) => Math.abs((value ?? 0) - (scores[row] ?? 0))))).toBeLessThan(1e-9);
});

test("the sets reach both sides of the rule", () => {
  const all = Object.values(reference.sets).flatMap(({ scores }) => scores);
  expect(all.filter((value) => value === null).length).toBeGreaterThan(40);
  expect(all.filter((value) => value !== null).length).toBeGreaterThan(180);
});

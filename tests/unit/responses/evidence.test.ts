import { describe, expect, it } from "vitest";

import { surveyWeight } from "@/lib/relationship-quality";
import { evidenceOfAnswers } from "@/lib/responses/evidence";
import type { GivenAnswer } from "@/lib/responses/types";
import { coreDefinition } from "@/lib/surveys/core-form";
import type { FormDefinition, Question } from "@/lib/surveys/schema";

const given = (answers: Record<string, number | null>): GivenAnswer[] => Object.entries(answers).map(([item, value]) => ({ item, value, text: null }));
const core = coreDefinition();

const own = (overrides: Partial<Question>): FormDefinition => ({
  sections: [{ heading: null, questions: [{ id: "Q", construct: "TOI", wording: { en: "Q", zh: "问" }, scale: { kind: "agree7" }, reverse: false, mayNotApply: true, ...overrides }] }],
  groups: [],
});

describe("what answers say about an attitude", () => {
  it("is the mean of the answered questions in percent of the maximum possible, weighted by how many there are", () => {
    expect(evidenceOfAnswers(core, given({ CON1: 7, CON3: 4 }))).toEqual([{ construct: "CON", value: 75, weight: surveyWeight(2) }]);
    expect(400 / surveyWeight(2)).toBeCloseTo(1000 / 3, 9);
  });

  it("takes one answered question of two as a single, noisier one, and “does not apply” as missing", () => {
    expect(evidenceOfAnswers(core, given({ AFF1: 1, AFF2: null }))).toEqual([{ construct: "AFF", value: 0, weight: 1 }]);
    expect(evidenceOfAnswers(core, given({ AFF1: null, AFF2: null }))).toEqual([]);
  });

  it("turns a reversed question round", () => {
    expect(evidenceOfAnswers(own({ reverse: true }), given({ Q: 6 }))[0]?.value).toBeCloseTo(100 / 6, 9);
  });

  it("reads scales of any length", () => {
    expect(evidenceOfAnswers(own({ scale: { kind: "scale", min: 1, max: 10, low: null, high: null } }), given({ Q: 10 }))[0]?.value).toBe(100);
    expect(evidenceOfAnswers(own({ scale: { kind: "number", min: 0, max: 200 } }), given({ Q: 50 }))[0]?.value).toBe(25);
  });

  it("is nothing for loyalty, value, recommendation, own questions and texts", () => {
    expect(evidenceOfAnswers(core, given({ LOY1: 7, VAL1: 7, NPS: 10 }))).toEqual([]);
    expect(evidenceOfAnswers(core, [{ item: "OPEN", value: null, text: "More signs" }])).toEqual([]);
    expect(evidenceOfAnswers(own({ construct: null }), given({ Q: 4 }))).toEqual([]);
  });

  it("covers eleven attitudes when the whole core form is answered", () => {
    const all = Object.fromEntries(core.sections.flatMap(({ questions }) => questions).flatMap(({ id, scale }) => (scale.kind === "agree7" ? [[id, 4]] : [])));
    const evidence = evidenceOfAnswers(core, given(all));
    expect(evidence.map(({ construct }) => construct).sort()).toEqual(["AFF", "CON", "EMO", "FRI", "NOR", "SAC", "SAT", "TOC", "TOG", "TOI", "TST"]);
    for (const { value } of evidence) expect(value).toBe(50);
  });
});

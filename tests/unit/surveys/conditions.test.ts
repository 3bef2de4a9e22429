import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readAnswers } from "@/lib/responses/schema";
import { shownQuestions } from "@/lib/surveys/conditions";
import { type Condition, formDefinition, type FormDefinition, type Question, questionsOf } from "@/lib/surveys/schema";

const words = (text: string) => ({ en: text, zh: text });
const OPTIONS = ["a", "b", "c"].map((id) => ({ id, label: words(id) }));
const SCALES: readonly Question["scale"][] = [
  { kind: "agree7" },
  { kind: "scale", min: 0, max: 10, low: null, high: null },
  { kind: "yes_no", maxLength: 20 },
  { kind: "choices", options: OPTIONS, many: true },
  { kind: "choices", options: OPTIONS, many: false },
];
const question = (id: string, scale: Question["scale"], more: Partial<Question> = {}): Question => ({ id, construct: null, wording: words(id), scale, reverse: false, mayNotApply: scale.kind === "agree7", ...more });
const form = (...sections: FormDefinition["sections"]): FormDefinition => ({ sections, groups: [] });

/** A form whose only condition asks for help with one question after another. */
const chain = form({
  heading: null,
  questions: [
    question("HELP", { kind: "yes_no", maxLength: 20 }),
    question("WITH", { kind: "choices", options: OPTIONS, many: true }, { required: true, showIf: { kind: "is", question: "HELP", values: ["yes"] } }),
    question("HOW", { kind: "scale", min: 0, max: 10, low: null, high: null }, { showIf: { kind: "is", question: "WITH", values: ["b"] } }),
  ],
});

const read = (fields: Record<string, string>) => {
  const reading = readAnswers(chain, fields);
  return reading.ok ? reading.answers.map(({ item }) => item) : reading.problems;
};

describe("skip logic", () => {
  it("asks what the answer before leads to, and drops what was written elsewhere", () => {
    expect(read({ HELP: "yes", WITH: "b", HOW: "3" })).toEqual(["HELP", "WITH", "HOW"]);
    expect(read({ HELP: "no", WITH: "b", HOW: "3" })).toEqual(["HELP"]);
    expect(read({ HELP: "yes", WITH: "a,c", HOW: "3" })).toEqual(["HELP", "WITH"]);
  });

  it("skips what hangs on a question that is skipped, also when that one was written in", () => {
    expect(read({ WITH: "b", HOW: "3" })).toEqual([]);
  });

  it("finds no fault with a question that is not asked, and misses a needed one that is", () => {
    expect(read({ HELP: "no", WITH: "nonsense", HOW: "99" })).toEqual(["HELP"]);
    expect(read({ HELP: "yes", WITH: "", HOW: "" })).toEqual({ WITH: "required" });
    expect(read({ HELP: "yes", WITH: "nonsense" })).toEqual({ WITH: "not_a_choice" });
  });

  it("looks at numbers by their range, at “does not apply” as at no answer", () => {
    const ranged = form(
      { heading: null, questions: [question("A", { kind: "agree7" })] },
      { heading: null, showIf: { kind: "between", question: "A", min: 1, max: 3 }, questions: [question("B", { kind: "text", maxLength: 9 })] },
    );
    const shown = (raw: string) => readAnswers(ranged, { A: raw, B: "why" });
    expect(shown("3")).toMatchObject({ ok: true, answers: [{ item: "A" }, { item: "B" }] });
    for (const raw of ["4", "na", ""]) expect(shown(raw).ok && shown(raw)).not.toMatchObject({ answers: expect.arrayContaining([expect.objectContaining({ item: "B" })]) });
  });
});

describe("a condition makes sense when its question is asked before, on a scale that it fits", () => {
  const asked = question("A", { kind: "choices", options: OPTIONS, many: false });
  const hangs = (showIf: Condition) => question("B", { kind: "agree7" }, { showIf });
  const valid = (definition: FormDefinition) => formDefinition.safeParse(definition).success;

  it.each<[string, Condition]>([
    ["names itself", { kind: "is", question: "B", values: ["a"] }],
    ["names nothing", { kind: "is", question: "Z", values: ["a"] }],
    ["names a choice that is not offered", { kind: "is", question: "A", values: ["z"] }],
    ["reads a choice as a number", { kind: "between", question: "A", min: 1, max: 2 }],
  ])("and is refused when it %s", (_why, showIf) => {
    expect(valid(form({ heading: null, questions: [asked, hangs({ kind: "is", question: "A", values: ["a"] })] }))).toBe(true);
    expect(valid(form({ heading: null, questions: [asked, hangs(showIf)] }))).toBe(false);
  });

  it("and is refused for a later question, and for one of the same section where the order is drawn", () => {
    const good: Condition = { kind: "is", question: "A", values: ["a"] };
    expect(valid(form({ heading: null, questions: [hangs(good), asked] }))).toBe(false);
    expect(valid(form({ heading: null, shuffle: true, questions: [asked, hangs(good)] }))).toBe(false);
    expect(valid(form({ heading: null, questions: [asked] }, { heading: null, shuffle: true, questions: [hangs(good)] }))).toBe(true);
  });
});

/** Any form of up to twelve questions in up to four sections, with conditions of any kind on any earlier question. */
const anyForm: fc.Arbitrary<FormDefinition> = fc
  .array(fc.record({ scale: fc.constantFrom(...SCALES), breaks: fc.boolean(), required: fc.boolean(), hangsOn: fc.option(fc.nat(11)), sectionHangsOn: fc.option(fc.nat(11)), low: fc.integer({ min: 0, max: 10 }), picks: fc.subarray(["a", "b", "c"], { minLength: 1 }), yes: fc.boolean() }), { minLength: 2, maxLength: 12 })
  .map((drawn) => {
    const sections: { heading: null; showIf?: Condition; questions: Question[] }[] = [];
    const before: Question[] = [];
    for (const [index, { scale, breaks, required, hangsOn, sectionHangsOn, low, picks, yes }] of drawn.entries()) {
      const on = (place: number | null): Condition | undefined => {
        const target = place === null ? undefined : before[place];
        if (!target) return undefined;
        if (target.scale.kind === "choices") return { kind: "is", question: target.id, values: picks };
        if (target.scale.kind === "yes_no") return { kind: "is", question: target.id, values: [yes ? "yes" : "no"] };
        return { kind: "between", question: target.id, min: low, max: low + 3 };
      };
      const made = question(`Q${index}`, scale, { required, showIf: on(hangsOn) });
      if (breaks || sections.length === 0) sections.push({ heading: null, showIf: on(sectionHangsOn), questions: [] });
      sections.at(-1)?.questions.push(made);
      before.push(made);
    }
    return form(...sections);
  });
const anyFields = fc.dictionary(fc.integer({ min: 0, max: 13 }).map((index) => `Q${index}`), fc.constantFrom("", "1", "3", "5", "7", "10", "na", "yes", "no", "a", "b", "a,c", "zz", "-1"), { maxKeys: 14 });

describe("for any form and anything that is sent", () => {
  it("the form is one that the product takes, and reading it never yields an answer to a hidden question", () => {
    fc.assert(
      fc.property(anyForm, anyFields, (definition, fields) => {
        expect(formDefinition.safeParse(definition).success).toBe(true);
        const reading = readAnswers(definition, fields);
        if (!reading.ok) {
          for (const item of Object.keys(reading.problems)) expect(Object.hasOwn(fields, item) || questionsOf(definition).find(({ id }) => id === item)?.required).toBeTruthy();
          return;
        }
        const shown = shownQuestions(definition, new Map(reading.answers.map((answer) => [answer.item, answer])));
        for (const { item } of reading.answers) expect(shown.has(item)).toBe(true);
        for (const { id, required } of questionsOf(definition)) if (required === true && shown.has(id)) expect(reading.answers.some(({ item }) => item === id)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("what is accepted is accepted again, unchanged, when only the answers that counted are sent", () => {
    fc.assert(
      fc.property(anyForm, anyFields, (definition, fields) => {
        const reading = readAnswers(definition, fields);
        if (!reading.ok) return;
        const kept = Object.fromEntries(reading.answers.map(({ item }) => [item, fields[item] ?? ""]));
        expect(readAnswers(definition, kept)).toEqual(reading);
      }),
      { numRuns: 1000 },
    );
  });
});

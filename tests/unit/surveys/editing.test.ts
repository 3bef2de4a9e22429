import { describe, expect, it } from "vitest";

import { step } from "@/components/surveys/forms/editing-state";
import { comparisonBreaks } from "@/lib/surveys/comparison";
import { definitionOf } from "@/lib/surveys/core-form";
import { addQuestion, addSection, addSections, changeQuestion, changeSection, moveQuestion, moveSection, nextOptionId, offerIn, OWN_KINDS, ownId, ownQuestion, removeQuestion, removeSection } from "@/lib/surveys/editing";
import { MATRICES } from "@/lib/surveys/matrices";
import { MATRIX_KINDS, matrixSections } from "@/lib/surveys/matrix-parts";
import { draftProblems, inEveryLanguage, inOfferedLanguages } from "@/lib/surveys/publishable";
import { draftDefinition, formDefinition, type FormDefinition, questionsOf } from "@/lib/surveys/schema";
import { bankDefinition, withBankWords } from "@/lib/surveys/starts";
import { FORMS } from "@/lib/relationship-quality";

const core = bankDefinition("core");
const ids = (definition: FormDefinition) => definition.sections.map(({ questions }) => questions.map(({ id }) => id));

describe("moving", () => {
  it("takes a question past its neighbour, and beyond the end of its section into the next", () => {
    expect(ids(moveQuestion(core, "EMO2", -1))[0]).toEqual(["EMO2", "SAT1", "VAL1"]);
    const beyond = moveQuestion(core, "VAL1", 1);
    expect(ids(beyond).slice(0, 2)).toEqual([["SAT1", "EMO2"], ["VAL1", "TOI1", "TOI2", "TST2"]]);
    expect(ids(moveQuestion(beyond, "VAL1", -1))).toEqual(ids(core));
  });

  it("stops at both ends of the form, and steps over a matrix", () => {
    expect(moveQuestion(core, "SAT1", -1)).toBe(core);
    expect(moveQuestion(core, "OPEN", 1)).toBe(core);
    const withMatrix = addSection(addSections(core, matrixSections(MATRICES.attributes, ["A01"])));
    expect(ids(moveQuestion(withMatrix, "OPEN", 1)).at(-1)).toEqual(["OPEN"]);
    expect(moveQuestion(withMatrix, "A01.importance", -1)).toBe(withMatrix);
  });

  it("takes a section past its neighbour", () => {
    expect(ids(moveSection(core, 0, 1))[1]).toEqual(ids(core)[0]);
    expect(ids(moveSection(core, 0, -1))).toEqual(ids(core));
  });
});

describe("adding", () => {
  it("asks nothing twice, neither a question nor a row of a matrix", () => {
    const [question] = questionsOf(core);
    if (!question) throw new Error("The core form asks something.");
    expect(addQuestion(core, 1, question)).toBe(core);
    const once = addSections(core, matrixSections(MATRICES.zone, ["A01"]));
    expect(addSections(once, matrixSections(MATRICES.zone, ["A01"]))).toEqual(once);
  });

  it("of every own kind makes a form that can be kept as a draft and published once it has words", () => {
    for (const kind of OWN_KINDS) {
      const draft = addQuestion(addSection({ sections: [], groups: [] }), 0, ownQuestion(kind, `Q-${kind}`));
      expect(draftDefinition.safeParse(draft).success, kind).toBe(true);
      expect(draftProblems(draft).map(({ code }) => code)).toContain("words");
    }
  });

  it("names own questions as none was named before, in letters that files take", () => {
    const names = new Set(Array.from({ length: 500 }, () => ownId(crypto.getRandomValues(new Uint8Array(7)))));
    expect(names.size).toBe(500);
    for (const name of names) expect(name).toMatch(/^Q[0-9A-V]{7}$/);
  });

  it("gives a new choice a number that none had, also where the last was taken away", () => {
    expect(nextOptionId([{ id: "c1" }, { id: "c2" }], [{ id: "c1" }, { id: "c2" }, { id: "c3" }])).toBe("c4");
    expect(nextOptionId([{ id: "leads" }], [])).toBe("c1");
  });
});

describe("a matrix", () => {
  it.each(MATRIX_KINDS)("of %s asks every chosen row in every column, on screens of ten answers at most", (kind) => {
    const parts = MATRICES[kind];
    const sections = matrixSections(parts, parts.rows.map(({ id }) => id));
    const definition = formDefinition.parse({ sections, groups: [] });
    expect(questionsOf(definition)).toHaveLength(parts.rows.length * parts.columns.length);
    for (const { questions } of sections) expect(questions.length).toBeLessThanOrEqual(10);
    for (const { wording } of questionsOf(definition)) {
      expect(wording.zh).toMatch(/\p{Script=Han}/u);
      expect(wording.zh).not.toMatch(/[,?();:]/);
    }
    expect(matrixSections(parts, [])).toEqual([]);
  });

  it("that lost a cell is no form", () => {
    const [section] = matrixSections(MATRICES.attributes, ["A01", "A02"]);
    expect(formDefinition.safeParse({ sections: [{ ...section, questions: section?.questions.slice(1) }], groups: [] }).success).toBe(false);
  });
});

describe("a draft may be published", () => {
  it("when every form of the bank is: nothing is missing there", () => {
    for (const form of Object.values(FORMS)) expect(draftProblems(definitionOf(form))).toEqual([]);
  });

  it("only with words in every language in which it is offered, and says where they are missing", () => {
    const half = changeQuestion(core, "TOI2", { wording: { en: "Figures", zh: "  " } });
    expect(draftProblems(half)).toEqual([{ code: "words", at: { section: 1, question: 1 }, language: "zh" }]);
    expect(draftProblems(offerIn(half, ["en"]))).toEqual([]);
    expect(draftProblems(changeSection(half, 1, { heading: { en: "", zh: "" } })).map((problem) => problem.code === "words" && problem.language)).toEqual(["en", "zh", "zh"]);
  });

  it("only with questions in every section and conditions that can be met", () => {
    expect(draftProblems({ sections: [], groups: [] })).toEqual([{ code: "empty" }]);
    expect(draftProblems(addSection(core))).toContainEqual({ code: "empty_section", at: { section: 6, question: null } });
    const hanging = changeQuestion(core, "SAT1", { showIf: { kind: "between", question: "NPS", min: 0, max: 6 } });
    expect(draftProblems(hanging)).toEqual([{ code: "condition", at: { section: 0, question: 0 } }]);
    expect(formDefinition.safeParse(hanging).success).toBe(false);
  });

  it("in one language, whose words then stand in both, and no longer in a draft of the next version", () => {
    const chinese = inEveryLanguage(offerIn(core, ["zh"]));
    expect(questionsOf(chinese).every(({ wording }) => wording.en === wording.zh)).toBe(true);
    expect(questionsOf(inOfferedLanguages(chinese)).every(({ wording }) => wording.en === "" && wording.zh !== "")).toBe(true);
    expect(inEveryLanguage(core)).toEqual(core);
  });

  it("with the bank's own words, whatever was written for them", () => {
    const forged = changeQuestion(core, "TOI1", { wording: { en: "x", zh: "x" }, construct: null, required: true });
    expect(withBankWords(forged)).toEqual(changeQuestion(core, "TOI1", { required: true, showIf: undefined }));
  });
});

describe("comparison over time", () => {
  const kinds = (after: FormDefinition) => comparisonBreaks(core, after).map(({ kind, id }) => `${kind} ${id}`);

  it("is not broken by nothing, by what is new at the end, nor by words that only a new language needs", () => {
    expect(kinds(core)).toEqual([]);
    expect(kinds(addQuestion(addSection(core), 6, ownQuestion("text", "Q1")))).toEqual([]);
    expect(kinds(withBankWords(core))).toEqual([]);
    expect(comparisonBreaks(offerIn(core, ["en"]), changeQuestion(core, "TOI1", { wording: { ...(questionsOf(core)[3]?.wording ?? { en: "" }), zh: "新" } }))).toEqual([]);
  });

  it("is broken where a question is dropped, reworded, rescaled or asked of others, and each is named", () => {
    expect(kinds(removeQuestion(core, "NPS"))).toEqual(["dropped NPS"]);
    expect(kinds(removeSection(core, 0))).toEqual(["dropped SAT1", "dropped EMO2", "dropped VAL1"]);
    expect(kinds(changeQuestion(core, "NPS", { wording: { en: "Other words", zh: "您有多大可能向其他企业推荐参加本展会？" } }))).toEqual(["wording NPS"]);
    expect(kinds(changeQuestion(core, "NPS", { scale: { kind: "scale", min: 1, max: 5, low: null, high: null } }))).toEqual(["scale NPS"]);
    expect(kinds(changeQuestion(core, "NPS", { showIf: { kind: "between", question: "SAT1", min: 5, max: 7 } }))).toEqual(["asked_of NPS"]);
    expect(kinds(changeSection(core, 0, { shuffle: true }))).toEqual(["order SAT1", "order EMO2", "order VAL1"]);
  });

  it("names the fewest questions that moved", () => {
    expect(kinds(moveQuestion(core, "SAT1", 1))).toHaveLength(1);
    let last = core;
    for (let place = 0; place < 30; place++) last = moveQuestion(last, "SAT1", 1);
    expect(kinds(last)).toEqual(["order SAT1"]);
  });
});

describe("going back", () => {
  const start = { title: "T", definition: core, past: [], typing: null, dirty: false };
  const typed = (text: string) => ({ kind: "change", change: (old: FormDefinition) => changeQuestion(old, "OPEN", { wording: { en: text, zh: text } }), typing: "OPEN:wording:en" }) as const;

  it("takes back the last change, letters of one field together", () => {
    const state = [typed("a"), typed("ab"), typed("abc")].reduce(step, start);
    expect(state.past).toHaveLength(1);
    expect(step(state, { kind: "undo" }).definition).toBe(core);
  });

  it("keeps what was changed while it was being saved as unsaved", () => {
    const before = step(start, typed("a"));
    const after = step(before, typed("ab"));
    expect(step(after, { kind: "saved", definition: before.definition, title: "T" }).dirty).toBe(true);
    expect(step(after, { kind: "saved", definition: after.definition, title: "T" }).dirty).toBe(false);
  });

  it("goes no further than the beginning, and a change that changes nothing is no step", () => {
    expect(step(start, { kind: "undo" })).toBe(start);
    expect(step(start, { kind: "change", change: (old) => old, typing: null })).toBe(start);
  });
});

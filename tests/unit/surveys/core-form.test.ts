import { describe, expect, it } from "vitest";

import { FORMS, formItems } from "@/lib/relationship-quality";
import { chinesePunctuation, coreDefinition, definitionOf } from "@/lib/surveys/core-form";
import { formDefinition, questionsOf, rangeOf } from "@/lib/surveys/schema";

const core = coreDefinition();

describe("the core form", () => {
  it("asks the instrument's 20 items in the instrument's order, in groups of three or four", () => {
    expect(questionsOf(core).map(({ id }) => id)).toEqual(formItems("core").map(({ id }) => id));
    expect(questionsOf(core)).toHaveLength(20);
    expect(core.sections.map(({ questions }) => questions.length)).toEqual(FORMS.core.sections.map(({ items }) => items.length));
  });

  it("says every heading and question in both languages, in Chinese with full-width marks", () => {
    for (const { heading, questions } of core.sections) {
      expect(heading?.en).toBeTruthy();
      expect(heading?.zh).toMatch(/\p{Script=Han}/u);
      for (const { wording } of questions) {
        expect(wording.en).not.toMatch(/\p{Script=Han}/u);
        expect(wording.zh).toMatch(/\p{Script=Han}/u);
        expect(wording.zh).not.toMatch(/[,?();:]/);
      }
    }
  });

  it("is a valid definition, the same after a way through the database's JSON", () => {
    expect(formDefinition.parse(JSON.parse(JSON.stringify(core)))).toEqual(core);
  });

  it("offers “does not apply” for agreement and nothing else", () => {
    for (const { scale, mayNotApply } of questionsOf(core)) expect(mayNotApply).toBe(scale.kind === "agree7");
  });

  it("has a sibling for every form of the instrument: no item is left without a field", () => {
    for (const form of Object.values(FORMS)) expect(questionsOf(formDefinition.parse(definitionOf(form))).map(({ id }) => id)).toEqual(formItems(form).map(({ id }) => id));
  });

  it("names both ends of the recommendation scale", () => {
    const recommend = questionsOf(core).find(({ id }) => id === "NPS");
    expect(recommend?.scale).toMatchObject({ kind: "scale", min: 0, max: 10, low: { en: "not at all likely" }, high: { en: "extremely likely" } });
  });
});

describe("a form of one's own", () => {
  const question = { id: "Q1", construct: null, wording: { en: "How good?", zh: "多好？" }, scale: { kind: "scale", min: 1, max: 10, low: null, high: null }, reverse: false, mayNotApply: false };

  it("may have scales of its own and needs no heading", () => {
    const parsed = formDefinition.parse({ sections: [{ heading: null, questions: [question] }] });
    expect(questionsOf(parsed).map(({ scale }) => rangeOf(scale))).toEqual([{ min: 1, max: 10 }]);
    expect(parsed.groups).toEqual([]);
  });

  it("cannot ask the same question twice, nor have a scale without length", () => {
    expect(formDefinition.safeParse({ sections: [{ heading: null, questions: [question, question] }] }).success).toBe(false);
    const flat = { ...question, scale: { ...question.scale, max: 1 } };
    expect(formDefinition.safeParse({ sections: [{ heading: null, questions: [flat] }] }).success).toBe(false);
  });
});

describe("Chinese punctuation", () => {
  it("sets ASCII marks full width and leaves letters and figures alone", () => {
    expect(chinesePunctuation("数据(观众、买家)是A,对吗?")).toBe("数据（观众、买家）是A，对吗？");
  });
});

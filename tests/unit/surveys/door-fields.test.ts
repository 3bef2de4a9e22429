import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { surveyPage } from "@/components/surveys/door/survey-page";
import { previewDoor } from "@/components/surveys/forms/preview-door";
import { addQuestion, addSection, addSections, OWN_KINDS, ownQuestion } from "@/lib/surveys/editing";
import { MATRICES } from "@/lib/surveys/matrices";
import { MATRIX_KINDS, matrixSections } from "@/lib/surveys/matrix-parts";
import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";
import { bankDefinition } from "@/lib/surveys/starts";

/** Every kind of question there is: the bank's, all own kinds, all matrices. */
const everything = MATRIX_KINDS.reduce(
  (form, kind) => addSections(form, matrixSections(MATRICES[kind], MATRICES[kind].rows.map(({ id }) => id))),
  OWN_KINDS.reduce<FormDefinition>((form, kind) => addQuestion(form, form.sections.length - 1, { ...ownQuestion(kind, `Q-${kind}`), wording: { en: kind, zh: kind } }), addSection(bankDefinition("full"))),
);
const page = (definition: FormDefinition, locale: "en" | "zh" = "en", invitation = "one") =>
  renderToStaticMarkup(
    surveyPage({ asked: previewDoor({ versionId: invitation, definition, locale }), locale, given: {}, problems: {}, refused: null, naming: null, receipt: "", order: invitation, resume: null, drafts: false }).body,
  );
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = ""]) => found);

describe("the exhibitor's page", () => {
  it.each(["en", "zh"] as const)("has a field for every kind of question, and no name for two things (%s)", (locale) => {
    const html = page(everything, locale);
    const names = new Set(all(html, /name="a\.([^":[]+)/g));
    expect([...names].sort()).toEqual(questionsOf(everything).map(({ id }) => id).sort());
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(html, /aria-labelledby="([^"]+)"/g)) expect(ids).toContain(label);
  });

  it("offers “does not apply” with every question of agreement", () => {
    const agreement = questionsOf(everything).filter(({ scale }) => scale.kind === "agree7");
    const html = page(everything);
    for (const { id } of agreement) expect(html).toContain(`name="a.${id}" value="na"`);
  });

  it("says in words whom a question is for, and brings the script for it along only then", () => {
    expect(page(everything)).not.toContain("survey-conditions.js");
    const [pulse] = bankDefinition("onsite").sections;
    const conditional: FormDefinition = { groups: [], sections: [...(pulse ? [pulse] : []), { heading: null, showIf: { kind: "between", question: "PUL1", min: 0, max: 4 }, questions: [{ ...ownQuestion("text", "QWHY"), wording: { en: "Why?", zh: "为什么？" } }] }] };
    expect(page(conditional)).toContain("All of this only if you answered 0 to 4 to: How is the show going for you right now?");
    expect(page(conditional, "zh")).toContain("以下各题仅在您对此题回答 0 至 4 时填写：目前展会进展如何？");
    expect(page(conditional)).toContain("survey-conditions.js");
  });

  it("draws the order of a section by the invitation, the same each time", () => {
    const drawn: FormDefinition = { ...bankDefinition("full"), sections: bankDefinition("full").sections.map((section) => ({ ...section, shuffle: true })) };
    const order = (invitation: string) => all(page(drawn, "en", invitation), /id="q-([A-Z0-9]+)"/g).join();
    expect(order("one")).toBe(order("one"));
    expect(order("one")).not.toBe(order("two"));
  });
});

import { describe, expect, it } from "vitest";

import { readAnswers } from "@/lib/responses/schema";
import { coreDefinition } from "@/lib/surveys/core-form";

const bilingual = (text: string) => ({ en: text, zh: text });
const OPTIONS = ["leads", "brand", "launch"].map((id) => ({ id, label: bilingual(id) }));
const plain = { construct: null, reverse: false, mayNotApply: false };
const ofChoices = (fields: Record<string, string>) =>
  readAnswers(
    {
      sections: [
        {
          heading: null,
          questions: [
            { ...plain, id: "GOALS", wording: bilingual("Goals"), scale: { kind: "choices", options: OPTIONS, many: true } },
            { ...plain, id: "FIRST", wording: bilingual("First goal"), scale: { kind: "choices", options: OPTIONS, many: false } },
            { ...plain, id: "HELP", wording: bilingual("Help?"), scale: { kind: "yes_no", maxLength: 20 } },
          ],
        },
      ],
      groups: [],
    },
    fields,
  );

const core = coreDefinition();
const read = (fields: Record<string, string>) => readAnswers(core, fields);

describe("reading what was sent", () => {
  it("takes numbers on their scale, texts, and “does not apply” as an answer without a value", () => {
    expect(read({ TOI1: "7", NPS: "0", AFF1: "na", OPEN: " More signs\r\nplease " })).toEqual({
      ok: true,
      answers: [
        { item: "TOI1", value: 7, text: null },
        { item: "NPS", value: 0, text: null },
        { item: "AFF1", value: null, text: null },
        { item: "OPEN", value: null, text: "More signs\nplease" },
      ],
    });
  });

  it("leaves a question that was skipped without an answer", () => {
    expect(read({ TOI1: "", OPEN: "   " })).toEqual({ ok: true, answers: [] });
  });

  it.each([
    ["8", "off_scale"],
    ["0", "off_scale"],
    ["3.5", "off_scale"],
    ["-1", "off_scale"],
    ["seven", "not_a_number"],
    ["1e1", "not_a_number"],
    ["Infinity", "not_a_number"],
  ])("refuses %s on the seven-point scale", (value, code) => {
    expect(read({ TOI1: value, SAT1: "6" })).toEqual({ ok: false, problems: { TOI1: code } });
  });

  it("refuses “does not apply” where it was not offered, a text that is too long, and a question that was not asked", () => {
    expect(read({ NPS: "na", OPEN: "x".repeat(2001), TOG3: "4" })).toEqual({ ok: false, problems: { NPS: "off_scale", OPEN: "too_long", TOG3: "not_a_choice" } });
  });

  it("counts a line end once and drops what PostgreSQL cannot store", () => {
    expect(read({ OPEN: "\r\n".repeat(999) + "a" })).toMatchObject({ ok: true });
    expect(read({ OPEN: "a\0b" })).toEqual({ ok: true, answers: [{ item: "OPEN", value: null, text: "ab" }] });
  });
});

describe("reading choices", () => {
  it("takes one of the choices, several where several may be ticked, and yes or no with words beside it", () => {
    expect(ofChoices({ GOALS: "launch,leads", FIRST: "brand", HELP: "no", "HELP:words": " all good " })).toEqual({
      ok: true,
      answers: [
        { item: "GOALS", value: null, text: "leads,launch" },
        { item: "FIRST", value: null, text: "brand" },
        { item: "HELP", value: 0, text: "all good" },
      ],
    });
    expect(ofChoices({ GOALS: "", HELP: "", "HELP:words": "" })).toEqual({ ok: true, answers: [] });
  });

  it.each([
    [{ GOALS: "leads,fame" }, { GOALS: "not_a_choice" }],
    [{ GOALS: "leads,leads" }, { GOALS: "not_a_choice" }],
    [{ FIRST: "leads,brand" }, { FIRST: "not_a_choice" }],
    [{ HELP: "maybe" }, { HELP: "not_a_choice" }],
    [{ HELP: "yes", "HELP:words": "x".repeat(21) }, { HELP: "too_long" }],
    [{ "HELP:words": "a plug" }, { HELP: "required" }],
    [{ "FIRST:words": "a plug" }, { "FIRST:words": "not_a_choice" }],
  ])("refuses %o", (fields, problems) => {
    expect(ofChoices({ ...fields })).toEqual({ ok: false, problems });
  });
});

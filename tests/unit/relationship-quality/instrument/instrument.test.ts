import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePost, composePulse, composeThird } from "../../../../lib/relationship-quality/instrument/compose-form";
import { FILTERED_CONSTRUCTS } from "../../../../lib/relationship-quality/instrument/constructs";
import { FORMS, askedItems, formItems } from "../../../../lib/relationship-quality/instrument/forms";
import { getItem } from "../../../../lib/relationship-quality/instrument/get-item";
import { ITEM_BANK } from "../../../../lib/relationship-quality/instrument/item-bank";
import { SECTION_HEADINGS } from "../../../../lib/relationship-quality/instrument/section-headings";
import { SERVICE_ATTRIBUTES } from "../../../../lib/relationship-quality/instrument/service-attributes";
import { FORM_IDS } from "../../../../lib/relationship-quality/instrument/types";
import type { Form } from "../../../../lib/relationship-quality/instrument/types";
import { validateAnswers } from "../../../../lib/relationship-quality/instrument/validate-answers";
import { VALUE_TYPES } from "../../../../lib/relationship-quality/instrument/value-types";

const ids = (form: Form): string[] => formItems(form).map((item) => item.id);

describe("the item bank", () => {
  it("holds 77 items, each with one id and both wordings", () => {
    expect(ITEM_BANK).toHaveLength(77);
    expect(new Set(ITEM_BANK.map((item) => item.id)).size).toBe(77);
    for (const { id, wording } of ITEM_BANK) {
      expect(wording.en.trim().length, id).toBeGreaterThan(0);
      expect(wording.zh, id).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("reverses exactly the nine items whose agreement is bad news", () => {
    expect(ITEM_BANK.filter((item) => item.reverse).map((item) => item.id)).toEqual(["TOG3", "TOI3", "TST4", "EMO3", "AFF3", "CON2", "COM4", "VAL3", "LOY3"]);
  });

  it("asks something about every attitude that the filter follows", () => {
    for (const construct of FILTERED_CONSTRUCTS) expect(ITEM_BANK.some((item) => item.construct === construct), construct).toBe(true);
  });

  it("keeps fourteen service attributes and thirteen kinds of value in both languages", () => {
    expect(SERVICE_ATTRIBUTES).toHaveLength(14);
    expect(VALUE_TYPES).toHaveLength(13);
    for (const { wording } of [...SERVICE_ATTRIBUTES, ...VALUE_TYPES]) expect(wording.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it("names an item that it does not have", () => {
    expect(() => getItem("TOI9")).toThrow(expect.objectContaining({ code: "unknown_item", column: "TOI9" }));
  });
});

describe("a form", () => {
  it.each([
    ["core", 20, 20],
    ["full", 70, 70],
    ["pre", 9, 9],
    ["onsite", 3, 12],
    ["post", 12, 19],
  ] as const)("%s asks %i of %i items", (id, asked, eligible) => {
    expect(ids(FORMS[id])).toHaveLength(asked);
    expect(FORMS[id].eligible).toHaveLength(eligible);
    expect(FORMS[id].maximumItems).toBe(asked);
  });

  it("the core form has the nineteen closed core items and the open question", () => {
    expect(new Set(ids(FORMS.core))).toEqual(new Set([...ITEM_BANK.filter((item) => item.core).map((item) => item.id), "OPEN"]));
  });

  const composed = [...FORM_IDS.map((id) => FORMS[id]), ...[0, 1, 2, 3, 4, 5, 6].map(composePulse), ...[0, 1, 2, 3].flatMap((round) => [true, false].map((raisedAProblem) => composePost({ round, raisedAProblem })))];

  it.each(composed.map((form): [string, Form] => [form.version, form]))("%s groups two to four items under each heading, asks none twice and none that is not its own", (_, form) => {
    for (const section of form.sections) {
      expect(section.items.length).toBeGreaterThanOrEqual(2);
      expect(section.items.length).toBeLessThanOrEqual(4);
      expect(Object.keys(SECTION_HEADINGS)).toContain(section.heading);
    }
    expect(new Set(ids(form)).size).toBe(ids(form).length);
    expect(ids(form).length).toBeLessThanOrEqual(form.maximumItems);
    for (const id of ids(form)) expect(form.eligible).toContain(id);
  });

  it("two forms with different questions never share a version", () => {
    const byVersion = new Map<string, string>();
    for (const form of [...composed, composeThird(0), composeThird(1), composeThird(2)]) {
      const asked = ids(form).join();
      expect(byVersion.get(form.version) ?? asked, form.version).toBe(asked);
      byVersion.set(form.version, asked);
    }
  });

  it("three thirds together ask all seventy, and each asks the whole core", () => {
    const thirds = [composeThird(0), composeThird(1), composeThird(2)].map(ids);
    expect(new Set(thirds.flat()).size).toBe(70);
    for (const third of thirds) for (const id of ids(FORMS.core)) expect(third).toContain(id);
  });

  it("the pulse asks every service dimension within two rounds after the first", () => {
    const asked = new Set([...ids(composePulse(1)), ...ids(composePulse(2))]);
    for (const id of ["SQR1", "SQP1", "SQA1", "SQE1", "SQT1"]) expect(asked).toContain(id);
  });

  it("knows which items of a construct it asks", () => {
    expect(askedItems("core", "TOI").map((item) => item.id)).toEqual(["TOI1", "TOI2"]);
    expect(askedItems("post", "AFF")).toEqual([]);
  });
});

describe("checking answers", () => {
  const problem = (answers: Record<string, unknown>, form: "core" | "full" | "pre" | "onsite" = "full"): string[] => validateAnswers(form, answers).map(({ item, code }) => `${item} ${code}`);

  it("finds nothing wrong with a complete, plain answer set", () => {
    expect(problem({ TOI1: 7, CON2: 1, NPS: 0, SOW: 33.5, OPEN: "更多指示牌", CLO1: 10, COM1: "na", VAL1: null, IMG1: undefined })).toEqual([]);
    expect(problem({ EMO0: 5, EXPG: ["leads", "brand"], PREW: "" }, "pre")).toEqual([]);
    expect(problem({ PUL2: { yes: true, text: "power" }, PUL1: 7 }, "onsite")).toEqual([]);
  });

  it.each([
    [{ TOI1: 0 }, "TOI1 off_scale"],
    [{ TOI1: 3.5 }, "TOI1 not_whole"],
    [{ TOI1: "6" }, "TOI1 not_a_number"],
    [{ TOI1: Number.NaN }, "TOI1 not_a_number"],
    [{ TOI1: [6] }, "TOI1 not_a_number"],
    [{ NPS: "na" }, "NPS not_applicable_not_offered"],
    [{ NPS: 11 }, "NPS off_scale"],
    [{ SOW: 101 }, "SOW off_scale"],
    [{ OPEN: 5 }, "OPEN not_a_text"],
    [{ OPEN: "x".repeat(2001) }, "OPEN too_long"],
    [{ EXPG: ["leads"] }, "EXPG not_on_form"],
    [{ "__proto__x": 1 }, "__proto__x unknown_item"],
    [{ constructor: 1 }, "constructor unknown_item"],
  ])("says of %j: %s", (answers, expected) => {
    expect(problem(answers)).toEqual([expected]);
  });

  it.each([
    [{ EXPG: "leads" }, "EXPG not_a_list"],
    [{ EXPG: ["gold"] }, "EXPG unknown_option"],
    [{ EXPG: ["leads", "leads"] }, "EXPG chosen_twice"],
  ])("says of goals %j: %s", (answers, expected) => {
    expect(problem(answers, "pre")).toEqual([expected]);
  });

  it.each([
    [{ PUL2: "yes" }, "PUL2 not_yes_or_no"],
    [{ PUL2: { yes: "yes" } }, "PUL2 not_yes_or_no"],
    [{ PUL2: { yes: true, text: 5 } }, "PUL2 not_a_text"],
  ])("says of a call for help %j: %s", (answers, expected) => {
    expect(problem(answers, "onsite")).toEqual([expected]);
  });

  it("names each wrong item once and never fails, whatever it is given", () => {
    const anyAnswers = fc.dictionary(fc.oneof(fc.constantFrom(...ITEM_BANK.map((item) => item.id)), fc.string()), fc.anything());
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = validateAnswers("full", answers).map(({ item }) => item);
        expect(new Set(found).size).toBe(found.length);
        for (const item of found) expect(Object.keys(answers)).toContain(item);
      }),
    );
  });
});

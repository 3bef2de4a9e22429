import { FORMS, SERVICE_ATTRIBUTES } from "@/lib/relationship-quality";
import { type AttributeColumn, attributeQuestion, expectedQuestion, SERVICE_ITEMS, type ServiceDimension } from "./attribute-questions";
import { chinesePunctuation, definitionOf } from "./core-form";
import type { FormDefinition, FormSection, Question, QuestionScale } from "./schema";

type Words = Question["wording"];

/** The attributes whose zone of tolerance is asked: three columns of fourteen would be too long. */
export const ZONE_ATTRIBUTES = ["A01", "A04", "A05", "A06", "A10"] as const;

const COLUMNS: Readonly<Record<AttributeColumn, { readonly heading: Words; readonly scale: QuestionScale; readonly mayNotApply: boolean }>> = {
  importance: {
    heading: { en: "How important is each to your company?", zh: "以下各项对贵公司有多重要？" },
    scale: { kind: "scale", min: 1, max: 7, low: { en: "not important", zh: "不重要" }, high: { en: "very important", zh: "非常重要" } },
    mayNotApply: false,
  },
  performance: {
    heading: { en: "How good was each at this edition?", zh: "本届展会各项做得如何？" },
    scale: { kind: "scale", min: 1, max: 7, low: { en: "very poor", zh: "很差" }, high: { en: "excellent", zh: "非常好" } },
    mayNotApply: true,
  },
  adequate: { heading: { en: "What is the least you would accept?", zh: "您可以接受的最低水平是？" }, scale: level(), mayNotApply: true },
  desired: { heading: { en: "What would be ideal?", zh: "您心目中的理想水平是？" }, scale: level(), mayNotApply: true },
  perceived: { heading: { en: "And how was it?", zh: "实际水平如何？" }, scale: level(), mayNotApply: true },
};

/** What each dimension of service should be, in the words of the item that asks how it was. */
const EXPECTED: Readonly<Record<ServiceDimension, Words>> = {
  SQR: { en: "An organizer should deliver build-up, utilities and deadlines exactly as agreed.", zh: "组展商应按约定落实搭建、水电与各项期限。" },
  SQP: { en: "An organizer should answer quickly when asked.", zh: "对参展商提出的问题，组展商应尽快答复。" },
  SQA: { en: "An organizer's staff should know the answers and give us confidence.", zh: "组展商的工作人员应懂业务、让人放心。" },
  SQE: { en: "An organizer's staff should understand what our company in particular needs.", zh: "组展商的工作人员应了解我们公司的特殊需要。" },
  SQT: { en: "Halls, signs and service points should look well kept.", zh: "展馆、标识与服务点应整洁有序。" },
};

/** The full form after a show, with what was reached, what service should be, and the service attributes. */
export function serviceDefinition(): FormDefinition {
  const [, ...rest] = FORMS.full.sections;
  const [result] = FORMS.post.sections;
  if (!result) throw new Error("The form after the show begins with what it brought.");
  return {
    sections: [
      ...definitionOf({ sections: [result, ...rest] }).sections,
      { heading: { en: "What should an organizer be like?", zh: "您认为组展商应当如何？" }, questions: dimensions().map(expectedOf) },
      ...(["importance", "performance"] as const).flatMap((column) => inScreens(column, SERVICE_ATTRIBUTES.map(({ id }) => id))),
      ...(["adequate", "desired", "perceived"] as const).map((column) => screen(column, ZONE_ATTRIBUTES)),
    ],
    groups: [],
  };
}

/** The form before a show, without its list of goals to tick. */
export function preShowDefinition(): FormDefinition {
  return definitionOf({ sections: FORMS.pre.sections.map((section) => ({ ...section, items: section.items.filter((item) => item !== "EXPG") })) });
}

export function dimensions(): ServiceDimension[] {
  return ["SQR", "SQP", "SQA", "SQE", "SQT"];
}

function expectedOf(dimension: ServiceDimension): Question {
  return { id: expectedQuestion(dimension), construct: null, wording: EXPECTED[dimension], scale: { kind: "agree7" }, reverse: false, mayNotApply: true };
}

/** Fourteen rows are too many for one screen. */
function inScreens(column: AttributeColumn, attributes: readonly string[]): FormSection[] {
  const half = Math.ceil(attributes.length / 2);
  return [screen(column, attributes.slice(0, half)), screen(column, attributes.slice(half))];
}

function screen(column: AttributeColumn, attributes: readonly string[]): FormSection {
  const { heading, scale, mayNotApply } = COLUMNS[column];
  const asked = SERVICE_ATTRIBUTES.filter(({ id }) => attributes.includes(id));
  return {
    heading,
    questions: asked.map(({ id, wording }) => ({ id: attributeQuestion(id, column), construct: null, wording: { en: wording.en, zh: chinesePunctuation(wording.zh) }, scale, reverse: false, mayNotApply })),
  };
}

function level(): QuestionScale {
  return { kind: "scale", min: 0, max: 10, low: { en: "very low", zh: "很低" }, high: { en: "very high", zh: "很高" } };
}

export const SERVICE_ITEM_IDS: readonly string[] = Object.values(SERVICE_ITEMS);

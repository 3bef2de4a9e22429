import { SERVICE_ATTRIBUTES, VALUE_TYPES } from "@/lib/relationship-quality";
import { chinesePunctuation } from "./core-form";
import type { MatrixColumn, MatrixKind, MatrixKindParts } from "./matrix-parts";
import type { QuestionScale } from "./schema";

const IMPORTANT = { low: { en: "not important", zh: "不重要" }, high: { en: "very important", zh: "非常重要" } };
const GOOD = { low: { en: "very poor", zh: "很差" }, high: { en: "excellent", zh: "非常好" } };
const LEVEL: QuestionScale = { kind: "scale", min: 0, max: 10, low: { en: "very low", zh: "很低" }, high: { en: "very high", zh: "很高" } };

function importancePerformance(max: 7 | 10): MatrixColumn[] {
  return [
    { id: "importance", wording: { en: "How important is it to your company?", zh: "对贵公司有多重要？" }, scale: { kind: "scale", min: 1, max, ...IMPORTANT }, mayNotApply: false },
    { id: "performance", wording: { en: "How good was it this time?", zh: "本届做得如何？" }, scale: { kind: "scale", min: 1, max, ...GOOD }, mayNotApply: true },
  ];
}

const attributes = SERVICE_ATTRIBUTES.map(({ id, wording }) => ({ id, wording: { en: wording.en, zh: chinesePunctuation(wording.zh) } }));
const values = VALUE_TYPES.map(({ id, wording }) => ({ id, wording: { en: wording.en, zh: chinesePunctuation(wording.zh) } }));

export const MATRICES: Readonly<Record<MatrixKind, MatrixKindParts>> = {
  attributes: { heading: { en: "What matters to you, and how was it?", zh: "哪些对您重要？做得如何？" }, rows: attributes, columns: importancePerformance(7) },
  values: { heading: { en: "What do you value, and did you find it?", zh: "您看重什么？得到了吗？" }, rows: values, columns: importancePerformance(10) },
  zone: {
    heading: { en: "What should it be, and how was it?", zh: "应当如何？实际如何？" },
    rows: attributes,
    columns: [
      { id: "adequate", wording: { en: "The least you would accept", zh: "可以接受的最低水平" }, scale: LEVEL, mayNotApply: true },
      { id: "desired", wording: { en: "What would be ideal", zh: "理想水平" }, scale: LEVEL, mayNotApply: true },
      { id: "perceived", wording: { en: "How it was", zh: "实际水平" }, scale: LEVEL, mayNotApply: true },
    ],
  },
};

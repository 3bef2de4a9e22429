import { SERVICE_ATTRIBUTES, VALUE_TYPES } from "@/lib/relationship-quality";
import { chinesePunctuation } from "./core-form";
import { cellId } from "./matrix-cells";
import type { FormSection, Question, QuestionScale } from "./schema";

type Words = Question["wording"];

export const MATRIX_KINDS = ["attributes", "values", "zone"] as const;
export type MatrixKind = (typeof MATRIX_KINDS)[number];

interface Column {
  readonly id: string;
  readonly wording: Words;
  readonly scale: QuestionScale;
  readonly mayNotApply: boolean;
}

/** A matrix that a form can be given: its rows are the instrument's, as many of them as are chosen. */
export interface MatrixKindParts {
  readonly heading: Words;
  readonly rows: readonly { readonly id: string; readonly wording: Words }[];
  readonly columns: readonly Column[];
}

const IMPORTANT = { low: { en: "not important", zh: "不重要" }, high: { en: "very important", zh: "非常重要" } };
const GOOD = { low: { en: "very poor", zh: "很差" }, high: { en: "excellent", zh: "非常好" } };
const LEVEL: QuestionScale = { kind: "scale", min: 0, max: 10, low: { en: "very low", zh: "很低" }, high: { en: "very high", zh: "很高" } };

function importancePerformance(max: 7 | 10): Column[] {
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

/** More answers than about ten on one screen are scrolled through, not thought about. */
const CELLS_A_SCREEN = 10;

/** The chosen rows of a matrix, on as many screens of about the same length as they need. */
export function matrixSections({ heading, rows, columns }: MatrixKindParts, chosen: readonly string[]): FormSection[] {
  const wanted = rows.filter(({ id }) => chosen.includes(id));
  const screens = Math.ceil(wanted.length / Math.floor(CELLS_A_SCREEN / columns.length));
  const perScreen = Math.ceil(wanted.length / Math.max(1, screens));
  return Array.from({ length: screens }, (_, index) => matrixSection(heading, wanted.slice(index * perScreen, (index + 1) * perScreen), columns)).filter(({ questions }) => questions.length > 0);
}

function matrixSection(heading: Words, rows: MatrixKindParts["rows"], columns: readonly Column[]): FormSection {
  return {
    heading,
    matrix: { rows: rows.map(({ id, wording }) => ({ id, wording })), columns: columns.map(({ id, wording }) => ({ id, wording })) },
    questions: rows.flatMap((row) => columns.map((column) => cell(row, column))),
  };
}

/** The words of a cell say row and column, because results and exports show it without its matrix. */
function cell(row: MatrixKindParts["rows"][number], { id, wording, scale, mayNotApply }: Column): Question {
  return {
    id: cellId(row.id, id),
    construct: null,
    wording: { en: `${row.wording.en}: ${wording.en.charAt(0).toLowerCase()}${wording.en.slice(1)}`, zh: `${row.wording.zh}：${wording.zh}` },
    scale,
    reverse: false,
    mayNotApply,
  };
}

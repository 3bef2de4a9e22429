import { cellId } from "./matrix-cells";
import type { FormSection, Question, QuestionScale } from "./schema";

type Words = Question["wording"];

export const MATRIX_KINDS = ["attributes", "values", "zone"] as const;
export type MatrixKind = (typeof MATRIX_KINDS)[number];

export interface MatrixColumn {
  readonly id: string;
  readonly wording: Words;
  readonly scale: QuestionScale;
  readonly mayNotApply: boolean;
}

/** A matrix that a form can be given: its rows are the instrument's, as many of them as are chosen. */
export interface MatrixKindParts {
  readonly heading: Words;
  readonly rows: readonly { readonly id: string; readonly wording: Words }[];
  readonly columns: readonly MatrixColumn[];
}

/** More answers than about ten on one screen are scrolled through, not thought about. */
const CELLS_A_SCREEN = 10;

/** The chosen rows of a matrix, on as many screens of about the same length as they need. */
export function matrixSections({ heading, rows, columns }: MatrixKindParts, chosen: readonly string[]): FormSection[] {
  const wanted = rows.filter(({ id }) => chosen.includes(id));
  const screens = Math.ceil(wanted.length / Math.floor(CELLS_A_SCREEN / columns.length));
  const perScreen = Math.ceil(wanted.length / Math.max(1, screens));
  return Array.from({ length: screens }, (_, index) => matrixSection(heading, wanted.slice(index * perScreen, (index + 1) * perScreen), columns)).filter(({ questions }) => questions.length > 0);
}

function matrixSection(heading: Words, rows: MatrixKindParts["rows"], columns: readonly MatrixColumn[]): FormSection {
  return {
    heading,
    matrix: { rows: rows.map(({ id, wording }) => ({ id, wording })), columns: columns.map(({ id, wording }) => ({ id, wording })) },
    questions: rows.flatMap((row) => columns.map((column) => cell(row, column))),
  };
}

/** The words of a cell say row and column, because results and exports show it without its matrix. */
function cell(row: MatrixKindParts["rows"][number], { id, wording, scale, mayNotApply }: MatrixColumn): Question {
  return {
    id: cellId(row.id, id),
    construct: null,
    wording: { en: `${row.wording.en}: ${wording.en.charAt(0).toLowerCase()}${wording.en.slice(1)}`, zh: `${row.wording.zh}：${wording.zh}` },
    scale,
    reverse: false,
    mayNotApply,
  };
}

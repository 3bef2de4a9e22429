"use client";

import { useLocale, useTranslations } from "next-intl";

import { changeSection, removeSection } from "@/lib/surveys/editing";
import type { FormSection } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { Check } from "./question-fields";
import { wordingIn } from "./wording-in";

interface Props {
  readonly section: FormSection;
  readonly index: number;
  readonly matrix: NonNullable<FormSection["matrix"]>;
}

/** The rows and columns of a matrix. Their words are the instrument's; a row can be left out. */
export function MatrixRows({ section, index, matrix }: Props) {
  const t = useTranslations("forms.editor");
  const locale = useLocale();
  const { edit } = useEditor();
  const without = (row: string) =>
    edit(
      (definition) =>
        matrix.rows.length === 1
          ? removeSection(definition, index)
          : changeSection(definition, index, {
              matrix: { ...matrix, rows: matrix.rows.filter(({ id }) => id !== row) },
              questions: section.questions.filter(({ id }) => !matrix.columns.some((column) => id === `${row}.${column.id}`)),
            }),
      { said: "removed" },
    );
  const required = section.questions.every((question) => question.required === true);
  return (
    <div className="mt-3">
      <p className="s13 ink2">{t("matrixText", { rows: matrix.rows.length, columns: matrix.columns.length })}</p>
      <p className="s13 ink3">{matrix.columns.map(({ wording }) => wordingIn(wording, locale)).join(" · ")}</p>
      <ul className="rows mt-1">
        {matrix.rows.map((row) => (
          <li key={row.id} className="pair !py-1">
            <span>{wordingIn(row.wording, locale)}</span>
            <button type="button" className="btn quiet" aria-label={`${t("removeRow")}: ${wordingIn(row.wording, locale)}`} onClick={() => without(row.id)}>
              {t("remove")}
            </button>
          </li>
        ))}
      </ul>
      <Check
        label={t("requiredAll")}
        checked={required}
        onCheck={(on) => edit((definition) => changeSection(definition, index, { questions: section.questions.map((question) => ({ ...question, required: on || undefined })) }))}
      />
    </div>
  );
}

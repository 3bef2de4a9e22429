"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";

import { addSections } from "@/lib/surveys/editing";
import { MATRIX_KINDS, type MatrixKind, matrixSections } from "@/lib/surveys/matrix-parts";
import { questionsOf } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { Check } from "./question-fields";
import { wordingIn } from "./wording-in";

/** One of the instrument's matrices with the rows that are wanted, spread over screens. */
export function AddMatrix() {
  const t = useTranslations("forms");
  const locale = useLocale();
  const { definition, palette, edit } = useEditor();
  const [kind, setKind] = useState<MatrixKind>("attributes");
  const [left, setLeft] = useState<readonly string[]>([]);
  const id = useId();
  const parts = palette.matrices[kind];
  const asked = new Set(questionsOf(definition).map((question) => question.id));
  const free = parts.rows.filter((row) => !parts.columns.some((column) => asked.has(`${row.id}.${column.id}`)));
  const chosen = free.filter((row) => !left.includes(row.id)).map((row) => row.id);
  const sections = matrixSections(parts, chosen);
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-accent">{t("editor.addMatrix")}</summary>
      <div className="grid gap-3 mt-3 pl-3 border-l border-line">
        <div className="field">
          <label htmlFor={id} className="mb-1 block s13 font-medium">
            {t("editor.matrixKind")}
          </label>
          <select
            id={id}
            className="input"
            value={kind}
            onChange={({ target }) => {
              setKind(MATRIX_KINDS.find((each) => each === target.value) ?? "attributes");
              setLeft([]);
            }}
          >
            {MATRIX_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`matrices.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="grid gap-1">
          <legend className="mb-1 s13 font-medium">{t("editor.matrixRows")}</legend>
          {free.map((row) => (
            <Check key={row.id} label={wordingIn(row.wording, locale)} checked={!left.includes(row.id)} onCheck={(on) => setLeft(on ? left.filter((each) => each !== row.id) : [...left, row.id])} />
          ))}
          {free.length < parts.rows.length && <p className="s13 ink3">{t("editor.matrixAsked")}</p>}
        </fieldset>
        <p className="flex flex-wrap items-center gap-3">
          <button type="button" className="btn" onClick={() => edit((old) => addSections(old, sections), { said: "added" })}>
            {t("editor.put")}
          </button>
          <span className="s13 ink2">{t("editor.matrixScreens", { count: sections.length })}</span>
        </p>
      </div>
    </details>
  );
}

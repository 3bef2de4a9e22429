"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";

import { addQuestion, OWN_KINDS, ownQuestion } from "@/lib/surveys/editing";
import { type Question, questionsOf } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { newId } from "./question-fields";
import { wordingIn } from "./wording-in";

/** As many as are looked through before one types another word. */
const MOST_FOUND = 12;

/** A question for this section: one of the bank, found by its words, or one of our own. */
export function AddQuestion({ index }: { index: number }) {
  const t = useTranslations("forms");
  const { edit, setOpen } = useEditor();
  return (
    <details className="mt-2">
      <summary className="cursor-pointer s13 text-accent">{t("editor.add")}</summary>
      <div className="grid gap-4 mt-3 pl-3 border-l border-line">
        <div>
          <h3 className="s13 font-medium mb-1">{t("editor.addOwn")}</h3>
          <p className="flex flex-wrap gap-2">
            {OWN_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                className="btn"
                onClick={() => {
                  const question = ownQuestion(kind, newId());
                  edit((definition) => addQuestion(definition, index, question), { focus: question.id });
                  setOpen(question.id);
                }}
              >
                {t(`kinds.${kind}`)}
              </button>
            ))}
          </p>
        </div>
        <FromTheBank index={index} />
      </div>
    </details>
  );
}

function FromTheBank({ index }: { index: number }) {
  const t = useTranslations("forms");
  const locale = useLocale();
  const { definition, palette, edit } = useEditor();
  const [text, setText] = useState("");
  const id = useId();
  const asked = useMemo(() => new Set(questionsOf(definition).map((question) => question.id)), [definition]);
  const found = text.trim() === "" ? [] : palette.bank.filter((question) => fits(question, text.trim().toLowerCase(), palette.constructs));
  return (
    <div>
      <label htmlFor={id} className="mb-1 block s13 font-medium">
        {t("editor.search")}
      </label>
      <input id={id} type="search" className="input" value={text} onChange={({ target }) => setText(target.value)} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className="s12 ink3 mt-1" role="status">
        {text.trim() === "" ? t("editor.searchHint") : t("editor.found", { count: found.length })}
      </p>
      <ul className="rows">
        {found.slice(0, MOST_FOUND).map((question) => (
          <li key={question.id} className="pair !py-1">
            <span>
              {wordingIn(question.wording, locale)} <span className="s12 ink3">{question.id}</span>
            </span>
            {asked.has(question.id) ? (
              <span className="s12 ink3 nowrap">{t("editor.asked")}</span>
            ) : (
              <button type="button" className="btn quiet" aria-label={`${t("editor.put")}: ${wordingIn(question.wording, locale)}`} onClick={() => edit((old) => addQuestion(old, index, question), { said: "added" })}>
                {t("editor.put")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function fits({ id, construct, wording }: Question, text: string, constructs: Readonly<Record<string, string>>): boolean {
  return [id, wording.en, wording.zh, construct === null ? "" : (constructs[construct] ?? "")].some((words) => words.toLowerCase().includes(text));
}

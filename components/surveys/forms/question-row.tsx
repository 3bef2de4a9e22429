"use client";

import { useLocale, useTranslations } from "next-intl";

import { moveQuestion, removeQuestion } from "@/lib/surveys/editing";
import type { Place } from "@/lib/surveys/condition-fits";
import type { Question } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { QuestionFields } from "./question-fields";
import { kindOf } from "./question-kind";
import { wordingIn } from "./wording-in";

/** One question in the editor: what it says, what kind it is, and what can be done to it. */
export function QuestionRow({ question, at, number, missing }: { question: Question; at: Place; number: number; missing: boolean }) {
  const t = useTranslations("forms");
  const locale = useLocale();
  const { open, setOpen, edit, palette } = useEditor();
  const { id } = question;
  const isOpen = open === id;
  const move = (by: 1 | -1) => edit((definition) => moveQuestion(definition, id, by), { said: "moved", focus: id });
  const kind = kindOf(question);
  const construct = question.construct === null ? undefined : palette.constructs[question.construct];
  const marks = [
    kind && t(`kinds.${kind}`),
    construct && t("editor.marks.construct", { construct }),
    question.construct === null && t("editor.marks.own"),
    question.required === true && t("editor.marks.required"),
    question.showIf && t("editor.marks.conditional"),
  ].filter(Boolean);
  return (
    <li
      className="!py-2"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        move(event.key === "ArrowUp" ? -1 : 1);
      }}
    >
      <div className="grid gap-x-4 gap-y-1 md:grid-cols-[minmax(0,1fr)_auto] items-start">
        <div>
          <p className={wordingIn(question.wording, locale) ? "" : "ink3"}>
            <span className="ink3">{number}. </span>
            {wordingIn(question.wording, locale) || t("editor.untitled")}
            {missing && <span className="flag watch ml-2">{t("editor.missing")}</span>}
          </p>
          <p className="s12 ink3">{marks.join(" · ")}</p>
        </div>
        <div className="flex flex-wrap gap-1">
          <button type="button" id={`edit-${id}`} className="btn quiet" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : id)}>
            {isOpen ? t("editor.close") : t("editor.open")}
          </button>
          <button type="button" className="btn quiet" aria-label={`${t("editor.up")}: ${number}`} onClick={() => move(-1)}>
            ↑
          </button>
          <button type="button" className="btn quiet" aria-label={`${t("editor.down")}: ${number}`} onClick={() => move(1)}>
            ↓
          </button>
          <button type="button" className="btn quiet" aria-label={`${t("editor.remove")}: ${number}`} onClick={() => edit((definition) => removeQuestion(definition, id), { said: "removed" })}>
            {t("editor.remove")}
          </button>
        </div>
      </div>
      {isOpen && <QuestionFields question={question} at={at} />}
    </li>
  );
}

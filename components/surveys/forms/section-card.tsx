"use client";

import { useTranslations } from "next-intl";

import { changeSection, moveSection, removeSection } from "@/lib/surveys/editing";
import type { DraftProblem } from "@/lib/surveys/publishable";
import type { FormSection } from "@/lib/surveys/schema";
import { AddQuestion } from "./add-question";
import { ConditionFields } from "./condition-fields";
import { useEditor } from "./editor-context";
import { MatrixRows } from "./matrix-rows";
import { Check } from "./question-fields";
import { QuestionRow } from "./question-row";
import { WordsPair } from "./words-pair";

interface Props {
  readonly section: FormSection;
  readonly index: number;
  /** How many questions stand before it. */
  readonly before: number;
  readonly problems: readonly DraftProblem[];
}

/** One section of the draft: a screen of the survey with its heading, its questions and its rules. */
export function SectionCard({ section, index, before, problems }: Props) {
  const t = useTranslations("forms.editor");
  const { definition, edit } = useEditor();
  const number = index + 1;
  const set = (change: Partial<FormSection>, typing?: string) => edit((old) => changeSection(old, index, change), { typing: typing && `section${index}:${typing}` });
  const lacksWords = (place: number) => problems.some((problem) => problem.code === "words" && problem.at.section === index && problem.at.question === place);
  const name = `section-${number}`;
  return (
    <section aria-labelledby={name} className="part !mt-0 !pt-4 border-t border-line">
      <div className="pair flex-wrap mb-2">
        <h2 id={name}>{t("section", { number })}</h2>
        <span className="flex flex-wrap gap-1">
          {index > 0 && (
            <button type="button" className="btn quiet" aria-label={t("sectionUp", { number })} onClick={() => edit((old) => moveSection(old, index, -1), { said: "movedSection" })}>
              ↑
            </button>
          )}
          {index < definition.sections.length - 1 && (
            <button type="button" className="btn quiet" aria-label={t("sectionDown", { number })} onClick={() => edit((old) => moveSection(old, index, 1), { said: "movedSection" })}>
              ↓
            </button>
          )}
          <button type="button" className="btn quiet" aria-label={t("removeSection", { number })} onClick={() => edit((old) => removeSection(old, index), { said: "removed" })}>
            {t("remove")}
          </button>
        </span>
      </div>
      {section.heading && <WordsPair label={t("heading")} words={section.heading} onWords={(heading, language) => set({ heading }, `heading:${language}`)} />}
      <details className="mt-2">
        <summary className="cursor-pointer s13 text-accent">
          {t("rules")}
          {section.showIf && <span className="ink3"> · {t("marks.conditional")}</span>}
          {section.shuffle === true && <span className="ink3"> · {t("marks.shuffled")}</span>}
        </summary>
        <div className="grid gap-3 mt-2 pl-3 border-l border-line">
          <Check label={t("headingOff")} checked={section.heading === null} onCheck={(off) => set({ heading: off ? null : { en: "", zh: "" } })} />
          <Check label={t(section.matrix ? "shuffleRows" : "shuffle")} checked={section.shuffle === true} onCheck={(shuffle) => set({ shuffle: shuffle || undefined })} />
          <ConditionFields at={{ section: index, question: null }} condition={section.showIf} onCondition={(showIf) => set({ showIf })} />
        </div>
      </details>
      {section.matrix ? (
        <MatrixRows section={section} index={index} matrix={section.matrix} />
      ) : (
        <>
          <ol className="rows mt-2">
            {section.questions.map((question, place) => (
              <QuestionRow key={question.id} question={question} at={{ section: index, question: place }} number={before + place + 1} missing={lacksWords(place)} />
            ))}
          </ol>
          <AddQuestion index={index} />
        </>
      )}
    </section>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";

import { htmlLanguage } from "@/lib/i18n/locales";
import { changeQuestion, ownId } from "@/lib/surveys/editing";
import type { Place } from "@/lib/surveys/condition-fits";
import type { Question } from "@/lib/surveys/schema";
import { ConditionFields } from "./condition-fields";
import { useEditor } from "./editor-context";
import { ScaleFields } from "./scale-fields";
import { WordsPair } from "./words-pair";

/** Everything about one question that can be changed. */
export function QuestionFields({ question, at }: { question: Question; at: Place }) {
  const t = useTranslations("forms.editor");
  const { palette, edit } = useEditor();
  const { id, scale } = question;
  const set = (change: Partial<Question>, typing?: string) => edit((definition) => changeQuestion(definition, id, change), { typing: typing && `${id}:${typing}` });
  const ofTheBank = palette.bank.some((each) => each.id === id);
  return (
    <div className="grid gap-4 pt-3 pb-2">
      {ofTheBank ? (
        <BankWords question={question} />
      ) : (
        <>
          <WordsPair label={t("wording")} words={question.wording} long onWords={(wording, language) => set({ wording }, `wording:${language}`)} />
          <ScaleFields question={question} onScale={(changed, typing) => set({ scale: changed }, typing)} />
        </>
      )}
      <div className="grid gap-1">
        <Check label={t("required")} checked={question.required === true} onCheck={(required) => set({ required: required || undefined })} />
        {scale.kind === "agree7" ? (
          <p className="s13 ink3">{t("naAlways")}</p>
        ) : (
          scale.kind === "scale" && !ofTheBank && <Check label={t("na")} checked={question.mayNotApply} onCheck={(mayNotApply) => set({ mayNotApply })} />
        )}
      </div>
      <ConditionFields at={at} condition={question.showIf} onCondition={(showIf) => set({ showIf })} />
    </div>
  );
}

export function Check({ label, checked, onCheck }: { label: string; checked: boolean; onCheck: (checked: boolean) => void }) {
  return (
    <label className="flex items-center gap-2 s13">
      <input type="checkbox" className="size-4 accent-accent" checked={checked} onChange={({ target }) => onCheck(target.checked)} />
      {label}
    </label>
  );
}

/** The bank's words are read here and not written: an own question with the same words is another question. */
function BankWords({ question }: { question: Question }) {
  const t = useTranslations("forms.editor");
  const locale = useLocale();
  const { languages, edit, setOpen } = useEditor();
  const makeOwn = () => {
    const id = newId();
    edit((definition) => changeQuestion(definition, question.id, { id, construct: null, reverse: false }), { focus: id });
    setOpen(id);
  };
  return (
    <div className="grid gap-2">
      <p className="s13 ink2">{t("bankLocked")}</p>
      {languages
        .filter((language) => language !== locale)
        .map((language) => (
          <p key={language} lang={htmlLanguage(language)} className="ink2">
            {question.wording[language]}
          </p>
        ))}
      <p>
        <button type="button" className="btn quiet !px-0" onClick={makeOwn}>
          {t("makeOwn")}
        </button>
      </p>
    </div>
  );
}

export function newId(): string {
  return ownId(crypto.getRandomValues(new Uint8Array(7)));
}

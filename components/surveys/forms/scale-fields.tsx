"use client";

import { useTranslations } from "next-intl";

import { nextOptionId } from "@/lib/surveys/editing";
import { type Question, questionsOf } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { NumberBox } from "./number-box";
import { WordsPair } from "./words-pair";

type Scale = Question["scale"];
type Of<K extends Scale["kind"]> = Extract<Scale, { kind: K }>;
type Change<S extends Scale = Scale> = (scale: S, typing?: string) => void;

/** How an own question is answered. What the scale says can be changed; what kind it is cannot, because another kind is another question. */
export function ScaleFields({ question, onScale }: { question: Question; onScale: Change }) {
  const { scale } = question;
  switch (scale.kind) {
    case "scale":
      return <Points scale={scale} onScale={onScale} />;
    case "number":
      return <Limits scale={scale} onScale={onScale} />;
    case "choices":
      return <Options question={question} scale={scale} onScale={onScale} />;
    default:
      return null;
  }
}

function Points({ scale, onScale }: { scale: Of<"scale">; onScale: Change<Of<"scale">> }) {
  const t = useTranslations("forms.editor");
  const nothing = { en: "", zh: "" };
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 s13">
        {/* more than eleven buttons do not stand under a thumb */}
        <NumberBox label={t("from")} value={scale.min} min={0} max={1} onNumber={(min) => onScale({ ...scale, min })} />
        <NumberBox label={t("to")} value={scale.max} min={2} max={10} onNumber={(max) => onScale({ ...scale, max })} />
      </p>
      <WordsPair label={t("low")} words={scale.low ?? nothing} optional={scale.low === null} onWords={(low, language) => onScale({ ...scale, low: said(low) }, `low:${language}`)} />
      <WordsPair label={t("high")} words={scale.high ?? nothing} optional={scale.high === null} onWords={(high, language) => onScale({ ...scale, high: said(high) }, `high:${language}`)} />
    </>
  );
}

function said(words: { en: string; zh: string }): { en: string; zh: string } | null {
  return words.en === "" && words.zh === "" ? null : words;
}

function Limits({ scale, onScale }: { scale: Of<"number">; onScale: Change<Of<"number">> }) {
  const t = useTranslations("forms.editor");
  return (
    <p className="flex flex-wrap items-center gap-2 s13">
      <NumberBox label={t("from")} value={scale.min} min={-1_000_000} max={scale.max - 1} onNumber={(min) => onScale({ ...scale, min })} />
      <NumberBox label={t("to")} value={scale.max} min={scale.min + 1} max={999_999_999} onNumber={(max) => onScale({ ...scale, max })} />
    </p>
  );
}

function Options({ question, scale, onScale }: { question: Question; scale: Of<"choices">; onScale: Change<Of<"choices">> }) {
  const t = useTranslations("forms.editor");
  const { before } = useEditor();
  const earlier = before ? questionsOf(before).find(({ id }) => id === question.id)?.scale : undefined;
  const { options } = scale;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 s13 font-medium">{t("options")}</legend>
      {options.map((option, index) => (
        <div key={option.id} className="grid gap-2 grid-cols-[minmax(0,1fr)_auto] items-end">
          <WordsPair
            label={t("option", { number: index + 1 })}
            words={option.label}
            onWords={(label, language) => onScale({ ...scale, options: options.map((each) => (each === option ? { ...each, label } : each)) }, `${option.id}:${language}`)}
          />
          {options.length > 2 && (
            <button type="button" className="btn quiet" aria-label={t("removeOption", { number: index + 1 })} onClick={() => onScale({ ...scale, options: options.filter((each) => each !== option) })}>
              {t("remove")}
            </button>
          )}
        </div>
      ))}
      <p className="flex flex-wrap items-center gap-4">
        {options.length < 30 && (
          <button type="button" className="btn" onClick={() => onScale({ ...scale, options: [...options, { id: nextOptionId(options, earlier?.kind === "choices" ? earlier.options : []), label: { en: "", zh: "" } }] })}>
            {t("addOption")}
          </button>
        )}
        <label className="flex items-center gap-2 s13">
          <input type="checkbox" className="size-4 accent-accent" checked={scale.many} onChange={({ target }) => onScale({ ...scale, many: target.checked })} />
          {t("many")}
        </label>
      </p>
    </fieldset>
  );
}

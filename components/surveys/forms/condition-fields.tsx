"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";

import { type Place, questionsBefore } from "@/lib/surveys/condition-fits";
import { type Condition, type Question, rangeOf } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";
import { NumberBox } from "./number-box";
import { wordingIn } from "./wording-in";

interface Props {
  readonly at: Place;
  readonly condition: Condition | undefined;
  readonly onCondition: (condition: Condition | undefined) => void;
}

/** Whether this is always asked, or hangs on an earlier answer, and on which. */
export function ConditionFields({ at, condition, onCondition }: Props) {
  const t = useTranslations("forms.editor");
  const locale = useLocale();
  const { definition } = useEditor();
  const id = useId();
  const earlier = questionsBefore(definition, at).filter(({ scale }) => scale.kind !== "text");
  if (earlier.length === 0 && !condition) return <p className="s13 ink3">{t("noEarlier")}</p>;
  const asked = earlier.find((question) => question.id === condition?.question);
  return (
    <div className="grid gap-2">
      <div className="field">
        <label htmlFor={id} className="mb-1 block s13 font-medium">
          {t(at.question === null ? "conditionAll" : "condition")}
        </label>
        <select id={id} className="input" value={condition?.question ?? ""} onChange={({ target }) => onCondition(firstCondition(earlier.find((question) => question.id === target.value)))}>
          <option value="">{t("always")}</option>
          {condition && !asked && <option value={condition.question}>{condition.question}</option>}
          {earlier.map((question) => (
            <option key={question.id} value={question.id}>
              {wordingIn(question.wording, locale) || question.id}
            </option>
          ))}
        </select>
      </div>
      {condition && asked && <Answers asked={asked} condition={condition} onCondition={onCondition} />}
    </div>
  );
}

function Answers({ asked, condition, onCondition }: { asked: Question; condition: Condition; onCondition: (condition: Condition) => void }) {
  const t = useTranslations("forms.editor");
  const locale = useLocale();
  if (condition.kind === "between") {
    const range = rangeOf(asked.scale) ?? condition;
    return (
      <p className="flex flex-wrap items-center gap-2 s13">
        <NumberBox label={t("between")} value={condition.min} min={range.min} max={condition.max} onNumber={(min) => onCondition({ ...condition, min })} />
        <NumberBox label={t("and")} value={condition.max} min={condition.min} max={range.max} onNumber={(max) => onCondition({ ...condition, max })} />
      </p>
    );
  }
  const labelOf = (value: string): string => {
    if (asked.scale.kind !== "choices") return value === "yes" ? t("yes") : t("no");
    const label = asked.scale.options.find((option) => option.id === value)?.label;
    return (label && wordingIn(label, locale)) || value;
  };
  const values = asked.scale.kind === "choices" ? asked.scale.options.map((option) => option.id) : ["yes", "no"];
  return (
    <fieldset>
      <legend className="mb-1 s13">{t("is")}</legend>
      <div className="seg">
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={condition.values.includes(value)}
              onChange={({ target }) => {
                const chosen = values.filter((each) => (each === value ? target.checked : condition.values.includes(each)));
                // a condition that no answer meets would hide the question for good
                if (chosen.length > 0) onCondition({ ...condition, values: chosen });
              }}
            />
            <span>{labelOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The condition that choosing a question begins with: its first choice, or the whole of its scale. */
function firstCondition(question: Question | undefined): Condition | undefined {
  if (!question) return undefined;
  const { id, scale } = question;
  if (scale.kind === "choices") return { kind: "is", question: id, values: scale.options.slice(0, 1).map((option) => option.id) };
  if (scale.kind === "yes_no") return { kind: "is", question: id, values: ["yes"] };
  const range = rangeOf(scale);
  return range ? { kind: "between", question: id, min: range.min, max: range.max } : undefined;
}

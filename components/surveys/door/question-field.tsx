import { rangeOf } from "@/lib/surveys/schema";
import { ChoiceField } from "./choice-field";
import { fieldName, type FieldProps } from "./field";
import { Needed } from "./needed";
import { NotApplicable } from "./not-applicable";
import { OnlyIf, onlyIfData } from "./only-if";
import { Problem } from "./problem";
import { ScaleField } from "./scale-field";
import { fieldWords } from "./words";

/** One question with its field, "does not apply" where it is offered, whom it is for, and what was wrong. */
export function QuestionField(props: FieldProps) {
  const { definition, question, locale, error } = props;
  if (question.scale.kind === "text" || question.scale.kind === "number") return <TypedField {...props} />;
  const id = `q-${question.id}`;
  return (
    <fieldset id={id} aria-describedby={error && `${id}-error`} data-invalid={error && ""} data-if={question.showIf && onlyIfData(question.showIf)}>
      <legend>
        {question.wording[locale]}
        <Needed question={question} locale={locale} />
      </legend>
      {question.showIf && <OnlyIf definition={definition} condition={question.showIf} locale={locale} />}
      {question.scale.kind === "choices" || question.scale.kind === "yes_no" ? <ChoiceField {...props} /> : <ScaleField {...props} />}
      <NotApplicable question={question} locale={locale} given={props.given} />
      <Problem id={id} locale={locale} error={error} />
    </fieldset>
  );
}

function TypedField({ definition, question, locale, given, error }: FieldProps) {
  const id = `q-${question.id}`;
  const { scale } = question;
  const range = rangeOf(scale);
  const describedBy = [range && `${id}-range`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const control = { id, name: fieldName(question), "aria-invalid": error !== undefined || undefined, "aria-describedby": describedBy, "aria-required": question.required || undefined, defaultValue: given };
  return (
    <div className="typed" data-invalid={error && ""} data-if={question.showIf && onlyIfData(question.showIf)}>
      <label htmlFor={id}>
        {question.wording[locale]}
        <Needed question={question} locale={locale} />
      </label>
      {question.showIf && <OnlyIf definition={definition} condition={question.showIf} locale={locale} />}
      {range && (
        <p id={`${id}-range`} className="quiet small">
          {fieldWords(locale)("number", { min: range.min, max: range.max })}
        </p>
      )}
      {scale.kind === "text" ? <textarea {...control} rows={5} maxLength={scale.maxLength} /> : <input {...control} inputMode="decimal" autoComplete="off" />}
      <Problem id={id} locale={locale} error={error} />
    </div>
  );
}

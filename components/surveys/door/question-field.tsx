import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { NOT_APPLICABLE } from "@/lib/responses/schema";
import { ChoiceField } from "./choice-field";
import { fieldName, type FieldProps } from "./field";
import { ScaleField } from "./scale-field";
import { doorWords, errorWords } from "./words";

/** One question with its field, "does not apply" where it is offered, and what was wrong. */
export function QuestionField(props: FieldProps) {
  const { question, locale, error } = props;
  if (question.scale.kind === "text" || question.scale.kind === "number") return <TypedField {...props} />;
  const id = `q-${question.id}`;
  return (
    <fieldset id={id} aria-describedby={error && `${id}-error`} data-invalid={error && ""}>
      <legend>{question.wording[locale]}</legend>
      {question.scale.kind === "choices" || question.scale.kind === "yes_no" ? <ChoiceField {...props} /> : <ScaleField {...props} />}
      {question.mayNotApply && (
        <label className="na">
          <input type="radio" name={fieldName(question)} value={NOT_APPLICABLE} defaultChecked={props.given === NOT_APPLICABLE} />
          <span>{doorWords(locale)("notApplicable")}</span>
        </label>
      )}
      <Problem id={id} locale={locale} error={error} />
    </fieldset>
  );
}

function TypedField({ question, locale, given, error }: FieldProps) {
  const id = `q-${question.id}`;
  const { scale } = question;
  const control = { id, name: fieldName(question), "aria-invalid": error !== undefined || undefined, "aria-describedby": error && `${id}-error`, defaultValue: given };
  return (
    <div className="typed" data-invalid={error && ""}>
      <label htmlFor={id}>{question.wording[locale]}</label>
      {scale.kind === "text" ? <textarea {...control} rows={5} maxLength={scale.maxLength} /> : <input {...control} inputMode="decimal" autoComplete="off" />}
      <Problem id={id} locale={locale} error={error} />
    </div>
  );
}

function Problem({ id, locale, error }: { id: string; locale: Locale; error: ErrorCode | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="problem">
      {errorWords(locale)(error)}
    </p>
  );
}

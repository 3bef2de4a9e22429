import { wordsField } from "@/lib/responses/schema";
import { fieldName, type FieldProps } from "./field";
import { doorWords } from "./words";

/** Choices in words, one beneath the other; a yes or no as two buttons with room for words below. Plain fields underneath. */
export function ChoiceField({ question, locale, given, words }: FieldProps) {
  const t = doorWords(locale);
  const { scale } = question;
  const name = fieldName(question);
  if (scale.kind === "choices") {
    const chosen = given.split(",");
    return (
      <div className="choices">
        {scale.many && <p className="quiet small">{t("many")}</p>}
        {scale.options.map(({ id, label }) => (
          <label key={id} className="na">
            <input type={scale.many ? "checkbox" : "radio"} name={name} value={id} defaultChecked={chosen.includes(id)} />
            <span>{label[locale]}</span>
          </label>
        ))}
      </div>
    );
  }
  if (scale.kind !== "yes_no") return null;
  return (
    <>
      <div className="points n2">
        {(["yes", "no"] as const).map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={given === value} />
            <span>{t(value)}</span>
          </label>
        ))}
      </div>
      <div className="typed beside">
        <label htmlFor={`w-${question.id}`} className="quiet small">
          {t("inWords")}
        </label>
        <textarea id={`w-${question.id}`} name={`a.${wordsField(question.id)}`} rows={2} maxLength={scale.maxLength} defaultValue={words} />
      </div>
    </>
  );
}

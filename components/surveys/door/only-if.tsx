import type { Locale } from "@/lib/i18n/locales";
import { type Condition, type FormDefinition, type Question, questionsOf } from "@/lib/surveys/schema";
import { doorWords, fieldWords } from "./words";

interface Props {
  readonly definition: FormDefinition;
  readonly condition: Condition;
  readonly locale: Locale;
  /** The condition is a whole section's. */
  readonly whole?: boolean;
}

/** Without a script nothing can be hidden as one answers: then these words say whom the question is for. The script takes them away. */
export function OnlyIf({ definition, condition, locale, whole = false }: Props) {
  const asked = questionsOf(definition).find(({ id }) => id === condition.question);
  if (!asked) return null;
  return <p className="quiet small only-if">{fieldWords(locale)(whole ? "onlyIfAll" : "onlyIf", { answer: answerWords(asked, condition, locale), question: asked.wording[locale] })}</p>;
}

/** The answers that a condition asks for, as the respondent reads them. */
export function answerWords({ scale }: Question, condition: Condition, locale: Locale): string {
  const t = fieldWords(locale);
  if (condition.kind === "between") return condition.min === condition.max ? String(condition.min) : t("range", { min: condition.min, max: condition.max });
  const door = doorWords(locale);
  const labels = condition.values.map((value) => {
    if (scale.kind === "yes_no") return value === "yes" ? door("yes") : door("no");
    return scale.kind === "choices" ? (scale.options.find(({ id }) => id === value)?.label[locale] ?? value) : value;
  });
  return labels.map((label) => t("quoted", { label })).join(t("or"));
}

/** The condition for public/survey-conditions.js. */
export function onlyIfData(condition: Condition): string {
  return JSON.stringify(condition.kind === "is" ? { q: condition.question, is: condition.values } : { q: condition.question, min: condition.min, max: condition.max });
}

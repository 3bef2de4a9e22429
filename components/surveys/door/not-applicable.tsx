import type { Locale } from "@/lib/i18n/locales";
import { NOT_APPLICABLE } from "@/lib/responses/schema";
import type { Question } from "@/lib/surveys/schema";
import { fieldName } from "./field";
import { doorWords } from "./words";

/** "Does not apply to us", where it is offered: one more choice of the same question, so that it clears the scale. */
export function NotApplicable({ question, locale, given }: { question: Question; locale: Locale; given: string }) {
  if (!question.mayNotApply) return null;
  return (
    <label className="na">
      <input type="radio" name={fieldName(question)} value={NOT_APPLICABLE} defaultChecked={given === NOT_APPLICABLE} />
      <span>{doorWords(locale)("notApplicable")}</span>
    </label>
  );
}

import type { Locale } from "@/lib/i18n/locales";
import type { Question } from "@/lib/surveys/schema";
import { fieldWords } from "./words";

/** Nearly every question may be left out, so the few that may not say so in words. */
export function Needed({ question, locale }: { question: Question; locale: Locale }) {
  return question.required === true ? <span className="needed"> {fieldWords(locale)("needed")}</span> : null;
}

import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { errorWords, fieldWords } from "./words";

/** What was wrong with an answer, below it. */
export function Problem({ id, locale, error }: { id: string; locale: Locale; error: ErrorCode | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="problem">
      {error === "required" ? fieldWords(locale)("neededProblem") : errorWords(locale)(error)}
    </p>
  );
}

import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Question } from "@/lib/surveys/schema";

export interface FieldProps {
  readonly question: Question;
  readonly locale: Locale;
  readonly given: string;
  readonly error: ErrorCode | undefined;
}

/** Answers travel as `a.<question>`, so that no question can be taken for another field. */
export const fieldName = (question: Question): string => `a.${question.id}`;

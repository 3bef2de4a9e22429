import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { FormDefinition, Question } from "@/lib/surveys/schema";

export interface FieldProps {
  readonly definition: FormDefinition;
  readonly question: Question;
  readonly locale: Locale;
  readonly given: string;
  /** What was written beside a yes or no. */
  readonly words: string;
  readonly error: ErrorCode | undefined;
}

/** Answers travel as `a.<question>`, so that no question can be taken for another field; boxes of which several may be ticked as `a.<question>[]`. */
export const fieldName = ({ id, scale }: Question): string => `a.${id}${scale.kind === "choices" && scale.many ? "[]" : ""}`;

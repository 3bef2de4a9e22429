import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { cellId } from "@/lib/surveys/matrix-cells";
import type { FormSection, Question } from "@/lib/surveys/schema";
import { Problem } from "./problem";
import { Needed } from "./needed";
import { NotApplicable } from "./not-applicable";
import { ScaleField } from "./scale-field";

interface Props {
  readonly matrix: NonNullable<FormSection["matrix"]>;
  readonly questions: readonly Question[];
  readonly locale: Locale;
  readonly given: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, ErrorCode>>;
}

/** A matrix as a card a row, its columns below each other: nothing scrolls sideways and every button is as large as elsewhere. */
export function MatrixCards({ matrix, questions, locale, given, problems }: Props) {
  // a row may stand in two matrices of one form, in other columns
  const nameOf = (row: string) => `r-${cellId(row, matrix.columns[0]?.id ?? "")}`;
  const byId = new Map(questions.map((question) => [question.id, question]));
  return (
    <div className="cards">
      {matrix.rows.map((row) => (
        <div key={row.id} className="card" role="group" aria-labelledby={nameOf(row.id)}>
          <h3 id={nameOf(row.id)}>{row.wording[locale]}</h3>
          {matrix.columns.map((column) => {
            const question = byId.get(cellId(row.id, column.id));
            if (!question) return null;
            const id = `q-${question.id}`;
            const error = problems[question.id];
            return (
              <fieldset key={column.id} id={id} aria-describedby={error && `${id}-error`} data-invalid={error && ""}>
                <legend>
                  {column.wording[locale]}
                  <Needed question={question} locale={locale} />
                </legend>
                <ScaleField question={question} locale={locale} given={given[question.id] ?? ""} />
                <NotApplicable question={question} locale={locale} given={given[question.id] ?? ""} />
                <Problem id={id} locale={locale} error={error} />
              </fieldset>
            );
          })}
        </div>
      ))}
    </div>
  );
}

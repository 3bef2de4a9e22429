import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { wordsField } from "@/lib/responses/schema";
import type { FormDefinition, FormSection } from "@/lib/surveys/schema";
import { OnlyIf, onlyIfData } from "./only-if";
import { MatrixCards } from "./matrix-cards";
import { QuestionField } from "./question-field";
import { fieldWords } from "./words";

interface Props {
  readonly definition: FormDefinition;
  readonly section: FormSection;
  readonly locale: Locale;
  readonly given: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, ErrorCode>>;
}

/** What stands under a section's heading: its questions one below the other, or a card for each row of its matrix. */
export function SectionQuestions({ definition, section, locale, given, problems }: Props) {
  const conditional = section.showIf !== undefined || section.questions.some(({ showIf }) => showIf !== undefined);
  const questions = section.matrix ? (
    <MatrixCards matrix={section.matrix} questions={section.questions} locale={locale} given={given} problems={problems} />
  ) : (
    section.questions.map((question) => (
      <QuestionField key={question.id} definition={definition} question={question} locale={locale} given={given[question.id] ?? ""} words={given[wordsField(question.id)] ?? ""} error={problems[question.id]} />
    ))
  );
  if (!conditional) return <>{questions}</>;
  return (
    <div data-if={section.showIf && onlyIfData(section.showIf)}>
      {section.showIf && <OnlyIf definition={definition} condition={section.showIf} locale={locale} whole />}
      {questions}
      {/* the script shows this where answers skip all of the last screen */}
      <p className="quiet" data-nothing="" hidden>
        {fieldWords(locale)("nothing")}
      </p>
    </div>
  );
}

import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/locales";
import type { ResponseDetail } from "@/lib/responses/types";
import { type Question, rangeOf } from "@/lib/surveys/schema";

type Answer = ResponseDetail["answers"][string];

/** What was asked and what was answered, in words, under the headings of the form. */
export function AnswerList({ response }: { response: ResponseDetail }) {
  const locale = useLocale();
  return response.definition.sections.map((section, index) => (
    <section key={index} className="part max-w-[760px]">
      {section.heading && <h2>{section.heading[locale]}</h2>}
      <dl className="rows mt-2">
        {section.questions.map((question) => (
          <div key={question.id} className="grid gap-x-6 py-2 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <dt className="ink2">{question.wording[locale]}</dt>
            <dd>
              <Answered question={question} answer={response.answers[question.id]} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function Answered({ question, answer, locale }: { question: Question; answer: Answer | undefined; locale: Locale }) {
  const t = useTranslations("surveys");
  if (answer === undefined) return <span className="ink3">{t("response.skipped")}</span>;
  const { scale } = question;
  if (scale.kind === "choices") return (answer.text ?? "").split(",").map((id) => scale.options.find((option) => option.id === id)?.label[locale] ?? id).join(t("response.comma"));
  if (scale.kind === "yes_no") return <YesNo answer={answer} />;
  if (answer.text !== null) return <span className="whitespace-pre-line">{answer.text}</span>;
  const range = rangeOf(question.scale);
  if (answer.value === null || !range) return <span className="ink2">{t("response.notApplicable")}</span>;
  const number = { value: answer.value, max: range.max };
  const label = labelOf(question, answer.value, locale, (point) => t(`agreement.${point}`));
  return (
    <>
      {label === null ? t("response.of", number) : t("response.ofLabel", { ...number, label })}
      {question.reverse && <span className="s12 ink3 block">{t("response.reversed")}</span>}
    </>
  );
}

function YesNo({ answer }: { answer: Answer }) {
  const t = useTranslations("surveys");
  return (
    <>
      {t(answer.value === 1 ? "door.yes" : "door.no")}
      {answer.text !== null && <span className="block whitespace-pre-line">{answer.text}</span>}
    </>
  );
}

const POINTS = ["1", "2", "3", "4", "5", "6", "7"] as const;

function labelOf({ scale }: Question, value: number, locale: Locale, agreement: (point: (typeof POINTS)[number]) => string): string | null {
  if (scale.kind === "agree7") {
    const point = POINTS.find((name) => name === String(value));
    return point === undefined ? null : agreement(point);
  }
  if (scale.kind !== "scale") return null;
  return (value === scale.min ? scale.low?.[locale] : value === scale.max ? scale.high?.[locale] : null) ?? null;
}

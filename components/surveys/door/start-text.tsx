import type { Locale } from "@/lib/i18n/locales";
import type { AskedSurvey } from "@/lib/responses/types";
import { questionsOf } from "@/lib/surveys/schema";
import { minutesFor } from "./minutes";
import { NamingText } from "./naming-text";
import { doorWords, nameInSentence } from "./words";

interface Props {
  readonly asked: AskedSurvey;
  readonly locale: Locale;
  readonly naming: string | null;
  readonly missing: boolean;
}

/** What a person should know before the first answer: how long, for whom, and who will see it. */
export function StartText({ asked, locale, naming, missing }: Props) {
  const t = doorWords(locale);
  const questions = questionsOf(asked.version.definition);
  return (
    <>
      <p className="quiet">
        {[forWhom(asked, locale, questions.length), t("start.time", { minutes: minutesFor(questions) })].join(locale === "zh" ? "" : " ")}
      </p>
      <NamingText asked={asked} locale={locale} naming={naming} missing={missing} />
      {asked.isDemo && <p className="quiet small">{t("demo")}</p>}
    </>
  );
}

function forWhom({ whom }: AskedSurvey, locale: Locale, count: number): string {
  const t = doorWords(locale);
  if (whom.kind === "contact") {
    const names = { count, contact: nameInSentence(locale, whom.contact), exhibitor: nameInSentence(locale, whom.exhibitor) };
    return whom.stand === null ? t("start.for", names) : t("start.forStand", { ...names, stand: whom.stand });
  }
  if (whom.stand !== null) return t("start.atStand", { count, stand: whom.stand });
  return whom.hall === null ? t("start.atShow", { count }) : t("start.atHall", { count, hall: whom.hall });
}

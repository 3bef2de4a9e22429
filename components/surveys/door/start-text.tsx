import type { Locale } from "@/lib/i18n/locales";
import type { SurveyDoor } from "@/lib/responses/types";
import { questionsOf } from "@/lib/surveys/schema";
import { minutesFor } from "./minutes";
import { doorWords, nameInSentence } from "./words";

/** What a person should know before the first answer: how long, for whom, and who will see it. */
export function StartText({ door, locale }: { door: SurveyDoor; locale: Locale }) {
  const t = doorWords(locale);
  const questions = questionsOf(door.version.definition);
  const whom = { count: questions.length, contact: nameInSentence(locale, door.contactName), exhibitor: nameInSentence(locale, door.exhibitorName) };
  return (
    <>
      <p className="quiet">
        {door.stand === null ? t("start.for", whom) : t("start.forStand", { ...whom, stand: door.stand })} {t("start.time", { minutes: minutesFor(questions) })}
      </p>
      <div className="named">
        <h3>{t("start.namedTitle")}</h3>
        <p>{t("start.named", { organizer: nameInSentence(locale, door.organizerName) }).trim()}</p>
      </div>
      <p className="quiet small scripted">{t("start.kept")}</p>
      {door.isDemo && <p className="quiet small">{t("demo")}</p>}
    </>
  );
}

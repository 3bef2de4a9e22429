import { dayText } from "@/lib/format/day-text";
import type { Locale } from "@/lib/i18n/locales";
import type { SurveyDoor } from "@/lib/responses/types";
import { editionLabel } from "@/lib/format/edition-label";
import { type DoorPage, shell } from "./shell";
import { doorWords, nameInSentence } from "./words";

interface Props {
  readonly locale: Locale;
  readonly door: SurveyDoor;
  readonly kind: "thanks" | "answered" | "expired" | "withdrawn";
}

/** Where an invitation ends: thanks, or why nothing can be answered here, and what to do instead. */
export function closingPage({ locale, door, kind }: Props): DoorPage {
  const t = doorWords(locale);
  const organizer = nameInSentence(locale, door.organizerName);
  const text = {
    thanks: () => t("thanks.text", { organizer }),
    answered: () => t("answered.text", { organizer, date: dayText(door.answeredOn ?? door.expiresOn, locale) }),
    expired: () => t("expired.text", { organizer, date: dayText(door.expiresOn, locale) }),
    withdrawn: () => t("withdrawn.text", { organizer }),
  }[kind]();
  return shell({
    locale,
    organizer: door.organizerName,
    show: editionLabel(door.edition, locale),
    settled: true,
    children: <Message title={t(`${kind}.title`)} text={text} />,
  });
}

/** For a link that we do not know: nothing is said of any organizer. */
export function unknownPage(locale: Locale): DoorPage {
  const t = doorWords(locale);
  return shell({ locale, organizer: null, show: t("unknown.show"), children: <Message title={t("unknown.title")} text={t("unknown.text")} /> });
}

/** When the server fails: what happened, what is safe, what to do. */
export function failedPage(locale: Locale): DoorPage {
  const t = doorWords(locale);
  return shell({ locale, organizer: null, show: t("unknown.show"), children: <Message title={t("failed.title")} text={t("failed.text")} /> });
}

function Message({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="quiet">{text.trim()}</p>
    </section>
  );
}

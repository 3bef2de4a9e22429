import { dayText } from "@/lib/format/day-text";
import { editionLabel } from "@/lib/format/edition-label";
import type { Locale } from "@/lib/i18n/locales";
import type { AskedSurvey, DoorState, SurveyDoor } from "@/lib/responses/types";
import { languagesOf } from "@/lib/surveys/schema";
import { type DoorPage, shell } from "./shell";
import { doorWords, nameInSentence } from "./words";

interface Props {
  readonly locale: Locale;
  readonly door: SurveyDoor;
  readonly kind: Exclude<DoorState, "open">;
}

/** Why nothing can be answered here, and what to do instead. */
export function closingPage({ locale, door, kind }: Props): DoorPage {
  const t = doorWords(locale);
  const organizer = nameInSentence(locale, door.organizerName);
  const text = {
    answered: () => t(door.answeredAnonymously ? "answered.anonymous" : "answered.text", { organizer, date: dayText(door.answeredOn ?? door.expiresOn, locale) }),
    expired: () => t("expired.text", { organizer, date: dayText(door.expiresOn, locale) }),
    withdrawn: () => t("withdrawn.text", { organizer }),
    early: () => t("early.text", { date: dayText(door.opensOn, locale) }),
    closed: () => t("closed.text", { organizer, date: dayText(door.expiresOn, locale) }),
    cancelled: () => t("cancelled.text", { organizer }),
  }[kind]();
  return endPage({ locale, asked: door, settled: kind !== "early", title: t(`${kind}.title`), text: [text] });
}

/** After sending: what happens next, the organizer's own words, and what came of the last survey. */
export function thanksPage({ locale, asked, named }: { locale: Locale; asked: AskedSurvey; named: boolean }): DoorPage {
  const t = doorWords(locale);
  const organizer = nameInSentence(locale, asked.organizerName);
  const { thanks, whatChanged } = asked.words[locale];
  const next = asked.whom.kind === "point" ? (named ? "thanks.point" : "thanks.pointAnonymous") : named ? "thanks.text" : "thanks.anonymous";
  return endPage({
    locale,
    asked,
    settled: true,
    title: t("thanks.title"),
    text: [...paragraphs(thanks), t(next, { organizer })],
    more: whatChanged.trim() === "" ? null : { title: t("thanks.changed"), text: paragraphs(whatChanged) },
  });
}

/** For an answer from a device that has answered here today. */
export function visitedPage({ locale, asked }: { locale: Locale; asked: AskedSurvey }): DoorPage {
  const t = doorWords(locale);
  return endPage({ locale, asked, settled: true, title: t("visited.title"), text: [t("visited.text")] });
}

/** For a printed code that leads nowhere now. */
export function shutPointPage({ locale, asked, kind, opensOn }: { locale: Locale; asked: AskedSurvey; kind: "early" | "closed" | "cancelled"; opensOn: Date }): DoorPage {
  const t = doorWords(locale);
  const organizer = nameInSentence(locale, asked.organizerName);
  const text = kind === "early" ? t("early.text", { date: dayText(opensOn, locale) }) : kind === "closed" ? t("closed.point", { organizer }) : t("cancelled.text", { organizer });
  return endPage({ locale, asked, settled: true, title: t(`${kind}.title`), text: [text] });
}

/** For a link that we do not know: nothing is said of any organizer. */
export function unknownPage(locale: Locale): DoorPage {
  const t = doorWords(locale);
  return shell({ locale, organizer: null, show: t("unknown.show"), children: <Message title={t("unknown.title")} text={[t("unknown.text")]} /> });
}

/** For somebody who has tried so many links that we do not know that it looks like guessing. */
export function tooManyPage(locale: Locale): DoorPage {
  const t = doorWords(locale);
  return shell({ locale, organizer: null, show: t("unknown.show"), children: <Message title={t("tooMany.title")} text={[t("tooMany.text")]} /> });
}

/** When the server fails: what happened, what is safe, what to do. */
export function failedPage(locale: Locale): DoorPage {
  const t = doorWords(locale);
  return shell({ locale, organizer: null, show: t("unknown.show"), children: <Message title={t("failed.title")} text={[t("failed.text")]} /> });
}

interface End {
  readonly locale: Locale;
  readonly asked: AskedSurvey;
  readonly settled: boolean;
  readonly title: string;
  readonly text: readonly string[];
  readonly more?: { readonly title: string; readonly text: readonly string[] } | null;
}

function endPage({ locale, asked, settled, title, text, more = null }: End): DoorPage {
  const t = doorWords(locale);
  const kiosk = asked.whom.kind === "point" && asked.whom.kiosk;
  return shell({
    locale,
    organizer: asked.organizerName,
    show: editionLabel(asked.edition, locale),
    languages: languagesOf(asked.version.definition),
    settled,
    kiosk,
    children: (
      <Message title={title} text={text}>
        {more && (
          <div className="named">
            <h2>{more.title}</h2>
            {more.text.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {kiosk && (
          <p className="acts">
            <a className="main" href={`?lang=${locale}`} data-again="">
              {t("kiosk.again")}
            </a>
          </p>
        )}
      </Message>
    ),
  });
}

function Message({ title, text, children }: { title: string; text: readonly string[]; children?: React.ReactNode }) {
  return (
    <section>
      <h1 tabIndex={-1}>{title}</h1>
      {text.map((line) => (
        <p key={line} className="quiet">
          {line.trim()}
        </p>
      ))}
      {children}
    </section>
  );
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).map((line) => line.trim()).filter((line) => line !== "");
}

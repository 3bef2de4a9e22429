import type { ReactElement, ReactNode } from "react";

import { htmlLanguage, type Locale, LOCALES } from "@/lib/i18n/locales";
import { doorWords } from "./words";

interface Props {
  readonly locale: Locale;
  readonly organizer: string | null;
  readonly show: string;
  /** What there is to switch between; with one language there is no switch. */
  readonly languages?: readonly Locale[];
  /** The questions are still open: the language switch then carries the answers along. */
  readonly open?: boolean;
  /** Answers kept on the device have done their work. */
  readonly settled?: boolean;
  /** A device that stands in a hall for everybody: nothing is kept on it, and after thanks it begins anew. */
  readonly kiosk?: boolean;
  readonly children: ReactNode;
}

const NAMES: Readonly<Record<Locale, string>> = { en: "EN", zh: "中文" };

/** A whole page of the exhibitor's door, for the route to put into its document. */
export interface DoorPage {
  readonly locale: Locale;
  readonly title: string;
  readonly body: ReactElement;
}

/** What surrounds every screen: whose survey, about what, in which language. */
export function shell({ locale, organizer, show, languages = LOCALES, open = false, settled = false, kiosk = false, children }: Props): DoorPage {
  const t = doorWords(locale);
  const title = organizer === null ? show : t("title", { show });
  const body = (
    <>
      {/* The first button of a form is the one that Enter presses: here it changes nothing, so that Enter cannot send by accident. */}
      {open && <button form="survey" name="language" value={locale} className="unseen" tabIndex={-1} aria-hidden="true" />}
      <header>
        <div>
          {organizer !== null && <p className="organizer">{organizer}</p>}
          {open ? <h1 className="show">{show}</h1> : <p className="show">{show}</p>}
        </div>
        {languages.length > 1 && (
          <div className="languages" role="group" aria-label={t("language")}>
            {languages.map((to) => (
              <Language key={to} to={to} current={to === locale} open={open} />
            ))}
          </div>
        )}
      </header>
      <main data-settled={settled || undefined} data-kiosk={kiosk ? "" : undefined}>{children}</main>
    </>
  );
  return { locale, title, body };
}

/** While questions are open a language is a button of their form, so that answers travel along without a script; later it is a link. */
function Language({ to, current, open }: { to: Locale; current: boolean; open: boolean }) {
  const lang = htmlLanguage(to);
  if (open) {
    return (
      <button form="survey" name="language" value={to} lang={lang} aria-pressed={current}>
        {NAMES[to]}
      </button>
    );
  }
  return (
    <a href={`?lang=${to}`} lang={lang} hrefLang={lang} aria-current={current || undefined}>
      {NAMES[to]}
    </a>
  );
}

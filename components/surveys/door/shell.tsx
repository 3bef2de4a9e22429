import type { ReactNode } from "react";

import { htmlLanguage, type Locale, LOCALES } from "@/lib/i18n/locales";
import { doorWords } from "./words";

interface Props {
  readonly locale: Locale;
  readonly organizer: string | null;
  readonly show: string;
  /** The questions are still open: the language switch then carries the answers along. */
  readonly open?: boolean;
  /** Answers kept on the device have done their work. */
  readonly settled?: boolean;
  readonly children: ReactNode;
}

const NAMES: Readonly<Record<Locale, string>> = { en: "EN", zh: "中文" };

/** The page around every screen of the exhibitor's door: whose survey, about what, in which language. */
export function Shell({ locale, organizer, show, open = false, settled = false, children }: Props) {
  const t = doorWords(locale);
  return (
    <html lang={htmlLanguage(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{organizer === null ? show : t("title", { show })}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/survey.css" />
        <script src="/survey.js" />
      </head>
      <body data-settled={settled || undefined}>
        {/* The first button of a form is the one that Enter presses: here it changes nothing, so that Enter cannot send by accident. */}
        {open && <button form="survey" name="language" value={locale} className="unseen" tabIndex={-1} aria-hidden="true" />}
        <header>
          <div>
            {organizer !== null && <p className="organizer">{organizer}</p>}
            {open ? <h1 className="show">{show}</h1> : <p className="show">{show}</p>}
          </div>
          <div className="languages" role="group" aria-label={t("language")}>
            {LOCALES.map((to) => (
              <Language key={to} to={to} current={to === locale} open={open} />
            ))}
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
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

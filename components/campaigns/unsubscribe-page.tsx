import { createTranslator } from "next-intl";

import { type DoorPage, shell } from "@/components/surveys/door/shell";
import { nameInSentence } from "@/components/surveys/door/words";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

export type UnsubscribeState = "ask" | "done" | "noAddress";

/** The reader's way out of letters: asked once, because mail scanners open every link; then confirmed. */
export function unsubscribePage({ locale, organizer, state }: { locale: Locale; organizer: string; state: UnsubscribeState }): DoorPage {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "campaigns.unsubscribe" });
  const name = nameInSentence(locale, organizer);
  return shell({
    locale,
    organizer,
    show: t("title"),
    children: (
      <section>
        <h1 tabIndex={-1}>{t(state === "done" ? "doneTitle" : "title")}</h1>
        <p className="quiet">{state === "noAddress" ? t("noAddress") : t(state, { organizer: name }).trim()}</p>
        {state === "ask" && (
          <form method="post" action={`?lang=${locale}`}>
            <p className="acts">
              <button>{t("yes")}</button>
            </p>
          </form>
        )}
      </section>
    ),
  });
}

/** For a link that we do not know: nothing is said of any organizer. */
export function unknownUnsubscribePage(locale: Locale): DoorPage {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "campaigns.unsubscribe" });
  return shell({
    locale,
    organizer: null,
    show: t("title"),
    children: (
      <section>
        <h1 tabIndex={-1}>{t("unknownTitle")}</h1>
        <p className="quiet">{t("unknown")}</p>
      </section>
    ),
  });
}

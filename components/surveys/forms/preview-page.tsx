import { shell } from "@/components/surveys/door/shell";
import type { DoorPage } from "@/components/surveys/door/shell";
import { previewWords } from "@/components/surveys/door/words";
import type { Locale } from "@/lib/i18n/locales";

/** Where a preview ends: the answers would have been taken, and nothing was stored. */
export function previewSent(locale: Locale): DoorPage {
  const t = previewWords(locale);
  return shell({
    locale,
    organizer: t("organizer"),
    show: t("show"),
    settled: true,
    children: (
      <section>
        <h1 tabIndex={-1}>{t("sentTitle")}</h1>
        <p className="quiet">{t("sent")}</p>
      </section>
    ),
  });
}

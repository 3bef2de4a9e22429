import { previewWords } from "@/components/surveys/door/words";
import type { Locale } from "@/lib/i18n/locales";
import type { AskedSurvey } from "@/lib/responses/types";
import type { FormDefinition } from "@/lib/surveys/schema";

/** A door that leads nowhere: the form as an exhibitor would meet it, about nobody. */
export function previewDoor({ versionId, definition, locale }: { versionId: string; definition: FormDefinition; locale: Locale }): AskedSurvey {
  const t = previewWords(locale);
  const none = { thanks: "", whatChanged: "" };
  return {
    organizerName: t("organizer"),
    isDemo: false,
    edition: { name: "", show: { name: t("show"), nameZh: null } },
    version: { id: versionId, definition },
    whom: { kind: "contact", contact: t("contact"), exhibitor: t("exhibitor"), stand: null },
    naming: "named",
    ahead: false,
    begun: false,
    words: { en: none, zh: none },
  };
}

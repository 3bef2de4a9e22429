import { previewWords } from "@/components/surveys/door/words";
import type { Locale } from "@/lib/i18n/locales";
import type { SurveyDoor } from "@/lib/responses/types";
import type { FormDefinition } from "@/lib/surveys/schema";

/** A door that leads nowhere: the form as an exhibitor would meet it, about nobody. */
export function previewDoor({ versionId, definition, locale, today }: { versionId: string; definition: FormDefinition; locale: Locale; today: Date }): SurveyDoor {
  const t = previewWords(locale);
  return {
    invitationId: versionId,
    state: "open",
    organizerName: t("organizer"),
    isDemo: false,
    edition: { name: "", show: { name: t("show"), nameZh: null } },
    exhibitorName: t("exhibitor"),
    contactName: t("contact"),
    contactLocale: locale,
    stand: null,
    expiresOn: today,
    answeredOn: null,
    version: { id: versionId, definition },
  };
}

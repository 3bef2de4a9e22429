import type { getTranslations } from "next-intl/server";

import type { FormLanguage } from "@/lib/surveys/schema";
import type { FileWords } from "./types";

export type ExportWords = Awaited<ReturnType<typeof getTranslations<"exports">>>;

export function fileWords(t: ExportWords, locale: FormLanguage): FileWords {
  return {
    locale,
    agree: { low: t("values.disagree"), high: t("values.agree") },
    yes: t("values.yes"), no: t("values.no"), ticked: t("values.ticked"), notTicked: t("values.notTicked"), notApplicable: t("values.notApplicable"), remark: t("values.remark"),
    columns: {
      respondent: t("columns.respondent"), exhibitor: t("columns.exhibitor"), contact: t("columns.contact"), segment: t("columns.segment"), language: t("columns.language"), answered_on: t("columns.answered_on"),
      seconds: t("columns.seconds"), device: t("columns.device"), flags: t("columns.flags"), counted: t("columns.counted"),
    },
    long: { question: t("columns.question"), answer: t("columns.answer") },
    devices: { phone: t("devices.phone"), tablet: t("devices.tablet"), desktop: t("devices.desktop") },
    languages: { en: t("languages.en"), zh: t("languages.zh") },
    flags: { straightLining: t("flags.straightLining"), speeding: t("flags.speeding"), contradiction: t("flags.contradiction") },
  };
}

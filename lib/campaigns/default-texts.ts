import { MESSAGES } from "@/lib/i18n/messages";
import type { CampaignTexts, CampaignWords } from "./schema";

/** What a new campaign says until somebody words it otherwise. */
export function defaultTexts(): CampaignTexts {
  return { en: wordsIn("en"), zh: wordsIn("zh") };
}

function wordsIn(locale: "en" | "zh"): CampaignWords {
  const { invitation, reminder } = MESSAGES[locale].campaigns.defaults;
  return { invitation, reminder, thanks: "", whatChanged: "" };
}

import { MESSAGES } from "@/lib/i18n/messages";
import type { CampaignTexts, CampaignWords } from "./schema";

type When = "ahead" | "held";

/** What a new campaign says until somebody words it otherwise: about a show that is to come it does not ask how it was. */
export function defaultTexts(when: When): CampaignTexts {
  return { en: wordsIn("en", when), zh: wordsIn("zh", when) };
}

function wordsIn(locale: "en" | "zh", when: When): CampaignWords {
  const { defaults, defaultsAhead } = MESSAGES[locale].campaigns;
  const { invitation, reminder } = when === "ahead" ? defaultsAhead : defaults;
  return { invitation, reminder, thanks: "", whatChanged: "" };
}

import { useTranslations } from "next-intl";

import type { LoggedInteraction } from "@/lib/interactions/types";

/** What an interaction said of the relationship, in words, by channel. */
export function useCauses(): (said: Pick<LoggedInteraction, "mood" | "codedConstruct">) => Readonly<Partial<Record<string, string>>> {
  const t = useTranslations("interactions");
  const names = useTranslations("relationships");
  return ({ mood, codedConstruct }) => ({
    mood: mood === null ? undefined : t("causes.mood", { mood: t(`moods.${mood}`) }),
    staff_note: codedConstruct === null ? undefined : t("causes.note", { construct: names(`inSentence.${codedConstruct}`) }),
  });
}

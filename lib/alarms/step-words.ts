import { ADVICE_MESSAGES } from "@/lib/relationship-quality";

/** The words of a step in the reader's language: the heart's for a play, the organizer's own as they were written. */
export function stepText({ play, text }: { readonly play: string | null; readonly text: string | null }, locale: "en" | "zh"): string {
  return text ?? ADVICE_MESSAGES[play ?? ""]?.action[locale] ?? play ?? "";
}

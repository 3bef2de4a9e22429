import { ADVICE_MESSAGES } from "@/lib/relationship-quality";

/** The words of an advice: what to do, and what one would see if it worked. */
export function adviceWords(id: string, locale: "en" | "zh"): { readonly action: string; readonly sign: string } {
  const words = ADVICE_MESSAGES[id];
  return { action: words?.action[locale] ?? id, sign: words?.sign[locale] ?? "" };
}

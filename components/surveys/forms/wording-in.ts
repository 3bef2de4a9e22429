import type { Locale } from "@/lib/i18n/locales";

/** Words in the reader's language, else in the other one: a list of questions is read in the middle of translating, too. */
export function wordingIn(words: { readonly en: string; readonly zh: string }, locale: Locale): string {
  return words[locale].trim() || words.en.trim() || words.zh.trim();
}

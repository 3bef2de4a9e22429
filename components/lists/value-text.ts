import type { Locale } from "@/lib/i18n/locales";
import { cellText, word } from "@/lib/lists/cell-text";
import { SEVERAL } from "@/lib/lists/fields/several";
import type { ChoiceSet, ChoiceWords } from "@/lib/lists/types";

/** What stood in a changed field, in words: a member by name, a choice by its word, a day as days are written. */
export function valueText(field: { readonly choices: ChoiceSet | null } | null, value: string | null, words: ChoiceWords, none: string, locale: Locale): string {
  if (value === null || value === "") return none;
  const { choices = null } = field ?? {};
  if (choices?.startsWith("own-")) return value.split(SEVERAL).map((each) => word(words, choices, each)).join(locale === "zh" ? "、" : ", ");
  if (choices) return word(words, choices, value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? cellText({ kind: "day", choices: null }, value, words, locale) : value;
}

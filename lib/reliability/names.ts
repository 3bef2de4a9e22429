import type { Locale } from "@/lib/i18n/locales";
import { explain } from "@/lib/relationship-quality";

/** The name of a scale: the glossary's for the product's constructs, an imported form's own otherwise. */
export function scaleName(key: string, own: boolean, locale: Locale): string {
  return own ? key : (explain(key)?.title[locale] ?? key);
}

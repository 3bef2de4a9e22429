import type { Locale } from "@/lib/i18n/locales";

interface Named {
  readonly name: string;
  readonly nameLocal: string | null;
}

const HAN = /\p{Script=Han}/u;

/** A company's name as the reader knows it: untranslated, unless both are given and the other is in the reader's script. `other` is the second name, if there is one. */
export function companyName({ name, nameLocal }: Named, locale: Locale): { readonly name: string; readonly other: string | null } {
  if (nameLocal === null || nameLocal === name) return { name, other: null };
  return locale === "zh" && HAN.test(nameLocal) && !HAN.test(name) ? { name: nameLocal, other: name } : { name, other: nameLocal };
}

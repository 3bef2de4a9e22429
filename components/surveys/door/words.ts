import { createTranslator } from "next-intl";

import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

/** Making a translator reads all messages, and every field of a page asks for one: each is made once a language. */
function onceEach<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const there = made.get(locale) ?? make(locale);
    made.set(locale, there);
    return there;
  };
}

/** The words of the exhibitor's pages. They are rendered outside the app's own request, so the language comes as an argument. */
export const doorWords = onceEach((locale) => createTranslator({ locale, messages: MESSAGES[locale], namespace: "surveys.door" }));

/** The words around a question. */
export const fieldWords = onceEach((locale) => createTranslator({ locale, messages: MESSAGES[locale], namespace: "forms.door" }));

/** What a preview says in place of names. */
export const previewWords = onceEach((locale) => createTranslator({ locale, messages: MESSAGES[locale], namespace: "forms.preview" }));

export const errorWords = onceEach((locale) => createTranslator({ locale, messages: MESSAGES[locale], namespace: "errors" }));

const HAN = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u;

/** A name inside a Chinese sentence: a space stands between characters and Latin letters or figures, on whichever side it is needed. */
export function nameInSentence(locale: Locale, name: string): string {
  if (locale !== "zh") return name;
  const [first = "", last = ""] = [[...name].at(0), [...name].at(-1)];
  return `${HAN.test(first) ? "" : " "}${name}${HAN.test(last) ? "" : " "}`;
}

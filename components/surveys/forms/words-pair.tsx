"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";

import { htmlLanguage } from "@/lib/i18n/locales";
import { useEditor } from "./editor-context";

interface Props {
  readonly label: string;
  readonly words: { readonly en: string; readonly zh: string };
  readonly onWords: (words: { en: string; zh: string }, language: "en" | "zh") => void;
  /** Words that may stay empty are not marked as missing. */
  readonly optional?: boolean;
  readonly long?: boolean;
}

/** The same words in both languages side by side; what a language lacks is marked there. */
export function WordsPair({ label, words, onWords, optional = false, long = false }: Props) {
  const t = useTranslations("forms.editor");
  const { languages } = useEditor();
  const id = useId();
  return (
    <div className={languages.length > 1 ? "grid gap-3 md:grid-cols-2" : "grid"}>
      {languages.map((language) => {
        const missing = !optional && words[language].trim() === "";
        const control = {
          id: `${id}-${language}`,
          className: "input",
          lang: htmlLanguage(language),
          value: words[language],
          maxLength: 500,
          "aria-describedby": missing ? `${id}-${language}-missing` : undefined,
          onChange: ({ target }: { target: { value: string } }) => onWords({ ...words, [language]: target.value }, language),
        };
        return (
          <div key={language} className="field">
            <label htmlFor={control.id} className="mb-1 block s13 font-medium">
              {label} · {t(language)}
              {missing && (
                <span id={`${id}-${language}-missing`} className="flag watch ml-2">
                  {t("missing")}
                </span>
              )}
            </label>
            {long ? <textarea {...control} rows={2} /> : <input {...control} type="text" />}
          </div>
        );
      })}
    </div>
  );
}

import { getLocale, getTranslations } from "next-intl/server";

import { chooseLanguage } from "@/lib/i18n/actions";
import { htmlLanguage, LOCALES } from "@/lib/i18n/locales";

/** Both languages, each in its own script; works without JavaScript. */
export async function LanguageSwitch() {
  const current = await getLocale();
  const t = await getTranslations("common");
  return (
    <form action={chooseLanguage}>
      {/* a group, not the form: a page that has the switch twice would have two landmarks of one name */}
      <div role="group" className="flex gap-1" aria-label={t("language")}>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            name="locale"
            value={locale}
            lang={htmlLanguage(locale)}
            aria-pressed={locale === current}
            className={`btn quiet !h-8 s12 ${locale === current ? "!text-ink !font-semibold" : ""}`}
          >
            {t(`languages.${locale}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

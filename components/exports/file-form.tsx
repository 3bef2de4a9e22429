import { getLocale, getTranslations } from "next-intl/server";

import type { Takeable } from "@/lib/exports/types";
import { FORMATS, LAYOUTS, WRITINGS } from "@/lib/exports/schema";
import { segmentParam } from "@/lib/results/schema";

/** Format, words or codes, wide or long: a plain GET form that answers with the file. */
export async function FileForm({ action, takeable }: { action: string; takeable: Takeable }) {
  const [t, locale] = await Promise.all([getTranslations("exports"), getLocale()]);
  const { view, anonymous, fitsWorkbook } = takeable;
  return (
    <form method="get" action={action} className="my-4">
      {view.segment !== "all" && <input type="hidden" name="segment" value={segmentParam(view.segment.name)} />}
      {view.language !== "all" && <input type="hidden" name="language" value={view.language} />}
      <div className="flex flex-wrap items-end gap-3">
        <label className="field max-md:w-full">
          <span>{t("choice.format")}</span>
          <select className="input" name="format">
            {FORMATS.filter((format) => format !== "xlsx" || fitsWorkbook).map((format) => (
              <option key={format} value={format}>
                {t(`formats.${format}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field max-md:w-full">
          <span>{t("choice.writing")}</span>
          <select className="input" name="writing">
            {WRITINGS.map((writing) => (
              <option key={writing} value={writing}>
                {t(`writings.${writing}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field max-md:w-full">
          <span>{t("choice.layout")}</span>
          <select className="input" name="layout">
            {LAYOUTS.map((layout) => (
              <option key={layout} value={layout}>
                {t(`layouts.${layout}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {anonymous.state === "open" && anonymous.given > 0 && (
        <label className="mt-4 flex items-baseline gap-2">
          <input type="checkbox" name="anonymous" value="1" />
          <span>{t("anonymous.add")}</span>
        </label>
      )}
      <button type="submit" className="btn main mt-4">
        {t("answers.take")}
      </button>
      <div className="s13 ink2 mt-3 max-w-[80ch] space-y-1">
        <p>{t("answers.spss")}</p>
        {!fitsWorkbook && <p>{t("tooMany")}</p>}
        <p>{t("answers.named")}</p>
        {anonymous.state === "waiting" && <p>{t("anonymous.waiting")}</p>}
        {anonymous.state === "open" && (
          <p>
            {anonymous.forms === null ? t("anonymous.few") : t("anonymous.forms", { n: anonymous.forms })}
            {locale === "zh" ? "" : " "}
            {t("anonymous.view", { given: anonymous.given, withheld: anonymous.withheld })}
          </p>
        )}
      </div>
    </form>
  );
}

import { useTranslations } from "next-intl";

import { type AnswersMapping, STANDS_FOR } from "@/lib/imports/schema";

/** What each construct of the file stands for among the product's, if anything. */
export function ConstructFields({ constructs }: { constructs: AnswersMapping["constructs"] }) {
  const t = useTranslations("imports");
  if (constructs.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t("edit.standsFor")}</legend>
      <p className="s13 ink2 mb-3 max-w-[66ch]">{t("edit.standsForHint")}</p>
      <ul className="grid max-w-[640px] gap-2">
        {constructs.map(({ name, columns, standsFor }, i) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-2">
            <label htmlFor={`stands-for-${i}`}>
              <bdi className="font-medium">{name}</bdi> <span className="ink3 s12">{columns.length > 3 ? `${columns.slice(0, 3).join(", ")} …` : columns.join(", ")}</span>
            </label>
            <select id={`stands-for-${i}`} name={`standsFor.${i}`} defaultValue={standsFor ?? ""} className="input !w-auto max-w-full">
              <option value="">{t("edit.nothing")}</option>
              {STANDS_FOR.map((construct) => (
                <option key={construct} value={construct}>
                  {t(`standsFor.${construct}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

import { useLocale, useTranslations } from "next-intl";

import { SelectField } from "@/components/ui/fields";
import type { Mapping } from "@/lib/imports/schema";
import type { EditionChoice } from "@/lib/imports/types";

/** How dates and numbers are written, and which edition is meant where a row names none. */
export function WritingFields({ mapping, editions }: { mapping: Mapping; editions: readonly EditionChoice[] }) {
  const t = useTranslations("imports.edit");
  const locale = useLocale();
  const { edition } = mapping;
  const chosen = edition !== null && "show" in edition ? editions.find((one) => one.show === edition.show && one.edition === edition.edition) : undefined;
  return (
    <fieldset className="grid max-w-[640px] gap-4">
      <legend className="mb-3 font-semibold">{t("writing")}</legend>
      <SelectField
        required
        name="dates"
        label={t("dates")}
        initial={mapping.dates}
        options={[
          { value: "dmy", label: t("datesDmy") },
          { value: "mdy", label: t("datesMdy") },
        ]}
      />
      <SelectField
        required
        name="decimal"
        label={t("decimal")}
        initial={mapping.decimal}
        options={[
          { value: "point", label: t("decimalPoint") },
          { value: "comma", label: t("decimalComma") },
        ]}
      />
      <SelectField
        name="editionId"
        label={t("edition")}
        initial={chosen?.id ?? ""}
        empty={t("noEdition")}
        options={editions.map((one) => ({ value: one.id, label: `${locale === "zh" ? (one.showZh ?? one.show) : one.show} · ${one.edition}` }))}
      />
    </fieldset>
  );
}

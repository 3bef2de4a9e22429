import type { useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/locales";
import { cellText, word } from "./cell-text";
import type { ChoiceWords, ColumnInfo, Filter } from "./types";

/** A filter in words. */
export function filterText(filter: Filter, column: ColumnInfo, words: ChoiceWords, t: ReturnType<typeof useTranslations<"lists">>, locale: Locale): string {
  const name = column.label;
  const said = (text: string) => cellText(column, column.kind === "day" ? text : Number(text), words, locale);
  switch (filter.how) {
    case "is":
      return t("filters.chip.is", { column: name, values: filter.values.map((value) => (column.choices ? word(words, column.choices, value) : value)).join(locale === "zh" ? "、" : ", ") });
    case "has":
      return t("filters.chip.has", { column: name, text: filter.text });
    case "empty":
      return t(filter.empty ? "filters.chip.empty" : "filters.chip.notEmpty", { column: name });
    case "between":
      if (filter.from !== null && filter.to !== null) return t("filters.chip.between", { column: name, from: said(filter.from), to: said(filter.to) });
      return filter.from !== null ? t("filters.chip.from", { column: name, from: said(filter.from) }) : t("filters.chip.to", { column: name, to: said(filter.to ?? "0") });
  }
}

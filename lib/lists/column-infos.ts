import { getLocale, getTranslations } from "next-intl/server";

import { ownLabel, ownName } from "@/lib/fields/types";
import type { Locale } from "@/lib/i18n/locales";
import type { Column, Description } from "./columns/column";
import type { ChoiceWords, ColumnInfo } from "./types";

/** The columns as a page needs them: in the reader's words. */
export async function columnInfos({ columns }: Description, currency: string): Promise<ColumnInfo[]> {
  const [t, locale] = await Promise.all([getTranslations("lists.columns"), getLocale()]);
  const labelOf = ({ own, label, kind }: Column) => (own ? `${ownLabel(own, locale)}${kind === "money" ? `${locale === "zh" ? "，" : ", "}${currency}` : ""}` : t(label, { currency }));
  return columns.map((column) => ({
    id: column.id, label: labelOf(column), kind: column.kind, sorts: column.sorts !== false, filters: column.filters !== false, groups: column.groups ?? false, empties: !column.filled && column.kind !== "stage" && column.kind !== "yesno",
    choices: column.choices ?? null, field: column.field ?? null, score: column.score?.key ?? null,
  }));
}

/** The words of the organizer's own choices. */
export function ownWords({ columns }: Description, locale: Locale): ChoiceWords {
  return Object.fromEntries(columns.flatMap(({ own }) => (own && own.options.length > 0 ? [[ownName(own.id), own.options.map((option) => ({ value: option.key, label: ownLabel(option, locale) }))] as const] : [])));
}

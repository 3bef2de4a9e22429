import type { Locale } from "@/lib/i18n/locales";
import { type OwnField, ownLabel, ownName } from "@/lib/fields/types";
import { type ChangePage, LIST_MARK, type ChangedField } from "./types";

/** A page of changes with the own fields by their names, and choices and members by theirs. */
export function inOwnWords({ changes, next }: ChangePage, fields: readonly OwnField[], people: ReadonlyMap<string, string>, locale: Locale): ChangePage {
  const byName = new Map<string, OwnField>(fields.map((field) => [ownName(field.id), field]));
  const said = (field: OwnField, value: ChangedField["before"]): ChangedField["before"] => {
    if (typeof value !== "string" || value === "") return value;
    const words = value.split(LIST_MARK).map((each) => {
      const option = field.options.find(({ key }) => key === each);
      return option ? ownLabel(option, locale) : field.kind === "person" ? (people.get(each) ?? "–") : each;
    });
    return words.join(locale === "zh" ? "、" : ", ");
  };
  return {
    next,
    changes: changes.map((change) => ({
      ...change,
      fields: change.fields.map((changed) => {
        const field = byName.get(changed.column);
        return field ? { column: changed.column, label: ownLabel(field, locale), before: said(field, changed.before), after: said(field, changed.after) } : changed;
      }),
    })),
  };
}

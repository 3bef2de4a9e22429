import { getLocale, getTranslations } from "next-intl/server";

import { SelectField } from "@/components/ui/fields";
import { type OwnField, ownLabel, ownName } from "@/lib/fields/types";
import { FIELD_GROUPS, FIELD_LEVELS, fieldLevel, mayRead, mayWrite } from "@/lib/rights/fields";

interface Props {
  readonly own: readonly OwnField[];
  /** What the role keeps back now, and what is kept back of whoever fills it in: more is not offered. */
  readonly fields: readonly string[];
  readonly giver: readonly string[];
}

/** For each group of fields and each own field: nothing, read, or write where the right to the record allows it. */
export async function FieldRules({ own, fields, giver }: Props) {
  const [t, locale] = await Promise.all([getTranslations("roles"), getLocale()]);
  const rows = [
    ...FIELD_GROUPS.map((group) => ({ field: String(group), label: t(`fieldGroups.${group}`), hint: t(`fieldHints.${group}`) })),
    ...own.map((field) => ({ field: ownName(field.id), label: ownLabel(field, locale), hint: t(`nouns.${field.noun}`) })),
  ];
  return (
    <>
      <h2 className="mt-3">{t("form.fields")}</h2>
      <p className="s13 ink2">{t("form.fieldsHint")}</p>
      {rows.map(({ field, label, hint }) => {
        const open = FIELD_LEVELS.filter((level) => level === "none" || (level === "read" ? mayRead({ fields: giver }, field) : mayWrite({ fields: giver }, field)));
        const level = fieldLevel({ fields }, field);
        const initial = open.includes(level) ? level : (open.at(-1) ?? "none");
        return <SelectField key={field} name={`field.${field}`} label={label} hint={hint} required initial={ruleOf(initial, field)} options={open.toReversed().map((each) => ({ value: ruleOf(each, field), label: t(`fieldLevels.${each}`) }))} />;
      })}
    </>
  );
}

/** A field that is written is named by no rule. */
const ruleOf = (level: string, field: string): string => (level === "write" ? "" : `${level} ${field}`);

import { getTranslations } from "next-intl/server";

import { CheckGroup } from "@/components/ui/check-group";
import { SelectField, TextField } from "@/components/ui/fields";
import type { OwnField } from "@/lib/fields/types";
import { CHOICES, NOUNS, type Right, SCOPES } from "@/lib/rights/types";
import { FieldRules } from "./field-rules";

interface Props {
  readonly name?: string;
  readonly scope: string;
  readonly rights: readonly Right[];
  /** What whoever fills it in has: more is not offered. */
  readonly giver: { readonly rights: readonly string[]; readonly scope: string; readonly fields?: readonly string[] | null };
  /** What the role keeps back of single fields, and the organizer's own ones. */
  readonly fields?: readonly string[];
  readonly own: readonly OwnField[];
}

/** A role's name, its part of the exhibitors, and a row of boxes for each noun that has something to give. */
export async function RightsFields({ name, scope, rights, giver, fields = [], own }: Props) {
  const t = await getTranslations("roles");
  const rows = NOUNS.map((noun) => ({ noun, choices: CHOICES.filter((right) => right.endsWith(` ${noun}`) && giver.rights.includes(right)) })).filter(({ choices }) => choices.length > 0);
  const verbs: Readonly<Record<string, string>> = { read: t("verbs.read"), create: t("verbs.create"), edit: t("verbs.edit"), delete: t("verbs.delete"), export: t("verbs.export"), manage: t("verbs.manage") };
  return (
    <>
      <TextField name="name" label={t("form.name")} initial={name} required />
      <SelectField
        name="scope"
        label={t("form.scope")}
        hint={t("form.scopeHint")}
        initial={scope}
        required
        options={SCOPES.slice(Math.max(0, SCOPES.findIndex((each) => each === giver.scope))).map((each) => ({ value: each, label: t(`scopes.${each}`) }))}
      />
      <FieldRules own={own} fields={fields} giver={giver.fields ?? []} />
      <h2 className="mt-3">{t("form.rights")}</h2>
      <p className="s13 ink2">{t("form.rightsHint")}</p>
      {rows.map(({ noun, choices }) => (
        <CheckGroup
          key={noun}
          name="rights"
          label={t(`nouns.${noun}`)}
          options={choices.map((right) => ({ value: right, label: verbs[right.split(" ")[0] ?? ""] ?? right }))}
          initial={rights.filter((right) => choices.includes(right))}
        />
      ))}
    </>
  );
}

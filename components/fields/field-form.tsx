import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import { changeFieldAction, createFieldAction } from "@/lib/fields/actions";
import { hasOptions, OWN_KINDS, type OwnField, type OwnNoun } from "@/lib/fields/types";

/** A field's words, its kind while it is new, and its choices. */
export async function FieldForm({ workspace, noun, field }: { workspace: string; noun: OwnNoun; field?: OwnField }) {
  const [t, common] = await Promise.all([getTranslations("fields"), getTranslations("common")]);
  return (
    <ActionForm action={(field ? changeFieldAction : createFieldAction).bind(null, workspace)} submit={field ? common("save") : t("create")}>
      {field ? <HiddenField name="id" value={field.id} /> : <HiddenField name="noun" value={noun} />}
      {field && <HiddenField name="seenVersion" value={field.version} />}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="label" label={t("form.label")} hint={t("form.labelHint")} initial={field?.label} required />
        <TextField name="labelZh" label={t("form.labelZh")} initial={field?.labelZh ?? ""} />
        <TextField name="help" label={t("form.help")} hint={t("form.helpHint")} initial={field?.help ?? ""} />
        <TextField name="helpZh" label={t("form.helpZh")} initial={field?.helpZh ?? ""} />
      </div>
      {!field && <SelectField name="kind" label={t("form.kind")} hint={t("form.kindHint")} options={OWN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} initial="text" required />}
      {field && hasOptions(field.kind) && <Options field={field} />}
      {(!field || hasOptions(field.kind)) && <TextArea name="more" label={field ? t("form.more") : t("form.options")} hint={t("form.optionsHint")} rows={4} />}
      <CheckField name="required" label={t("form.required")} initial={field?.required} />
    </ActionForm>
  );
}

async function Options({ field }: { field: OwnField }) {
  const t = await getTranslations("fields.form");
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 s13 font-medium">{t("options")}</legend>
      {field.options.map(({ key, label, labelZh, archived }, index) => (
        <div key={key} className="grid grid-cols-2 items-end gap-3 border-b border-line pb-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_72px_auto]">
          <TextField name={`option.label.${key}`} label={t("option", { n: index + 1 })} initial={label} required />
          <TextField name={`option.labelZh.${key}`} label={t("optionZh", { n: index + 1 })} initial={labelZh ?? ""} />
          <TextField name={`option.place.${key}`} inputMode="numeric" label={t("place")} initial={String(index + 1)} required />
          <CheckField name={`option.archived.${key}`} label={t("optionArchived")} initial={archived} />
        </div>
      ))}
    </fieldset>
  );
}

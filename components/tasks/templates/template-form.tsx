import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextArea, TextField } from "@/components/ui/fields";
import { createTemplateAction, updateTemplateAction } from "@/lib/tasks/templates/actions";
import { HOLIDAYS } from "@/lib/tasks/templates/schema";
import { writeSteps } from "@/lib/tasks/templates/steps";
import type { TemplateDetail } from "@/lib/tasks/templates/types";

/** A template's name, its steps as lines, and whose days off are kept clear. */
export async function TemplateForm({ workspace, template, country }: { workspace: string; template?: TemplateDetail; country: string | null }) {
  const t = await getTranslations("tasks.templates");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(template ? updateTemplateAction : createTemplateAction).bind(null, workspace)} submit={template ? common("save") : common("create")}>
      {template && <HiddenField name="id" value={template.id} />}
      {template && <HiddenField name="seenVersion" value={template.version} />}
      <TextField name="name" label={t("name")} initial={template?.name ?? t("usual.name")} required />
      <TextArea name="steps" label={t("steps")} hint={t("stepsHint")} rows={14} initial={template ? writeSteps(template.steps) : t("usual.steps")} required />
      <ChoiceField name="holidays" label={t("holidays")} initial={template?.holidays ?? "organizer"} options={HOLIDAYS.map((value) => ({ value, label: t(`holidaysOf.${value}`) }))} />
      <TextField name="country" label={t("country")} hint={t("countryHint")} initial={template ? (template.country ?? "") : (country ?? "")} />
      <p className="s12 ink3">{t("sourceHolidays")}</p>
    </ActionForm>
  );
}

import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextArea } from "@/components/ui/fields";
import { createNoteTemplateAction, updateNoteTemplateAction } from "@/lib/interactions/templates/actions";
import type { NoteTemplateDetail } from "@/lib/interactions/templates/types";
import { PHASES } from "../choices";

/** A template's phase and its words, in one language or both. */
export async function NoteTemplateForm({ workspace, template }: { workspace: string; template?: NoteTemplateDetail }) {
  const t = await getTranslations("interactions");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(template ? updateNoteTemplateAction : createNoteTemplateAction).bind(null, workspace)} submit={template ? common("save") : common("create")}>
      {template && <HiddenField name="id" value={template.id} />}
      {template && <HiddenField name="seenVersion" value={template.version} />}
      <ChoiceField name="phase" label={t("fields.phase")} initial={template?.phase ?? "before"} options={PHASES.map((value) => ({ value, label: t(`phases.${value}`) }))} />
      <TextArea name="textEn" label={t("templates.textEn")} hint={t("templates.hint")} rows={2} initial={template?.textEn ?? ""} />
      <TextArea name="textZh" label={t("templates.textZh")} rows={2} initial={template?.textZh ?? ""} />
    </ActionForm>
  );
}

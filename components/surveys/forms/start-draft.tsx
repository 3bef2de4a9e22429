import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { startDraftAction } from "@/lib/surveys/forms/actions";

/** Begins the next version; the published one stays as it is. */
export function StartDraft({ workspace, formId }: { workspace: string; formId: string }) {
  const t = useTranslations("forms.one");
  return (
    <Words of={[]}>
      <ActionForm action={startDraftAction.bind(null, workspace)} submit={t("newVersion")}>
        <HiddenField name="id" value={formId} />
      </ActionForm>
    </Words>
  );
}

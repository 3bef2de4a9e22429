import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Fold } from "@/components/ui/fold";
import { Words } from "@/components/ui/words";
import { discardDraftAction } from "@/lib/surveys/forms/actions";

/** Asks once more, because what was written is gone then. */
export function DiscardDraft({ workspace, formId }: { workspace: string; formId: string }) {
  const t = useTranslations("forms.one");
  return (
    <Fold title={t("discard")}>
      <p className="mb-3">{t("discardAsk")}</p>
      <Words of={[]}>
        <ActionForm action={discardDraftAction.bind(null, workspace)} submit={t("discardYes")} quiet>
          <HiddenField name="id" value={formId} />
        </ActionForm>
      </Words>
    </Fold>
  );
}

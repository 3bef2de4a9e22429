import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { withdrawResponseAction } from "@/lib/responses/withdrawal/actions";

/** Taking answers back needs a reason, which stays in the log; it opens without a script too. */
export async function WithdrawResponse({ workspace, responseId }: { workspace: string; responseId: string }) {
  const t = await getTranslations("surveys.response.withdraw");
  return (
    <details className="mt-8">
      <summary className="btn">{t("open")}</summary>
      <div className="mt-3 max-w-[640px]">
        <p className="mb-3">{t("ask")}</p>
        <ActionForm action={withdrawResponseAction.bind(null, workspace)} submit={t("yes")}>
          <HiddenField name="id" value={responseId} />
          <TextField name="reason" label={t("reason")} required />
        </ActionForm>
      </div>
    </details>
  );
}

import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { withdrawAction } from "@/lib/invitations/actions";

/** Withdrawing asks once more, in words that say what the exhibitor will see; it opens without a script too. */
export async function WithdrawForm({ workspace, invitationId }: { workspace: string; invitationId: string }) {
  const t = await getTranslations("surveys.one");
  return (
    <details className="mt-6">
      <summary className="btn">{t("withdraw")}</summary>
      <div className="mt-3 max-w-[640px]">
        <p className="mb-3">{t("withdrawAsk")}</p>
        <ActionForm action={withdrawAction.bind(null, workspace)} submit={t("withdrawYes")}>
          <HiddenField name="id" value={invitationId} />
        </ActionForm>
      </div>
    </details>
  );
}

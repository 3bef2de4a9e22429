import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { withdrawInteractionAction } from "@/lib/interactions/actions";

export async function WithdrawForm({ workspace, id }: { workspace: string; id: string }) {
  const t = await getTranslations("interactions.withdraw");
  return (
    <ActionForm action={withdrawInteractionAction.bind(null, workspace)} submit={t("submit")} quiet>
      <p className="ink2">{t("text")}</p>
      <HiddenField name="id" value={id} />
      <TextField name="reason" label={t("reason")} required />
    </ActionForm>
  );
}

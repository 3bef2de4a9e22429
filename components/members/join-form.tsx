import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { joinAction, joinAsNewAction } from "@/lib/members/actions";
import { NewPasswordField } from "@/components/accounts/new-password-field";

/** Taking up an invitation: one press for whoever is signed in, a name and a password for somebody new. */
export async function JoinForm({ token, known }: { token: string; known: boolean }) {
  const t = await getTranslations("accounts.join");
  const own = await getTranslations("accounts");
  if (known)
    return (
      <ActionForm action={joinAction.bind(null, token)} submit={t("accept")}>
        {null}
      </ActionForm>
    );
  return (
    <ActionForm action={joinAsNewAction.bind(null, token)} submit={t("accept")}>
      <TextField name="name" label={own("name")} autoComplete="name" required />
      <NewPasswordField />
    </ActionForm>
  );
}
